package org.brace.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// A number with its unit as people write it.
class QuantityTest {

  @ParameterizedTest
  @EnumSource(Unit.class)
  void each_unit_is_read_as_it_is_written(Unit unit) {
    for (double value : new double[] {1, 37.1}) {
      String written = new Quantity(value, unit).written();
      NumberText read = NumberText.of(written).orElseThrow();

      assertThat(read.value()).isEqualTo(value);
      assertThat(read.unit().isEmpty() ? Unit.ONE : Unit.of(read.unit()).orElseThrow())
          .as(written)
          .isEqualTo(unit);
    }
  }

  @ParameterizedTest
  @CsvSource({"37, Cel, 37 °C", "60, a, 60 years", "1, wk, 1 week", "120, mm[Hg], 120 mmHg"})
  void people_write_no_codes(double value, String code, String written) {
    assertThat(new Quantity(value, Unit.of(code).orElseThrow()).written()).isEqualTo(written);
  }

  @Test
  void a_file_keeps_the_codes() {
    assertThat(new Quantity(37, Unit.CELSIUS)).hasToString("37 Cel");
  }
}
