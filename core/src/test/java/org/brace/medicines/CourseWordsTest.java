package org.brace.medicines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.brace.RealBase;
import org.brace.model.MedicineEntry;
import org.brace.model.Today;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How the time of a steroid is read back to who typed it.
class CourseWordsTest {

  private static final Today NOW = Today.of(Instant.parse("2026-11-22T10:00:00Z"), "GB");
  private static final MedicineList LIST = new MedicineList(RealBase.KNOWLEDGE);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          5 days in March | 5 days, some time between 1 March 2026 and 31 March 2026
          in December | one course, some time between 1 December 2025 and 31 December 2025, for how long is not known
          since March | every day, begun some time between 1 March 2026 and 31 March 2026
          since 2026-09-01 | every day since 1 September 2026
          for 6 weeks | 42 days, some time in the last 12 months
          for 4 months | every day since 26 July 2026
          3 courses of 5 days this year | 3 courses of 5 days each, some time between 1 January 2026 and 22 November 2026
          5 days in March 2024 | 5 days, some time between 1 March 2024 and 31 March 2024: over a year ago, so not counted
          5 days in March 2027 | a time to come, so not counted
          yesterday | one course, on 21 November 2026
          , time not known | when and for how long is not known
          """)
  void the_time_is_read_back(String typed, String read) {
    assertThat(
            LIST.timeRead(new MedicineEntry("prednisolone 10 mg " + typed, null, null, null), NOW))
        .hasValueSatisfying(each -> assertThat(each).startsWith(read));
  }

  @Test
  void only_what_is_counted_has_a_time_to_read_back() {
    assertThat(LIST.timeRead(new MedicineEntry("ibuprofen since March", null, null, null), NOW))
        .isEmpty();
    assertThat(LIST.timeRead(new MedicineEntry("zzqqxx since March", null, null, null), NOW))
        .isEmpty();
  }
}
