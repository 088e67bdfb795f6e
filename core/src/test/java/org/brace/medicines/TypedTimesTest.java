package org.brace.medicines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.brace.medicines.Typed.Window;
import org.brace.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The day on which something is over, or not yet.
class TypedTimesTest {

  private static final LocalDate TODAY = OneLine.NOW.day();

  private static Typed typed(String text) {
    return Typed.of(text, OneLine.NOW);
  }

  @ParameterizedTest
  @CsvSource({
    "prednisolone 40 mg for 5 days since 2026-11-18, true",
    "prednisolone 40 mg for 5 days since 2026-11-17, false",
    "'prednisolone 40 mg, day 5 of 5', true"
  })
  void a_course_goes_on_until_the_end_of_its_last_day(String text, boolean goesOn) {
    assertThat(OneLine.resolved(text).computed())
        .containsEntry("steroid-course-current", goesOn ? Span.PRESENT : Span.ABSENT);
    assertThat(OneLine.resolved(text).problems()).isEmpty();
  }

  @Test
  void a_length_beside_one_day_is_counted_from_that_day() {
    Typed typed = typed("amoxicillin 500 mg three times a day for 7 days 2026-11-10");

    assertThat(typed.window())
        .isEqualTo(new Window(LocalDate.parse("2026-11-10"), LocalDate.parse("2026-11-16")));
    assertThat(typed.ended()).isTrue();
  }

  @Test
  void a_last_day_without_a_year_is_the_last_one_that_was() {
    assertThat(typed("prednisolone 30 mg 5 days, ended on 28 November").last())
        .isEqualTo(LocalDate.parse("2025-11-28"));
    assertThat(typed("prednisolone 30 mg 5 days, ended on 21 November").last())
        .isEqualTo(TODAY.minusDays(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"warfarin stopped on 24 December 2026", "warfarin, last one ended on 2026-12-24"})
  void what_is_told_to_have_ended_in_time_to_come_is_taken(String text) {
    assertThat(OneLine.resolved(text).computed())
        .containsEntry("takes.anticoagulant", Span.PRESENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "prednisolone 10 mg since 2026-08-01 until 2026-06-01",
        "prednisolone 40 mg for 5 days in October, cut to 20 mg",
        "prednisolone 40 mg for 5 days in October followed by 20 mg"
      })
  void a_time_that_goes_with_nothing_else_is_not_taken_for_known(String text) {
    assertThat(typed(text).window()).isNull();
    assertThat(typed(text).days()).isNull();
    assertThat(typed(text).ended()).isFalse();
  }

  /// "Every three months" had been read as "for months".
  @ParameterizedTest
  @ValueSource(
      strings = {
        "triamcinolone injection every three months",
        "prednisolone 40 mg every few months",
        "prednisolone 40 mg every 2 years",
        "prednisolone 40 mg once a fortnight",
        "prednisolone 40 mg, two days left"
      })
  void how_often_and_what_is_left_is_not_for_how_long(String text) {
    assertThat(typed(text).days()).isNull();
    assertThat(typed(text).ongoing()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "prednisolone 10 mg, off it since August",
        "prednisolone 10 mg, stopped since August",
        "prednisolone 10 mg, came off it in August"
      })
  void what_someone_is_off_since_then_ended_then(String text) {
    assertThat(typed(text).ended()).isTrue();
    assertThat(typed(text).window())
        .isEqualTo(new Window(LocalDate.parse("2026-08-01"), LocalDate.parse("2026-08-31")));
    assertThat(typed(text).days()).isNull();
  }
}
