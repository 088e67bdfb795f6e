package org.brace.evaluation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PairedTestTest {

  @Test
  void the_chance_is_that_of_a_fair_coin() {
    assertThat(new PairedTest(1, 9).pValue()).isCloseTo(2 * 11 / 1024.0, within(1e-12));
    assertThat(new PairedTest(9, 1).pValue()).isEqualTo(new PairedTest(1, 9).pValue());
    assertThat(new PairedTest(5, 5).pValue()).isEqualTo(1);
    assertThat(new PairedTest(0, 0).pValue()).isEqualTo(1);
  }
}
