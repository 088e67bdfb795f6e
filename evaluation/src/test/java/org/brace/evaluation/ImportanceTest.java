package org.brace.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.brace.network.NumberKind;
import org.junit.jupiter.api.Test;

class ImportanceTest {

  private static final Encoded CASES =
      Knowing.cases(
          """
          brace-case: 1
          id: sore
          person: {age: 40, sex: male}
          answers: {pain-site: [lower-back], pain-dull-ache-stiff: present, pain-severity: 4}
          """);

  @Test
  void variance_and_correlation_are_as_worked_by_hand() {
    double[] rising = {1, 2, 3};
    double[] falling = {5, 3, 1};
    double[] neither = {1, 3, 1};

    assertThat(Importance.variance(rising)).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(Importance.squaredCorrelation(rising, falling)).isCloseTo(1, within(1e-12));
    assertThat(Importance.squaredCorrelation(rising, neither)).isCloseTo(0, within(1e-12));
    assertThat(Importance.squaredCorrelation(rising, new double[] {2, 2, 2})).isZero();
  }

  @Test
  void kinds_of_numbers_explain_a_part_each_and_the_first_cause_rests_on_its_own_numbers() {
    var found = Importance.of(Knowing.KNOWLEDGE, Unsaid.NOT_ASKED, CASES.cases(), () -> {});

    assertThat(found.cases()).isEqualTo(1);
    assertThat(found.kinds())
        .extracting(Importance.Moved::kind)
        .containsExactly(NumberKind.values());
    assertThat(found.all().variance()).isPositive();
    double sum = found.kinds().stream().mapToDouble(Importance.Moved::variance).sum();
    assertThat(sum / found.all().variance()).isBetween(0.7, 1.3);
    assertThat(found.single().getFirst().name()).contains("nonspecific-mechanical-back-pain");
    assertThat(found.single().getFirst().share()).isBetween(0.1, 1.0);
    assertThat(found.page()).isNotNull();
  }
}
