package org.brace.medicines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.brace.RealBase;
import org.brace.model.MedicineEntry;
import org.brace.model.Quantity;
import org.brace.model.Span;
import org.brace.model.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where the numbers of the ledger begin and end: a day more or less, a dose more or less.
class SteroidLedgerTest {

  private static MedicineEntry tablets(double milligrams, String from, String to) {
    return new MedicineEntry(
        "prednisolone",
        new Quantity(milligrams, Unit.MILLIGRAM),
        LocalDate.parse(from),
        LocalDate.parse(to));
  }

  private static Span fact(String id, MedicineEntry... entries) {
    Span span = RealBase.MEDICINES.resolve(List.of(entries), OneLine.NOW).computed().get(id);
    assertThat(span).as(id).isNotNull();
    return span;
  }

  private static Span fact(String id, String line) {
    return fact(id, new MedicineEntry(line, null, null, null));
  }

  @ParameterizedTest
  @CsvSource({
    "5, 2026-10-01, 2026-10-28, true",
    "5, 2026-10-01, 2026-10-27, false",
    "40, 2026-10-01, 2026-10-08, true",
    "40, 2026-10-01, 2026-10-07, false",
    "39, 2026-10-01, 2026-10-08, false"
  })
  void four_weeks_are_28_days_or_eight_of_40_mg(double mg, String from, String to, boolean are) {
    assertThat(fact("steroid-four-weeks", tablets(mg, from, to)))
        .isEqualTo(are ? Span.PRESENT : Span.ABSENT);
  }

  @ParameterizedTest
  @CsvSource({"2026-05-01, 2026-07-29, true", "2026-05-01, 2026-07-28, false"})
  void long_term_are_90_days(String from, String to, boolean are) {
    assertThat(fact("steroid-systemic-long", tablets(5, from, to)))
        .isEqualTo(are ? Span.PRESENT : Span.ABSENT);
  }

  @ParameterizedTest
  @CsvSource({"2026-10-23, true", "2026-10-22, false"})
  void the_last_30_days_begin_30_days_ago(String to, boolean are) {
    assertThat(fact("steroid-course-last-30d", tablets(30, "2026-10-18", to)))
        .isEqualTo(are ? Span.PRESENT : Span.ABSENT);
  }

  @ParameterizedTest
  @CsvSource({"2026-11-22, true", "2026-11-21, false"})
  void its_last_day_is_a_day_of_it(String to, boolean current) {
    assertThat(fact("steroid-course-current", tablets(30, "2026-11-18", to)))
        .isEqualTo(current ? Span.PRESENT : Span.ABSENT);
  }

  @ParameterizedTest
  @CsvSource({"2025-11-22, 1, 30", "2025-11-21, 0, 0"})
  void the_12_months_begin_on_the_same_day_a_year_ago(String to, double courses, double mg) {
    MedicineEntry course = tablets(30, "2025-11-17", to);

    assertThat(fact("steroid-courses-12m", course)).isEqualTo(Span.point(courses));
    assertThat(fact("prednisolone-12m", course)).isEqualTo(Span.point(mg));
  }

  @ParameterizedTest
  @CsvSource({"2026-06-12, 1", "2026-06-13, 2"})
  void what_begins_a_week_after_the_end_of_a_course_goes_on_with_it(String from, double courses) {
    assertThat(
            fact(
                "steroid-courses-12m",
                tablets(30, "2026-06-01", "2026-06-05"),
                tablets(30, from, "2026-06-20")))
        .isEqualTo(Span.point(courses));
  }

  @Test
  void a_course_that_may_lie_before_the_year_proves_nothing() {
    assertThat(fact("steroid-four-weeks", "prednisolone 40 mg 10 days in 2025"))
        .isEqualTo(Span.YES_OR_NO);
    assertThat(fact("steroid-four-weeks", "prednisolone 5 mg 30 days in 2025"))
        .isEqualTo(Span.YES_OR_NO);
  }

  @Test
  void a_high_dose_that_may_go_on_for_longer_than_a_week_is_not_ruled_out() {
    assertThat(fact("steroid-four-weeks", "prednisolone 40 mg since last week"))
        .isEqualTo(Span.YES_OR_NO);
  }

  @Test
  void what_is_over_since_nobody_knows_when_may_be_of_the_last_30_days() {
    assertThat(fact("steroid-course-last-30d", "prednisolone, stopped")).isEqualTo(Span.YES_OR_NO);
  }

  @Test
  void several_courses_last_as_long_as_all_of_them() {
    assertThat(fact("steroid-systemic-long", "prednisolone 5 mg 3 courses of 30 days this year"))
        .isEqualTo(Span.PRESENT);
    assertThat(
            fact(
                "steroid-course-last-30d",
                "prednisolone 30 mg 3 courses of 5 days from 15 October to 20 November"))
        .isEqualTo(Span.PRESENT);
  }

  @Test
  void courses_that_are_counted_are_not_one_though_their_days_are_known() {
    var three =
        new MedicineEntry(
            "prednisolone 3 courses",
            new Quantity(30, Unit.MILLIGRAM),
            LocalDate.parse("2026-03-01"),
            LocalDate.parse("2026-06-30"));

    assertThat(fact("steroid-courses-12m", three)).isEqualTo(Span.point(3));
  }

  @Test
  void what_is_also_taken_when_needed_may_have_been_many_courses() {
    assertThat(
            fact("steroid-courses-12m", "prednisolone 30 mg 5 days twice a day when needed").high())
        .isGreaterThan(3);
  }

  @Test
  void an_injection_is_all_of_its_dose_at_once() {
    assertThat(fact("prednisolone-12m", "triamcinolone injection 40 mg in October"))
        .isEqualTo(Span.point(50));
  }
}
