package org.brace.evaluation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class KappaTest {

  @Test
  void it_is_as_worked_by_hand() {
    var kappa = Kappa.of(new int[][] {{20, 5}, {10, 15}});

    assertThat(kappa.agreed()).isCloseTo(0.7, within(1e-12));
    assertThat(kappa.value()).isCloseTo((0.7 - 0.5) / 0.5, within(1e-12));
  }

  @Test
  void to_be_one_step_apart_costs_less_than_two() {
    var near = Kappa.weighted(new int[][] {{5, 5, 0}, {0, 5, 0}, {0, 0, 5}});
    var far = Kappa.weighted(new int[][] {{5, 0, 5}, {0, 5, 0}, {0, 0, 5}});

    assertThat(near.value()).isGreaterThan(far.value());
    assertThat(near.agreed()).isCloseTo((15 + 5 * 0.5) / 20, within(1e-12));
  }

  @Test
  void full_agreement_is_one() {
    assertThat(Kappa.of(new int[][] {{3, 0}, {0, 4}}).value()).isEqualTo(1);
  }
}
