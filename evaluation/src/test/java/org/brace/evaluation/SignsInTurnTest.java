package org.brace.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.brace.chart.Chart;
import org.brace.model.Span;
import org.brace.model.Values;
import org.junit.jupiter.api.Test;

class SignsInTurnTest {

  private static final List<String> SIGNS =
      List.of("feverish", "wheeze", "nausea", "fatigue", "palpitations");

  /// Someone with these signs and no others.
  private static Values with(List<String> signs) {
    var told =
        Knowing.cases(
            """
            brace-case: 1
            id: some
            person: {age: 40, sex: male}
            medicines: none
            answers: {%s}
            """
                .formatted(String.join(": present, ", signs) + ": present"));
    var given = Unsaid.ABSENT.of(Knowing.KNOWLEDGE, told.cases().getFirst());
    return Chart.of(Knowing.KNOWLEDGE, given.evidence(), Map.of(), given.now()).observed();
  }

  private static Set<String> there(SignsInTurn.Told told) {
    var there = new HashSet<String>();
    for (String sign : SIGNS) {
      if (told.values().possible(sign).equals(Span.PRESENT)) {
        there.add(sign);
      }
    }
    return there;
  }

  @Test
  void who_has_few_signs_tells_everything() {
    var told = new SignsInTurn(Knowing.KNOWLEDGE, 6).of(with(SIGNS), 1);

    assertThat(told.cutShort()).isFalse();
    assertThat(there(told)).hasSize(5);
  }

  @Test
  void nobody_tells_more_signs_than_are_enough_and_the_rest_stays_open() {
    var asking = new SignsInTurn(Knowing.KNOWLEDGE, 3);
    var seen = new HashSet<Set<String>>();
    for (int seed = 0; seed < 30; seed++) {
      var told = asking.of(with(SIGNS), seed);
      seen.add(there(told));

      assertThat(told.cutShort()).isTrue();
      assertThat(there(told)).hasSize(3);
      for (String sign : SIGNS) {
        assertThat(told.values().possible(sign))
            .isIn(Span.PRESENT, Knowing.KNOWLEDGE.fact(sign).scale());
      }
    }
    assertThat(seen).hasSizeGreaterThan(5);
  }

  @Test
  void the_same_seed_asks_in_the_same_order() {
    var asking = new SignsInTurn(Knowing.KNOWLEDGE, 3);

    assertThat(there(asking.of(with(SIGNS), 7))).isEqualTo(there(asking.of(with(SIGNS), 7)));
  }

  @Test
  void what_a_sign_that_is_kept_back_grades_is_kept_back_with_it() {
    var asking = new SignsInTurn(Knowing.KNOWLEDGE, 0);

    var told = asking.of(with(List.of("cough")), 1);

    assertThat(told.values().possible("cough")).isEqualTo(Knowing.KNOWLEDGE.fact("cough").scale());
  }
}
