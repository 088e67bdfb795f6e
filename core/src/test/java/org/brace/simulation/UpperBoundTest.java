package org.brace.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class UpperBoundTest {

  @Test
  void none_of_many_leaves_the_rule_of_three_and_a_bit() {
    // (1 - p)^2000 = 0.025
    assertThat(UpperBound.of(0, 2000)).isCloseTo(1 - Math.pow(0.025, 1 / 2000.0), within(1e-9));
  }

  @Test
  void at_the_bound_so_few_have_a_chance_of_a_fortieth() {
    double p = UpperBound.of(3, 40);
    double chance = 0;
    double ways = 1;
    for (int k = 0; k <= 3; k++) {
      chance += ways * Math.pow(p, k) * Math.pow(1 - p, 40 - k);
      ways = ways * (40 - k) / (k + 1);
    }
    assertThat(chance).isCloseTo(0.025, within(1e-7));
  }

  @Test
  void all_of_them_can_be_all() {
    assertThat(UpperBound.of(5, 5)).isEqualTo(1);
  }
}
