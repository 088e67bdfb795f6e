package org.brace.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.brace.RealBase;
import org.brace.casefile.TypedAnswer;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.model.Evidence;
import org.brace.model.Origin;
import org.brace.model.Teller;
import org.brace.model.Told;
import org.junit.jupiter.api.Test;

class BeforeAndNowTest {

  private static final Knowledge KNOWLEDGE = RealBase.KNOWLEDGE;

  private static Evidence told(Map<String, String> answers) {
    Evidence evidence = Evidence.NONE;
    for (var each : answers.entrySet()) {
      var read = (TypedAnswer.Read) TypedAnswer.of(KNOWLEDGE.fact(each.getKey()), each.getValue());
      evidence =
          evidence.with(
              each.getKey(), new Told(read.answer(), Origin.ASKED, Teller.PERSON, Instant.EPOCH));
    }
    return evidence;
  }

  private static List<Fact> facts(String... ids) {
    return Stream.of(ids).map(KNOWLEDGE::fact).toList();
  }

  private static String changed(String fact, String before, String now) {
    return new BeforeAndNow(KNOWLEDGE, told(Map.of(fact, before)), told(Map.of(fact, now)))
        .of(facts(fact))
        .getFirst();
  }

  @Test
  void a_number_is_told_as_it_was_and_as_it_is() {
    assertThat(changed("pain-severity", "6", "3")).isEqualTo("pain score: 6 before, 3 now");
    assertThat(changed("temperature", "38.9 Cel", "37.1 Cel"))
        .isEqualTo("temperature: 38.9 °C before, 37.1 °C now");
    assertThat(changed("cough-duration", "> 3 wk", "1 wk"))
        .isEqualTo("how long the cough has lasted: more than 3 weeks before, 1 week now");
  }

  @Test
  void a_choice_that_may_be_half_a_sentence_stands_in_quotation_marks() {
    assertThat(changed("breathless", "none", "rest"))
        .isEqualTo("more breathless than usual: “no” before, “yes, even when I sit still” now");
  }

  @Test
  void a_yes_or_no_says_by_itself_what_it_was() {
    assertThat(changed("feverish", "present", "absent")).isEqualTo("feverish: no");
    assertThat(changed("feverish", "absent", "present")).isEqualTo("feverish");
  }

  @Test
  void what_was_told_once_alone_is_named_as_it_is_now() {
    var now = told(Map.of("pain-severity", "3"));

    assertThat(new BeforeAndNow(KNOWLEDGE, Evidence.NONE, now).of(facts("pain-severity", "cough")))
        .containsExactly("pain score: 3", "cough");
    assertThat(changed("pain-severity", "unsure", "3")).isEqualTo("pain score: 3");
    assertThat(changed("pain-severity", "3", "3")).isEqualTo("pain score: 3");
  }

  @Test
  void what_goes_on_is_named_as_it_is_now() {
    var before = told(Map.of("pain-severity", "6", "feverish", "present"));
    var now = told(Map.of("pain-severity", "3", "feverish", "absent"));

    assertThat(
            new BeforeAndNow(KNOWLEDGE, before, now)
                .now(facts("pain-severity", "feverish", "cough")))
        .containsExactly("pain score: 3", "feverish: no", "cough");
  }
}
