package org.brace.medicines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brace.medicines.OneLine.NOW;
import static org.brace.medicines.OneLine.ids;
import static org.brace.medicines.OneLine.resolved;

import java.time.LocalDate;
import org.brace.medicines.Typed.Window;
import org.brace.model.Quantity;
import org.brace.model.Span;
import org.brace.model.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A change from one medicine to another, and where in a course someone is.
class SwitchedTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          switched from warfarin to apixaban                | apixaban   | warfarin
          Switched from warfarin to apixaban last month     | apixaban   | warfarin
          I was switched from warfarin to apixaban in June  | apixaban   | warfarin
          changed from ramipril to losartan last month      | losartan   | ramipril
          changed over from ramipril 5 mg to losartan 50 mg | losartan   | ramipril
          warfarin, changed to apixaban in June             | apixaban   | warfarin
          citalopram was switched to sertraline 2 weeks ago | sertraline | citalopram
          """)
  void the_first_is_over_and_the_second_is_taken(String line, String taken, String over) {
    assertThat(ids(line, true)).isEqualTo(taken);
    assertThat(ids(line, false)).isEqualTo(over);
    assertThat(resolved(line).problems()).isEmpty();
  }

  @Test
  void the_first_ended_when_the_second_began() {
    var change = resolved("switched from fluoxetine to phenelzine 3 weeks ago");

    assertThat(change.computed())
        .containsEntry("stopped-lately.fluoxetine", Span.PRESENT)
        .containsEntry("takes.maoi", Span.PRESENT);
    assertThat(change.recognised().getLast().course().ongoing()).isTrue();
    assertThat(resolved("switched from fluoxetine to phenelzine").computed())
        .containsEntry("stopped-lately.fluoxetine", Span.YES_OR_NO);
  }

  @Test
  void it_is_called_by_its_name_alone() {
    assertThat(resolved("switched from warfarin to apixaban 5 mg last month").recognised())
        .extracting(each -> each.entry().name())
        .containsExactly("warfarin", "apixaban 5 mg");
  }

  /// Another dose, brand or time of day, and what is still to come.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "prednisolone changed from 40 mg to 30 mg",
        "changed from Ventolin to Salamol",
        "sertraline changed to 100 mg last week",
        "amlodipine switched to the morning",
        "will be switched from warfarin to apixaban",
        "warfarin, to be changed to apixaban next week"
      })
  void what_is_no_such_change_ends_nothing(String line) {
    assertThat(resolved(line).recognised()).allMatch(Recognised::current);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pred day 3 today                     | 3
          prednisolone 40 mg day 2 of 5        | 2
          prednisolone 40 mg, day 2/5          | -
          prednisolone 40 mg on day 4 of a 5 day course | 4
          prednisolone 40 mg day 6 of 5        | -
          """)
  void a_day_of_a_course_is_when_it_began(String line, String day) {
    assertThat(resolved(line).recognised())
        .singleElement()
        .satisfies(steroid -> {
          assertThat(steroid.current()).isTrue();
          LocalDate today = NOW.day();
          Window window = steroid.course().window();
          if (day.equals("-")) {
            assertThat(window).isNull();
          } else {
            assertThat(window)
                .isEqualTo(new Window(today.minusDays(Integer.parseInt(day) - 1L), today));
            assertThat(steroid.course().days()).isEqualTo(Integer.valueOf(day));
          }
        });
    assertThat(resolved(line).computed()).containsEntry("steroid-course-current", Span.PRESENT);
  }

  @Test
  void the_dose_beside_a_day_of_a_course_is_that_of_a_day() {
    assertThat(resolved("prednisolone 40 mg day 2 of 5").recognised().getFirst().course().dose())
        .isEqualTo(new Quantity(40, Unit.MILLIGRAM));
  }

  /// The dose of a day is not told then, and not guessed.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "prednisolone 5 mg alternate days",
        "prednisolone 5 mg on alternate days since March",
        "prednisolone 5 mg every other day"
      })
  void every_other_day_is_taken_now(String line) {
    assertThat(resolved(line).recognised())
        .singleElement()
        .satisfies(steroid -> {
          assertThat(steroid.current()).isTrue();
          assertThat(steroid.course().dose()).isNull();
        });
    assertThat(resolved(line).unrecognised()).isEmpty();
  }
}
