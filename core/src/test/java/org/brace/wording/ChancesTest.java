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
        "0.03; 0.001; 0.08; about 3 in 100, likely not more than 8",
        "0.05; 0.01; 0.31; about 5 in 100, likely between 1 and 30",
        "0.0001; 0; 0.0009; less than 1 in 1,000",
        "0.0001; 0; 0.003; less than 1 in 1,000, likely not more than 3",
      })
  void a_range_is_told_on_the_same_scale(double chance, double low, double high, String words) {
    assertThat(Chances.of(chance, low, high)).isEqualTo(words);
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
