package org.brace.evaluation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.brace.evaluation.statistics.Calibration.Statement;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  @Test
  void the_scores_are_as_worked_by_hand() {
    var found =
        Calibration.of(
            List.of(
                new Statement(0.8, true), new Statement(0.8, false), new Statement(0.1, false)));

    assertThat(found.brier()).isCloseTo((0.04 + 0.64 + 0.01) / 3, within(1e-12));
    assertThat(found.expected()).isCloseTo((0.16 + 0.16 + 0.09) / 3, within(1e-12));
    assertThat(found.logScore())
        .isCloseTo(-(Math.log(0.8) + Math.log(0.2) + Math.log(0.9)) / 3, within(1e-12));
    assertThat(found.error()).isCloseTo(2.0 / 3 * 0.3 + 1.0 / 3 * 0.1, within(1e-12));
    double excess = 0.2 * -0.6 + -0.8 * -0.6 + -0.1 * 0.8;
    double variance = 2 * 0.36 * 0.16 + 0.64 * 0.09;
    assertThat(found.z()).isCloseTo(excess / Math.sqrt(variance), within(1e-12));
  }

  @Test
  void right_probabilities_pass_the_test_and_boasts_fail_it() {
    var random = new SplittableRandom(3);
    var right = new ArrayList<Statement>();
    var boasts = new ArrayList<Statement>();
    for (int i = 0; i < 4000; i++) {
      double p = random.nextDouble();
      boolean turnedOut = random.nextDouble() < p;
      right.add(new Statement(p, turnedOut));
      boasts.add(new Statement(p < 0.5 ? p / 2 : 1 - (1 - p) / 2, turnedOut));
    }

    assertThat(Calibration.of(right).pValue()).isGreaterThan(0.05);
    assertThat(Calibration.of(right).error()).isLessThan(0.03);
    assertThat(Calibration.of(boasts).pValue()).isLessThan(1e-6);
    assertThat(Calibration.of(boasts).error()).isGreaterThan(0.08);
  }

  @Test
  void a_certain_statement_falls_into_the_last_bin() {
    assertThat(Calibration.of(List.of(new Statement(1, true))).bins())
        .containsExactly(new Calibration.Bin(0.9, 1, 1, new Share(1, 1)));
  }

  @Test
  void of_nothing_nothing_is_known() {
    assertThat(Calibration.of(List.of()).error()).isNaN();
    assertThat(Calibration.of(List.of()).pValue()).isNaN();
  }
}
