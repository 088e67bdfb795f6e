package org.brace.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OurTimeTest {

  @ParameterizedTest
  @ValueSource(strings = {"1900-01-01", "2026-11-22", "2199-12-31"})
  void a_day_that_someone_can_mean_is_itself(LocalDate day) {
    assertThat(OurTime.day(day)).isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1899-12-31", "2200-01-01", "0026-11-22", "+12026-11-22", "-2026-11-22"})
  void any_other_is_refused(LocalDate day) {
    assertThatThrownBy(() -> OurTime.day(day))
        .isInstanceOf(DateTimeException.class)
        .hasMessage("not from 1900 to 2199");
  }

  @Test
  void so_are_the_ends_of_all_that_can_be_reckoned() {
    assertThatThrownBy(() -> OurTime.day(LocalDate.MIN)).isInstanceOf(DateTimeException.class);
    assertThatThrownBy(() -> OurTime.day(LocalDate.MAX)).isInstanceOf(DateTimeException.class);
  }
}
