package org.brace.medicines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.brace.RealBase;
import org.brace.model.MedicineEntry;
import org.brace.model.Span;
import org.brace.model.TimeAsked;
import org.brace.model.TimeReply;
import org.brace.model.Today;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The day of a steroid: asked where something that is counted hangs on it.
class SteroidDayTest {

  private static final Today NOW = Today.of(Instant.parse("2026-11-22T10:00:00Z"), "GB");
  private static final MedicineList LIST = new MedicineList(RealBase.KNOWLEDGE);

  private static TimeReply reply(String when) {
    return LIST.timed("prednisolone 10 mg", when, NOW);
  }

  private static Resolved resolved(String name) {
    return LIST.resolve(List.of(new MedicineEntry(name, null, null, null)), NOW);
  }

  /// Today is 22 November: the last 30 days began on 23 October.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          5 days in October             | On which day did you take the last of | 5 days, some time between 1 October 2026 and 31 October 2026
          5 days, a month ago           | On which day did you take the last of | 5 days, some time between
          5 days in November            | On which day did you take the last of | 5 days, some time between 1 November 2026 and 22 November 2026
          3 courses of 5 days this year | On which day did you take the last of | 3 courses of 5 days each
          since October                 | On which day did you begin with       | every day, begun some time between 1 October 2026 and 31 October 2026
          since August                  | On which day did you begin with       | every day, begun some time between 1 August 2026 and 31 August 2026
          """)
  void a_day_is_asked_where_it_decides_whether_it_was_lately_or_long(
      String when, String asks, String read) {
    String line = "prednisolone 30 mg " + when;

    assertThat(LIST.askTime(line, NOW).map(TimeAsked::question))
        .hasValueSatisfying(question -> assertThat(question).contains(asks, line, read));
    assertThat(resolved(line).problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.code()).isEqualTo("steroid-time-not-told");
          assertThat(problem.message()).contains(line, "on which day", read);
          assertThat(problem.mend()).startsWith("Write that day");
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5 days in September",
        "5 days, 2 weeks ago",
        "4 weeks in October",
        "since March",
        "3 courses of 5 days last year"
      })
  void no_day_is_asked_where_it_decides_nothing(String when) {
    String line = "prednisolone 30 mg " + when;

    assertThat(LIST.askTime(line, NOW)).isEmpty();
    assertThat(resolved(line).problems()).isEmpty();
  }

  @Test
  void december_told_in_january_is_asked_once_all_of_it_may_have_been_before() {
    var january = Today.of(Instant.parse("2027-01-07T10:00:00Z"), "GB");
    var sooner = Today.of(Instant.parse("2027-01-03T10:00:00Z"), "GB");

    assertThat(LIST.askTime("prednisolone 40 mg 5 days in December", january)).isPresent();
    assertThat(LIST.askTime("prednisolone 40 mg 3 days in December", sooner)).isPresent();
    assertThat(LIST.askTime("prednisolone 40 mg 5 days in December", sooner)).isEmpty();
    assertThat(LIST.askTime("prednisolone 40 mg 5 days in November", january)).isEmpty();
  }

  @Test
  void the_day_of_an_injection_is_asked_where_it_may_be_lately() {
    assertThat(LIST.askTime("kenalog in October", NOW)).isPresent();
    assertThat(LIST.askTime("kenalog in September", NOW)).isEmpty();
    assertThat(LIST.timed("kenalog in October", "16 October", NOW))
        .isEqualTo(new TimeReply.Settled("kenalog in October, ended on 16 October"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          5 days in October             | 16 October                   | 5 days in October, ended on 16 October      | ABSENT  | 1
          5 days in October             | on 26 October                | 5 days in October, ended on 26 October      | PRESENT | 1
          5 days in October             | until 26/10/2026             | 5 days in October, ended on 26/10/2026      | PRESENT | 1
          5 days in October             | 5 days from 12 October       | 5 days from 12 October                      | ABSENT  | 1
          5 days in October             | since 28 October for 5 days  | since 28 October for 5 days                 | PRESENT | 1
          5 days, a month ago           | 20 October                   | 5 days, a month ago, ended on 20 October    | ABSENT  | 1
          5 days in November            | yesterday                    | 5 days in November, ended on 21 November 2026 | PRESENT | 1
          5 days in November            | today                        | 5 days in November, ended on 22 November 2026 | PRESENT | 1
          5 days in November            | from 18 November             | 5 days in November from 18 November         | PRESENT | 1
          5 days in November            | still taking it              | 5 days in November, ended on 22 November 2026 | PRESENT | 1
          5 days in October             | I took the last one on 16 October | 5 days in October, ended on 16 October  | ABSENT  | 1
          3 courses of 5 days this year | 5 days from 12 October       | 3 courses of 5 days this year, ended on 16 October 2026 | ABSENT | 3
          3 courses of 5 days this year | 12 October                   | 3 courses of 5 days this year, ended on 12 October | ABSENT | 3
          3 courses of 5 days this year | 12 November                  | 3 courses of 5 days this year, ended on 12 November | PRESENT | 3
          since October                 | 3 October                    | since 3 October                             | PRESENT | 1
          """)
  void a_day_settles_it(String told, String when, String kept, String recent, int courses) {
    assertThat(LIST.timed("Prednisolone 30 mg " + told, when, NOW))
        .isEqualTo(new TimeReply.Settled("Prednisolone 30 mg " + kept));
    Resolved resolved = resolved("Prednisolone 30 mg " + kept);
    assertThat(resolved.problems()).isEmpty();
    assertThat(resolved.computed())
        .containsEntry(
            "steroid-course-last-30d", recent.equals("PRESENT") ? Span.PRESENT : Span.ABSENT)
        .containsEntry("steroid-courses-12m", Span.point(courses));
    assertThat(resolved.computed().get("steroid-course-current").isPoint()).isTrue();
    assertThat(resolved.computed().get("steroid-four-weeks").isPoint()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"don't know", "I don't know which day", "no idea", "can't remember the date"})
  void who_does_not_know_the_day_keeps_the_rest_and_is_not_asked_again(String reply) {
    String line = "prednisolone 30 mg 5 days in October";
    String kept = line + ", day not known";

    assertThat(LIST.timed(line, reply, NOW)).isEqualTo(new TimeReply.NotKnown(kept));
    assertThat(LIST.askTime(kept, NOW)).isEmpty();
    assertThat(resolved(kept).problems()).hasSize(1);
    assertThat(resolved(kept).computed())
        .containsEntry("steroid-course-last-30d", Span.YES_OR_NO)
        .containsEntry("steroid-course-current", Span.ABSENT)
        .containsEntry("prednisolone-12m", Span.point(150));
  }

  @ParameterizedTest
  @ValueSource(strings = {"3 March", "16 September", "a while", "in October"})
  void a_day_that_does_not_go_with_the_rest_settles_nothing(String reply) {
    assertThat(LIST.timed("prednisolone 30 mg 5 days in October", reply, NOW))
        .isInstanceOfSatisfying(
            TimeReply.NotUnderstood.class,
            not -> assertThat(not.message()).contains(reply, "16 October", "don't know"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"5 days in October", "5 days last month", "since last month"})
  void a_reply_that_leaves_the_day_open_is_half(String when) {
    assertThat(reply(when))
        .isInstanceOfSatisfying(
            TimeReply.Half.class,
            half -> {
              assertThat(half.line()).isEqualTo("prednisolone 10 mg " + when);
              assertThat(half.message()).contains("Brace understands", "On which day", "Such as");
            });
  }

  @Test
  void the_examples_leave_nothing_open() {
    for (String line : List.of("prednisolone 10 mg", "prednisolone 5 days in October")) {
      for (String example : LIST.askTime(line, NOW).orElseThrow().examples().split("; ", -1)) {
        TimeReply reply = LIST.timed(line, example, NOW);
        boolean outside = example.equals("yesterday") || example.equals("today");
        assertThat(reply instanceof TimeReply.Settled)
            .as(line + " " + example)
            .isNotEqualTo(outside);
      }
    }
  }
}
