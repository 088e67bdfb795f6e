package org.brace.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DaysTest {

  @Test
  void a_day_is_written_out_without_a_leading_nought() {
    assertThat(Days.text(LocalDate.of(2026, 12, 2))).isEqualTo("2 December 2026");
    assertThat(Days.text(LocalDate.of(2028, 2, 29))).isEqualTo("29 February 2028");
  }

  @Test
  void the_month_is_english_wherever_the_computer_stands() {
    Locale usual = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      assertThat(Days.text(LocalDate.of(2026, 3, 15))).isEqualTo("15 March 2026");
    } finally {
      Locale.setDefault(usual);
    }
  }
}
