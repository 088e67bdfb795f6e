package org.brace.medicines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brace.medicines.OneLine.NOW;
import static org.brace.medicines.OneLine.ids;
import static org.brace.medicines.OneLine.resolved;

import java.util.List;
import org.brace.RealBase;
import org.brace.model.Problem;
import org.brace.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which medicine of a line is over, where one is.
class ClausesTest {

  /// In each, both were read as over.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tacrolimus 2 mg, previously azathioprine           | tacrolimus | azathioprine
          tacrolimus 2 mg previously azathioprine            | tacrolimus | azathioprine
          Tacrolimus 2 mg; Previously azathioprine           | tacrolimus | azathioprine
          tacrolimus 2 mg (previously azathioprine)          | tacrolimus | azathioprine
          used to take azathioprine, now tacrolimus          | tacrolimus | azathioprine
          azathioprine until June 2026, tacrolimus since     | tacrolimus | azathioprine
          insulin, no longer metformin                       | insulin    | metformin
          insulin no longer metformin                        | insulin    | metformin
          metformin stopped, insulin                         | insulin    | metformin
          metformin (stopped), insulin                       | insulin    | metformin
          metformin, stopped in May, insulin                 | insulin    | metformin
          apixaban, stopped warfarin in May                  | apixaban   | warfarin
          apixaban 5 mg bd, but stopped warfarin             | apixaban   | warfarin
          apixaban 5 mg, prednisolone 40 mg 5 days in March  | apixaban   | prednisolone
          apixaban, methylprednisolone 1,000 mg in March     | apixaban   | methylprednisolone
          naproxen in the past, ibuprofen now                | ibuprofen  | naproxen
          """)
  void what_is_told_to_be_over_is_over_and_nothing_else(String line, String taken, String over) {
    assertThat(ids(line, true)).isEqualTo(taken);
    assertThat(ids(line, false)).isEqualTo(over);
    assertThat(resolved(line).unrecognised()).isEmpty();
    assertThat(resolved(line).problems())
        .extracting(Problem::code)
        .doesNotContain("unknown-medicine", "end-not-clear");
  }

  @Test
  void each_is_told_as_it_was_typed() {
    for (String line :
        List.of(
            "tacrolimus 2 mg, previously azathioprine",
            "tacrolimus 2 mg (previously azathioprine)")) {
      assertThat(resolved(line).recognised())
          .extracting(each -> each.entry().name())
          .containsExactly("tacrolimus 2 mg", "previously azathioprine");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "warfarin and apixaban, stopped",
        "metformin stopped insulin",
        "warfarin and apixaban last year",
        "used to take ibuprofen and naproxen"
      })
  void where_it_is_not_clear_which_is_over_each_is_taken_and_that_is_told(String line) {
    assertThat(ids(line, false)).isEmpty();
    assertThat(resolved(line).problems()).extracting(Problem::code).contains("end-not-clear");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "warfarin and apixaban, both stopped",
        "naproxen, stopped",
        "Symbicort (budesonide, formoterol), stopped",
        "co-codamol, no longer",
        "ramipril, stopped in May"
      })
  void what_is_over_as_a_whole_stays_so(String line) {
    assertThat(ids(line, true)).isEmpty();
    assertThat(resolved(line).problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "warfarin until 2027-02-01",
        "warfarin until January",
        "apixaban until next spring",
        "rivaroxaban until my operation",
        "apixaban until 20 December"
      })
  void what_ends_in_time_to_come_is_taken(String line) {
    assertThat(resolved(line).computed()).containsEntry("takes.anticoagulant", Span.PRESENT);
    assertThat(resolved(line).problems()).isEmpty();
  }

  @Test
  void what_is_begun_and_ends_later_is_counted_from_when_it_began() {
    var steroid = resolved("prednisolone 30 mg daily since 2026-11-15, until 20 December");

    assertThat(steroid.computed())
        .containsEntry("takes.steroid-tablets", Span.PRESENT)
        .containsEntry("prednisolone-12m", Span.point(240));
    assertThat(steroid.problems()).isEmpty();
  }

  @Test
  void a_time_to_wait_for_may_name_a_medicine_that_must_not_be_lost() {
    assertThat(resolved("warfarin until apixaban arrives").unrecognised()).hasSize(1);
  }

  @Test
  void of_a_line_in_clauses_the_time_is_not_asked_but_told_to_be_open() {
    String line = "prednisolone 5 mg, stopped warfarin in May";

    assertThat(RealBase.MEDICINES.askTime(line, NOW)).isEmpty();
    assertThat(resolved(line).problems())
        .extracting(Problem::code)
        .containsExactly("steroid-time-not-told");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ibuprofen makes me wheeze",
        "Penicillin brought me out in a rash",
        "naproxen gave me anaphylaxis"
      })
  void what_made_someone_ill_does_not_count_as_taken(String line) {
    Resolved resolved = resolved(line);

    assertThat(resolved.recognised()).isEmpty();
    assertThat(resolved.unrecognised()).containsExactly(line);
    assertThat(resolved.problems()).extracting(Problem::code).contains("reaction-among-medicines");
  }

  @Test
  void what_makes_a_rash_less_is_taken() {
    assertThat(ids("cetirizine makes me itch less", true)).isEqualTo("cetirizine");
  }

  /// For tablets the time is asked for itself.
  @ParameterizedTest
  @ValueSource(strings = {"warfarin since 1 December 2026", "apixaban starting 24 December 2026"})
  void what_begins_in_time_to_come_is_not_taken_and_that_is_told(String line) {
    Resolved resolved = resolved(line);

    assertThat(resolved.computed()).containsEntry("takes.anticoagulant", Span.ABSENT);
    assertThat(resolved.problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.code()).isEqualTo("not-begun");
          assertThat(problem.message()).contains("\"" + line + "\"", "does not count as taken");
        });
  }
}
