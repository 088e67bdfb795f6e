package org.brace.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeakFlowScaleTest {

  /// Pairs of predicted values of Nunn and Gregg on the two scales.
  @ParameterizedTest
  @CsvSource({
    "633.0, 628.4",
    "636.4, 633.2",
    "561.1, 532.6",
    "486.9, 441.2",
    "483.3, 437.0",
    "406.7, 351.3"
  })
  void a_reading_is_told_on_the_other_scale(double wright, double eu) {
    assertThat(PeakFlowScale.WRIGHT.onOther(wright).orElseThrow()).isCloseTo(eu, within(0.15));
    assertThat(PeakFlowScale.EU.onOther(eu).orElseThrow()).isCloseTo(wright, within(0.15));
  }

  @Test
  void there_and_back_is_the_same_reading() {
    for (double reading = 100; reading <= 750; reading += 10) {
      double there = PeakFlowScale.WRIGHT.onOther(reading).orElseThrow();
      assertThat(PeakFlowScale.EU.onOther(there).orElseThrow()).isCloseTo(reading, within(1e-6));
    }
  }

  @Test
  void outside_the_range_of_the_correction_nothing_is_told() {
    assertThat(PeakFlowScale.WRIGHT.onOther(59)).isEmpty();
    assertThat(PeakFlowScale.WRIGHT.onOther(801)).isEmpty();
    assertThat(PeakFlowScale.EU.onOther(60)).isEmpty();
  }
}
