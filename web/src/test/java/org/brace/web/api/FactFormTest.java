package org.brace.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.brace.knowledge.Fact;
import org.brace.web.Home;
import org.brace.web.SharedServer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A form for every fact can be made of what the knowledge says of it, and what the form sends is
/// read.
class FactFormTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int MOST_CASES = 100;

  /// By the id of the fact.
  private static Map<String, JsonNode> forms() {
    var reply = SharedServer.get("/api/knowledge/facts");
    Schemas.holds("brace-knowledge-1", reply.body());
    Map<String, JsonNode> forms = new LinkedHashMap<>();
    for (JsonNode item : JSON.readTree(reply.body()).at("/items")) {
      if (item.has("form")) {
        forms.put(item.at("/id").asString(), item.at("/form"));
      }
    }
    return forms;
  }

  /// Cases with every answer that the forms send.
  private static class Cases {

    /// By what tells them apart.
    private final Map<String, Map<String, Object>> cases = new TreeMap<>();

    /// Answers of the same number of one page go into one case, but for facts that say how much of
    /// another there is, or are one choice of it: these would contradict each other.
    void add(String fact, JsonNode form, List<Object> answers) {
      boolean alone = form.has("grades") || form.has("choiceOf") || form.has("choices");
      String with = alone ? fact : form.at("/topic").asString();
      for (int i = 0; i < answers.size(); i++) {
        cases.computeIfAbsent(with + " " + i, _ -> new LinkedHashMap<>()).put(fact, answers.get(i));
      }
    }

    /// The problems of those that were refused.
    List<JsonNode> problems() {
      List<String> lines = new ArrayList<>();
      cases.forEach((id, answers) ->
          lines.add(
              JSON.writeValueAsString(Map.of("brace-case", 1, "id", id, "answers", answers))));
      List<JsonNode> problems = new ArrayList<>();
      for (int from = 0; from < lines.size(); from += MOST_CASES) {
        List<String> some = lines.subList(from, Math.min(from + MOST_CASES, lines.size()));
        SharedServer.post(
                "/api/assess?ranges=false", "application/x-ndjson", String.join("\n", some))
            .body()
            .lines()
            .map(JSON::readTree)
            .filter(line -> line.at("/schema").asString().equals("brace-refusal/1"))
            .forEach(line -> line.at("/problems").forEach(problems::add));
      }
      return problems;
    }
  }

  /// An end of a range, or a number beyond it.
  private static String number(JsonNode range, String end, double beyond, String unit) {
    BigDecimal value =
        BigDecimal.valueOf(range.at("/" + end).asDouble()).add(BigDecimal.valueOf(beyond));
    return (value.stripTrailingZeros().toPlainString() + " " + unit).strip();
  }

  private static List<String> ends(JsonNode range, String unit) {
    return List.of(number(range, "least", 0, unit), number(range, "most", 0, unit));
  }

  private static List<Object> answers(JsonNode form) {
    List<Object> answers = new ArrayList<>();
    for (JsonNode word : form.at("/words")) {
      answers.add(word.asString());
    }
    boolean several = form.at("/type").asString().equals("choices");
    for (JsonNode choice : form.at("/choices")) {
      assertThat(choice.at("/label").asString()).isNotBlank();
      String value = choice.at("/value").asString();
      answers.add(several ? List.of(value) : value);
    }
    if (form.has("least")) {
      answers.addAll(ends(form, form.at("/unit").asString("")));
      for (JsonNode unit : form.at("/units")) {
        for (String name : List.of("value", "label")) {
          answers.addAll(ends(unit, unit.at("/" + name).asString()));
        }
      }
    }
    if (form.has("none")) {
      answers.add(form.at("/none").asString());
    }
    return answers;
  }

  @Test
  void every_fact_that_can_be_asked_has_a_form_and_no_other() {
    List<String> asked =
        Home.KNOWLEDGE.facts().values().stream()
            .filter(fact -> !fact.isDerived())
            .map(Fact::id)
            .toList();

    assertThat(forms().keySet()).containsExactlyInAnyOrderElementsOf(asked).hasSizeGreaterThan(400);
  }

  @Test
  void what_a_form_offers_is_read() {
    var cases = new Cases();
    forms()
        .forEach((fact, form) -> {
          List<Object> answers = answers(form);
          assertThat(answers).as(fact).hasSizeGreaterThanOrEqualTo(3);
          cases.add(fact, form, answers);
        });

    assertThat(cases.cases).hasSizeGreaterThan(200);
    assertThat(cases.problems()).isEmpty();
  }

  @Test
  void beyond_the_range_of_a_form_a_number_is_refused() {
    var cases = new Cases();
    List<String> numbers = new ArrayList<>();
    forms()
        .forEach((fact, form) -> {
          if (form.has("least")) {
            String unit = form.at("/unit").asString("");
            numbers.add(fact);
            cases.add(
                fact,
                form,
                List.of(number(form, "least", -1, unit), number(form, "most", 1, unit)));
          }
        });

    assertThat(numbers).hasSizeGreaterThan(15);
    assertThat(cases.problems())
        .hasSize(2 * numbers.size())
        .allSatisfy(
            problem -> assertThat(problem.at("/code").asString()).isEqualTo("impossible-value"));
  }

  @Test
  void the_worse_answer_is_one_that_can_be_given() {
    forms()
        .forEach((fact, form) -> {
          String worse = form.at("/worse").asString();
          List<String> possible = new ArrayList<>(List.of("neutral"));
          switch (form.at("/type").asString()) {
            case "yes-no" -> possible.addAll(List.of("present", "absent"));
            case "choices" -> possible.add("present");
            case "choice" ->
                form.at("/choices").forEach(each -> possible.add(each.at("/value").asString()));
            default -> possible.addAll(List.of("high", "low"));
          }
          assertThat(worse).as(fact).isIn(possible);
        });
    assertThat(forms().get("temperature").at("/worse").asString()).isEqualTo("high");
    assertThat(forms().get("oxygen-saturation").at("/worse").asString()).isEqualTo("low");
    assertThat(forms().get("leg-weakness").at("/worse").asString()).isEqualTo("progressive");
  }

  @Test
  void a_form_says_where_a_fact_belongs_and_how_long_an_answer_counts() {
    Map<String, JsonNode> forms = forms();

    forms.forEach((fact, form) -> {
      assertThat(form.at("/topic").asString()).as(fact).isIn(Home.KNOWLEDGE.topics().keySet());
      for (JsonNode covered : form.at("/covers")) {
        assertThat(forms.get(covered.asString()).at("/coveredBy").asString()).isEqualTo(fact);
      }
    });
    assertThat(forms.get("saddle-numbness").at("/validForHours").asInt()).isEqualTo(24);
    assertThat(forms.get("pain-site.neck").at("/choiceOf").asString()).isEqualTo("pain-site");
    assertThat(forms.get("pregnant").at("/askedWhen/0/links").toString())
        .contains("\"childbearing-age\"");
    assertThat(forms.get("temperature").at("/units").toString())
        .contains("\"value\":\"Cel\",\"label\":\"°C\",\"least\":30.0,\"most\":44.0", "[degF]");
  }
}
