package org.brace.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.brace.knowledge.Fact;
import org.brace.model.Level;
import org.brace.web.Home;
import org.brace.web.SharedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NextApiTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  /// Asks what is next with these answers.
  private static JsonNode next(Map<String, Object> rest) {
    return next("", rest);
  }

  private static JsonNode next(String query, Map<String, Object> rest) {
    Map<String, Object> given = new LinkedHashMap<>(Map.of("brace-case", 1));
    given.putAll(rest);
    var reply =
        SharedServer.post("/api/next" + query, "application/json", JSON.writeValueAsString(given));
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
    Schemas.holds("brace-next-1", reply.body());
    return JSON.readTree(reply.body());
  }

  @Test
  void it_begins_with_the_signs_that_cannot_wait() {
    JsonNode first = next(Map.of("answers", Map.of()));

    assertThat(first.at("/step").asString()).isEqualTo("ask");
    assertThat(first.at("/topics/0/title").asString()).isEqualTo("Signs that cannot wait");
    assertThat(first.at("/topics/0/questions/0/question").asString()).isNotBlank();
    assertThat(first.at("/couldRiseTo").asString()).isEqualTo("emergency-ambulance");
    assertThat(first.at("/why").asString()).contains("could still mean an ambulance");
  }

  @Test
  void a_question_says_how_to_tell_where_that_can_be_said() {
    JsonNode questions = next(Map.of("answers", Map.of())).at("/topics/0/questions");

    assertThat(questions.at("/0/fact").asString()).isEqualTo("breathing-failing");
    assertThat(questions.at("/0/howToTell").asString()).startsWith("Say aloud: \"Today I");
    JsonNode age = next(Map.of("answers", deniedFirst(questions))).at("/topics/0/questions/0");
    assertThat(age.at("/fact").asString()).isEqualTo("age");
    assertThat(age.has("howToTell")).isFalse();
  }

  private static Map<String, Object> deniedFirst(JsonNode questions) {
    Map<String, Object> answers = new LinkedHashMap<>();
    for (JsonNode question : questions) {
      answers.put(question.at("/fact").asString(), question.at("/none").asString());
    }
    return answers;
  }

  /// What a program came to that denies all but a cough and a sore back.
  private record Denied(List<String> asked, List<String> purposes, String why) {}

  private static Denied denied(String query) {
    Map<String, Object> answers = new LinkedHashMap<>();
    answers.put("age", "44 a");
    answers.put("sex", "female");
    Map<String, Object> rest = new LinkedHashMap<>(Map.of("answers", answers));
    List<String> asked = new ArrayList<>();
    List<String> purposes = new ArrayList<>();
    JsonNode step = next(query, rest);
    for (int page = 0; page < 60 && step.at("/step").asString().equals("ask"); page++) {
      purposes.add(step.at("/purpose").asString());
      assertThat(step.at("/standing").asString()).isEqualTo(assessed(rest));
      for (JsonNode topic : step.at("/topics")) {
        for (JsonNode question : topic.at("/questions")) {
          String fact = question.at("/fact").asString();
          asked.add(fact);
          if (question.at("/type").asString().equals("medicines")) {
            rest.put("medicines", List.of());
          } else if (fact.equals("cough")) {
            answers.put(fact, "present");
          } else if (question.has("none")) {
            answers.put(fact, question.at("/none").asString());
          } else if (fact.equals("pain-site")) {
            answers.put(fact, List.of("lower-back"));
          } else {
            answers.put(fact, "declined");
          }
        }
      }
      step = next(query, rest);
    }
    assertThat(step.at("/step").asString()).as("after %s", asked).isEqualTo("stop");
    return new Denied(asked, purposes, step.at("/why").asString());
  }

  @Test
  void a_program_that_denies_all_comes_to_the_end_in_some_pages() {
    Denied level = denied("");

    assertThat(level.asked()).doesNotHaveDuplicates().hasSizeGreaterThan(20);
    assertThat(level.purposes()).containsOnly("level");
    assertThat(level.why()).isEqualTo("settled");
  }

  @Test
  void a_program_may_go_on_for_the_causes_and_for_care() {
    Denied causes = denied("?until=causes");
    Denied care = denied("?until=care");

    assertThat(causes.purposes()).containsOnly("level", "causes");
    assertThat(care.purposes()).contains("level", "causes", "care");
    assertThat(care.asked())
        .doesNotHaveDuplicates()
        .contains("painkiller-trouble", "stomach-liver-kidneys");
    assertThat(causes.asked()).doesNotContain("painkiller-trouble", "stomach-liver-kidneys");
  }

  @Test
  void a_proxy_is_asked_about_the_person_and_an_emergency_makes_going_on_an_offer() {
    JsonNode person = next(Map.of("answers", Map.of("saddle-numbness", "present")));
    assertThat(person.at("/offered").asBoolean()).isTrue();
    assertThat(person.at("/standing").asString()).startsWith("emergency-");

    Map<String, Object> drowsy = Map.of("not-clear-headed", "present");
    String own = next(Map.of("answers", drowsy)).toString();
    String other = next(Map.of("told-by", "proxy", "answers", drowsy)).toString();
    assertThat(other).contains("Are they newly confused", "\"splits\":\"not-clear-headed\"");
    assertThat(own).doesNotContain("Are they newly confused");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "blue-or-blotchy",
        "breathing-failing",
        "suddenly-not-working",
        "throat-closing",
        "chest-weight"
      })
  void a_ticked_line_stands_for_no_less_than_an_assessment_says(String line) {
    Map<String, Object> given =
        Map.of("answers", Map.of("cough", "present", line, "present", "age", "44 a"));

    assertThat(next(given).at("/standing").asString())
        .isEqualTo(assessed(given))
        .isNotEqualTo("self-care");
  }

  private static String assessed(Map<String, Object> rest) {
    return assessment(rest).at("/triage/level").asString();
  }

  private static JsonNode assessment(Map<String, Object> rest) {
    Map<String, Object> given = new LinkedHashMap<>(Map.of("brace-case", 1));
    given.putAll(rest);
    var reply =
        SharedServer.post(
            "/api/assess?ranges=false", "application/json", JSON.writeValueAsString(given));
    return JSON.readTree(reply.body());
  }

  @Test
  void at_every_step_the_standing_level_is_that_of_an_assessment() {
    Set<String> levels = new TreeSet<>();
    for (int seed = 0; seed < 60; seed++) {
      Map<String, Object> given = drawn(new Random(seed));
      JsonNode next = next(PURPOSES.get(seed % 3), given);
      String standing = next.at("/standing").asString();
      assertThat(standing).as("%s", given).isEqualTo(assessed(given));
      if (next.has("couldRiseTo")) {
        assertThat(level(next.at("/couldRiseTo").asString()))
            .isGreaterThanOrEqualTo(level(standing));
      }
      levels.add(standing);
    }
    assertThat(levels).hasSizeGreaterThan(3);
  }

  private static final List<String> PURPOSES = List.of("", "?until=causes", "?until=care");

  private static int level(String id) {
    return Arrays.stream(Level.values()).map(Level::id).toList().indexOf(id);
  }

  /// Some answers of someone, more or fewer and worse or better from one to the next.
  private static Map<String, Object> drawn(Random random) {
    double share = random.nextDouble() * random.nextDouble();
    double bad = random.nextDouble() * 0.1;
    Map<String, Object> answers = new LinkedHashMap<>();
    for (Fact fact : Home.KNOWLEDGE.facts().values()) {
      if (fact.isDerived() || fact.grades() != null || random.nextDouble() >= share) {
        continue;
      }
      boolean isBad = random.nextDouble() < bad;
      switch (fact.type()) {
        case YES_NO -> answers.put(fact.id(), isBad ? "present" : "absent");
        case CHOICE ->
            answers.put(
                fact.id(), fact.states().get(isBad ? random.nextInt(fact.states().size()) : 0));
        case COUNT, QUANTITY, DATE -> answers.put(fact.id(), "unsure");
        case CHOICES -> {} // its choices are facts of their own
      }
    }
    answers.put("age", 18 + random.nextInt(70) + " a");
    return Map.of("now", "2026-11-22T09:00:00Z", "answers", answers);
  }

  @Test
  void what_does_not_count_is_told_as_an_assessment_tells_it() {
    var given =
        Map.of(
            "now",
            "2026-11-22T09:00Z",
            "medicines",
            List.of("qwertine 5 mg"),
            "answers",
            Map.of("saddle-numbness", Map.of("is", "present", "at", "2026-10-01T09:00Z")));

    JsonNode next = next(given);

    assertThat(next.at("/problems").findValuesAsString("code"))
        .containsExactlyInAnyOrder("outdated-answer", "unknown-medicine");
    assertThat(next.at("/problems")).isEqualTo(assessment(given).at("/problems"));
    JsonNode over = next(Map.of("answers", Map.of("age", "7 a")));
    assertThat(over.at("/problems/0/code").asString()).isEqualTo("out-of-scope");
    assertThat(next(Map.of()).at("/problems").isEmpty()).isTrue();
  }

  @Test
  void it_is_asked_of_one_case_that_can_be_used() {
    var several =
        SharedServer.post("/api/next", "application/yaml", "brace-case: 1\n---\nbrace-case: 1\n");
    assertThat(several.statusCode()).isEqualTo(400);
    Schemas.holds("brace-problem-1", several.body());

    var bad =
        SharedServer.post("/api/next", "application/yaml", "brace-case: 1\nanswers: {coff: x}\n");
    assertThat(bad.statusCode()).isEqualTo(422);
    assertThat(bad.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(bad.body())
        .contains("\"code\":\"unknown-fact\",\"at\":\"body:2\",\"value\":\"coff\"")
        .contains("\"mend\":\"Did you mean");
    Schemas.holds("brace-problem-1", bad.body());
  }
}
