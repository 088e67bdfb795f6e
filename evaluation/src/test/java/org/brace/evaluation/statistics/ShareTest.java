package org.brace.evaluation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShareTest {

  @Test
  void the_bounds_are_those_of_the_tables() {
    assertThat(new Share(0, 10).high()).isCloseTo(1 - Math.pow(0.025, 0.1), within(1e-9));
    assertThat(new Share(10, 10).low()).isCloseTo(Math.pow(0.025, 0.1), within(1e-9));
    assertThat(new Share(5, 10).low()).isCloseTo(0.1871, within(5e-5));
    assertThat(new Share(5, 10).high()).isCloseTo(0.8129, within(5e-5));
    assertThat(new Share(0, 10).low()).isZero();
    assertThat(new Share(10, 10).high()).isEqualTo(1);
  }

  @Test
  void it_says_how_many_of_how_many() {
    assertThat(new Share(10, 12).text()).isEqualTo("83.3 % (10 of 12; 51.6 to 97.9)");
    assertThat(new Share(0, 0).text()).isEqualTo("–");
  }

  @Test
  void more_than_all_is_no_share() {
    assertThatThrownBy(() -> new Share(3, 2)).isInstanceOf(IllegalArgumentException.class);
  }
}
