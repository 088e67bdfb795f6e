package org.brace.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChancesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0.41; about 4 in 10",
        "0.1; about 1 in 10",
        "0.034; about 3 in 100",
        "0.004; about 4 in 1,000",
        "0.0096; about 1 in 100",
        "0.0002; less than 1 in 1,000",
        "0; less than 1 in 1,000",
        "0.93; about 95 in 100",
        "1; about 95 in 100",
      })
  void a_chance_is_so_many_in_so_many(double chance, String words) {
    assertThat(Chances.of(chance)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0.41; 0.22; 0.60; about 4 in 10, likely between 2 and 6",
        "0.40; 0.38; 0.42; about 4 in 10",
        "0.85; 0.64; 0.99; about 85 in 100, likely between 65 and 95",
        "0.99; 0.97; 1; about 95 in 100",
        "0.03; 0.011; 0.08; about 3 in 100, likely between 1 and 8",
        "0.03; 0.001; 0.08; about 3 in 100, likely not more than 8 in 100",
        "0.05; 0.01; 0.31; about 5 in 100, likely between 1 and 30",
        "0.0001; 0; 0.0009; less than 1 in 1,000",
        "0.0001; 0; 0.003; less than 1 in 1,000, likely not more than 3 in 1,000",
      })
  void a_range_is_told_on_the_same_scale(double chance, double low, double high, String words) {
    assertThat(Chances.of(chance, low, high)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0.41; 0.22; 0.60; 10; about 4 in 10, likely between 2 and 6",
        "0.41; 0.22; 0.60; 100; about 40 in 100, likely between 20 and 60",
        "0.02; 0.001; 0.05; 100; about 2 in 100, likely not more than 5 in 100",
        "0.003; 0.001; 0.008; 100; less than 1 in 100",
        "0.003; 0.001; 0.03; 100; less than 1 in 100, likely not more than 3 in 100",
        "0.99; 0.97; 1; 100; about 95 in 100",
      })
  void a_chance_in_a_list_is_told_on_the_scale_of_the_list(
      double chance, double low, double high, int scale, String words) {
    assertThat(Chances.of(chance, low, high, scale)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"0.41, 0.6, 10", "0.41, 0.95, 100", "0.05, 0.3, 100", "0.004, 0.008, 100"})
  void tens_are_for_lists_where_they_tell_enough(double chance, double high, int scale) {
    assertThat(Chances.listed(chance, high)).isEqualTo(scale);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0.201; 0.599; between 20 and 60 in 100",
        "0.004; 0.021; at most 3 in 100",
        "0.97; 0.99; at least 95 in 100",
        "0.31; 0.96; at least 31 in 100",
        "0; 1; anything up to near certain",
      })
  void bounds_are_rounded_outwards(double low, double high, String words) {
    assertThat(Chances.between(low, high)).isEqualTo(words);
  }
}
