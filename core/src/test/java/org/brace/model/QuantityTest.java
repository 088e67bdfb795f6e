package org.brace.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "38,5 °C        | 38.5  | Cel",
        "38·5 C         | 38.5  | Cel",
        "101 F          | 38.33 | Cel",
        "38.5 deg C     | 38.5  | Cel",
        "38.5 ℃         | 38.5  | Cel",
        "38.5 c         | 38.5  | Cel",
        "12 st          | 76.2  | kg",
        "176 lb         | 79.83 | kg",
        "80 KG          | 80    | kg",
        "0,125 mg       | 0.125 | mg",
        "3 Wks          | 21    | d",
        "90 beats/min   | 90    | /min",
        "> 2,5 Weeks    | 17.5  | d"
      })
  void what_people_type_is_read(String typed, double value, String code) {
    NumberText read = NumberText.of(typed).orElseThrow();
    var quantity = new Quantity(read.value(), Unit.of(read.unit()).orElseThrow());

    assertThat(quantity.in(Unit.of(code).orElseThrow())).isCloseTo(value, within(0.005));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,000 mg", "1,5,2", "12,", "1e3", "38,·5", "1.2.3", "four"})
  void what_may_mean_two_things_is_not_read(String typed) {
    assertThat(NumberText.of(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "10.000 mg, true",
    "> 1.500 mg, true",
    "999.999, true",
    "0.125 mg, false",
    "1.50 mg, false",
    "1.5000 mg, false",
    "1500.125, false",
    "10·000, false"
  })
  void a_dot_may_part_thousands_where_three_digits_follow_it(String typed, boolean mayBe) {
    assertThat(NumberText.of(typed).orElseThrow().mayBeThousands()).isEqualTo(mayBe);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1.125, 37.625, 999.001, 72.575, 0.125, 10, 1500.125})
  void what_is_written_is_read_as_one_number_alone(double value) {
    NumberText read = NumberText.of(new Quantity(value, Unit.KILOGRAM).toString()).orElseThrow();

    assertThat(read.value()).isEqualTo(value);
    assertThat(read.mayBeThousands()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"st 4 lb", "/80", "/10", "fortnight", "degrees", "S", ""})
  void what_is_no_unit_is_none(String typed) {
    assertThat(Unit.of(typed)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Unit.class)
  void no_two_units_differ_by_their_letters_case_alone(Unit unit) {
    for (String name : List.of(unit.ucum(), unit.written())) {
      for (String typed :
          List.of(name, name.toLowerCase(Locale.ROOT), name.toUpperCase(Locale.ROOT))) {
        assertThat(Unit.of(typed)).as(typed).hasValue(unit);
      }
    }
  }
}
