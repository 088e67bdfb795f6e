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
import org.junit.jupiter.api.util.DefaultLocale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What people answer to when they took a steroid, and for how long.
class TimeQuestionTest {

  private static final Today NOW = Today.of(Instant.parse("2026-11-22T10:00:00Z"), "GB");
  private static final MedicineList LIST = new MedicineList(RealBase.KNOWLEDGE);

  private static TimeReply reply(String when) {
    return LIST.timed("prednisolone 10 mg", when, NOW);
  }

  private static Resolved resolved(String name) {
    return LIST.resolve(List.of(new MedicineEntry(name, null, null, null)), NOW);
  }

  @Test
  void a_time_is_taken_where_it_settles_what_was_open() {
    assertThat(LIST.timed("prednisolone 10 mg ", " since March", NOW))
        .isEqualTo(new TimeReply.Settled("prednisolone 10 mg since March"));
    assertThat(LIST.timed("prednisolone 40 mg when needed", "2 courses of 5 days last year", NOW))
        .isEqualTo(
            new TimeReply.Settled("prednisolone 40 mg when needed 2 courses of 5 days last year"));
    assertThat(LIST.timed("kenalog", "in March", NOW))
        .isEqualTo(new TimeReply.Settled("kenalog in March"));
  }

  /// Where the machine writes its numbers in other digits, a day is still a day.
  @Test
  @DefaultLocale("ar-EG-u-nu-arab")
  void a_day_is_understood_in_every_country() {
    assertThat(
            LIST.timeRead(new MedicineEntry("prednisolone from 3/9/2026", null, null, null), NOW))
        .isPresent();
    assertThat(LIST.timed("prednisolone", "from 3/9/2026 for 5 days", NOW))
        .isEqualTo(new TimeReply.Settled("prednisolone from 3/9/2026 for 5 days"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "since March",
        "twelve weeks",
        "for eleven days",
        "every day since March",
        "all the time for 2 months",
        "since last year",
        "since 2024",
        "for 2 years",
        "for about 2 months",
        "6 weeks",
        "3 months",
        "a week",
        "two weeks",
        "for years",
        "half a year",
        "a year and a half",
        "a couple of weeks",
        "a fortnight in June",
        "5 days in September",
        "5 days in October, ended on 16 October",
        "5 days, finished on 16 October",
        "last week for 5 days",
        "started 3 days ago",
        "started yesterday",
        "one week, finished 2 weeks ago",
        "3 courses of 5 days, the last one ended on 12 October",
        "3 courses of 5 days this year, the last ended on 12 October"
      })
  void what_people_say_of_the_time_is_understood(String when) {
    assertThat(LIST.timed("prednisolone 10 mg", when, NOW)).isInstanceOf(TimeReply.Settled.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a while", "", "several", "since March with ibuprofen"})
  void what_is_not_understood_is_told_with_what_would_be(String when) {
    assertThat(reply(when))
        .isInstanceOfSatisfying(
            TimeReply.NotUnderstood.class,
            not -> assertThat(not.message()).contains("\"" + when + "\"", "since"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"since last summer", "in spring", "3 weeks last winter", "last autumn"})
  void a_season_asks_for_its_months(String when) {
    assertThat(reply(when))
        .isInstanceOfSatisfying(
            TimeReply.NotUnderstood.class,
            not ->
                assertThat(not.message())
                    .contains("\"" + when + "\" names a season", "Write the months"));
    var typed = resolved("prednisolone 10 mg " + when);
    assertThat(typed.problems())
        .extracting(problem -> problem.code())
        .containsExactly("steroid-time-not-told");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          last month   | when, but not for how long
          in March     | when, but not for how long
          every day    | that you take it regularly, but not since when
          daily        | that you take it regularly, but not since when
          all the time | that you take it regularly, but not since when
          """)
  void what_is_half_told_is_kept_and_stays_open(String when, String understood) {
    String line = "prednisolone 10 mg " + when;
    assertThat(reply(when))
        .isInstanceOfSatisfying(
            TimeReply.Half.class,
            half -> {
              assertThat(half.line()).isEqualTo(line);
              assertThat(half.message()).contains("Brace understands " + understood, "such as");
            });
    assertThat(LIST.askTime(line, NOW)).isPresent();
    Resolved kept = resolved(line);
    assertThat(kept.problems())
        .extracting(problem -> problem.code())
        .containsExactly("steroid-time-not-told");
    assertThat(kept.computed().get("prednisolone-12m").isPoint()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          in March      | For how long did you take “prednisolone in March”? Brace reads the time as some time between 1 March 2026 and 31 March 2026.
          in December   | For how long did you take “prednisolone in December”? Brace reads the time as some time between 1 December 2025 and 31 December 2025.
          10 mg         | When did you take “prednisolone 10 mg”, and for how long? Until you say, it counts as taken now.
          , stopped     | When did you take “prednisolone , stopped”, and for how long?
          """)
  void only_what_was_not_told_is_asked_and_what_is_assumed_is_said(String told, String question) {
    assertThat(LIST.askTime("prednisolone " + told, NOW).map(TimeAsked::question))
        .contains(question);
  }

  @Test
  void what_is_assumed_until_a_time_is_told_is_told() {
    assertThat(resolved("prednisolone 10 mg").problems())
        .extracting(problem -> problem.message())
        .singleElement()
        .asString()
        .contains("it counts as taken now");
    assertThat(LIST.timeRead(new MedicineEntry("prednisolone 30 mg 5 days", null, null, null), NOW))
        .hasValueSatisfying(read -> assertThat(read).contains("it counts as taken now"));
  }

  @Test
  void last_month_is_the_month_of_the_calendar_before() {
    var computed = resolved("prednisolone 10 mg last month 5 days").computed();

    assertThat(computed)
        .containsEntry("steroid-courses-12m", Span.point(1))
        .containsEntry("prednisolone-12m", Span.point(50))
        .containsEntry("takes.steroid-tablets", Span.ABSENT);
  }

  @Test
  void what_is_taken_every_day_is_taken_now_and_perhaps_for_long() {
    assertThat(resolved("prednisolone 10 mg all the time").computed())
        .containsEntry("steroid-course-current", Span.PRESENT)
        .containsEntry("steroid-systemic-long", Span.YES_OR_NO);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          don't know                | prednisolone 10 mg, time not known
          I don’t remember when     | prednisolone 10 mg, time not known
          can't say exactly         | prednisolone 10 mg, time not known
          Not sure                  | prednisolone 10 mg, time not known
          no idea                   | prednisolone 10 mg, time not known
          ?                         | prednisolone 10 mg, time not known
          on and off                | prednisolone 10 mg on and off, time not known
          off and on since March    | prednisolone 10 mg off and on since March, time not known
          """)
  void that_it_is_not_known_is_kept_and_nothing_is_guessed(String when, String line) {
    assertThat(reply(when)).isEqualTo(new TimeReply.NotKnown(line));

    assertThat(LIST.askTime(line, NOW)).as("asked again").isEmpty();
    Resolved kept = resolved(line);
    assertThat(kept.unrecognised()).isEmpty();
    assertThat(kept.problems())
        .extracting(problem -> problem.code())
        .containsExactly("steroid-time-not-told");
    assertThat(kept.computed())
        .containsEntry("steroid-systemic-long", Span.YES_OR_NO)
        .containsEntry("steroid-four-weeks", Span.YES_OR_NO);
    for (String fact : List.of("steroid-courses-12m", "prednisolone-12m")) {
      assertThat(kept.computed().get(fact).isPoint()).as(fact).isFalse();
    }
  }

  @Test
  void on_and_off_is_not_all_the_time() {
    assertThat(resolved("prednisolone 10 mg on and off since March").computed())
        .containsEntry("steroid-systemic-long", Span.YES_OR_NO);
    assertThat(LIST.timed("prednisolone 10 mg", "on and off, 3 courses of 5 days last year", NOW))
        .isInstanceOf(TimeReply.Settled.class);
  }

  @Test
  void what_was_taken_now_and_then_in_a_time_that_is_over_is_not_taken_now() {
    assertThat(resolved("ibuprofen now and then last year").recognised().getFirst().current())
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "prednisolone 30 mg in spring",
        "prednisolone 30 mg last summer",
        "prednisolone 30 mg, in the autumn of 2025",
        "prednisolone 30 mg in the fall",
      })
  void months_take_the_place_of_a_season_in_the_line(String line) {
    assertThat(LIST.timed(line, "2 weeks in April", NOW))
        .isEqualTo(new TimeReply.Settled("prednisolone 30 mg 2 weeks in April"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "prednisolone 30 mg 5 days in Octobre",
        "prednisolone 30 mg 5 days in Octobre 2025",
        "prednisolone 30 mg since Janury",
        "prednisolone 30 mg from 3 Febuary"
      })
  void a_misspelt_month_leaves_the_time_open_and_the_medicine_known(String line) {
    Resolved resolved = resolved(line);

    assertThat(resolved.recognised())
        .singleElement()
        .satisfies(one -> {
          assertThat(one.isOf("steroid-tablets")).isTrue();
          assertThat(one.current()).isTrue();
          assertThat(one.course().window()).isNull();
        });
    assertThat(resolved.problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.code()).isEqualTo("steroid-time-not-told");
          assertThat(problem.message()).contains(line);
        });
  }

  @Test
  void a_day_that_may_be_another_elsewhere_is_asked_again_with_its_month_as_a_word() {
    String when = "from 3/9/2026 for 5 days";

    for (String place : List.of("GB", "US")) {
      assertThat(
              LIST.timed(
                  "prednisolone", when, Today.of(Instant.parse("2026-11-22T10:00:00Z"), place)))
          .isInstanceOf(TimeReply.Settled.class);
    }
    assertThat(LIST.timed("prednisolone", when, Today.of(Instant.parse("2026-11-22T10:00:00Z"))))
        .isInstanceOfSatisfying(
            TimeReply.NotUnderstood.class,
            not -> assertThat(not.message()).contains("Write the month as a word"));
    assertThat(reply("since 31/31/2026")).isInstanceOf(TimeReply.NotUnderstood.class);
  }

  @Test
  void a_misspelt_month_is_no_reply() {
    assertThat(reply("5 days in Octobre")).isInstanceOf(TimeReply.NotUnderstood.class);
  }
}
