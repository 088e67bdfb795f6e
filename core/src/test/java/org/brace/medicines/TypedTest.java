package org.brace.medicines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.brace.medicines.Typed.Use;
import org.brace.medicines.Typed.Window;
import org.brace.model.Today;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class TypedTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  private static Typed typed(String text) {
    return Typed.of(text, new Today(TODAY, TODAY, Today.Written.DAY_FIRST));
  }

  private static Window window(String from, String to) {
    return new Window(LocalDate.parse(from), LocalDate.parse(to));
  }

  @Test
  void a_course_is_taken_apart() {
    Typed course = typed("Prednisolone 40 mg 5 days in March");

    assertThat(course.names()).contains("prednisolone");
    assertThat(String.valueOf(course.dose())).isEqualTo("40 mg");
    assertThat(course.days()).isEqualTo(5);
    assertThat(course.window()).isEqualTo(window("2026-03-01", "2026-03-31"));
    assertThat(course.ended()).isTrue();
  }

  @Test
  void a_day_that_has_begun_further_east_is_today() {
    var evening = Today.of(Instant.parse("2026-11-30T20:00:00Z"), "GB");
    var there = new Window(LocalDate.parse("2026-11-30"), LocalDate.parse("2026-11-30"));
    for (String when :
        List.of(
            "since 1 December", "since 1/12/2026", "from 2026-12-01", "since 1 December 2026")) {
      assertThat(Typed.of("prednisolone 30 mg " + when, evening).window())
          .as(when)
          .isEqualTo(there);
    }
    assertThat(Typed.of("prednisolone 30 mg on 2026-12-01", evening).window()).isEqualTo(there);
    assertThat(Typed.of("prednisolone 5 days in december", evening).window()).isEqualTo(there);

    assertThat(Typed.of("prednisolone 30 mg since 2 December", evening).window())
        .isEqualTo(new Window(LocalDate.parse("2025-12-02"), evening.day()));
    var morning = Today.of(Instant.parse("2026-11-30T09:00:00Z"));
    assertThat(Typed.of("prednisolone 30 mg since 1 December", morning).window())
        .isEqualTo(new Window(LocalDate.parse("2025-12-01"), morning.day()));
    var newYear = Today.of(Instant.parse("2026-12-31T20:00:00Z"));
    assertThat(Typed.of("prednisolone 30 mg since 1 January", newYear).window())
        .isEqualTo(new Window(newYear.day(), newYear.day()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          prednisolone 40mg for 5 days      | 40 mg |  5
          prednisolone 8 x 5mg, 7 days      | 40 mg |  7
          prednisolone 5 mg x 6 tablets 5/7 | 30 mg |  5
          prednisolone 30 mg one week       | 30 mg |  7
          prednisolone 5 mg daily           | 5 mg  |
          prednisolone 5mg                  |       |
          dexamethasone 6 mg 10 days        | 6 mg  | 10
          methylprednisolone 1,000 mg daily for 3 days           | 1000 mg | 3
          methylprednisolone 1 000 mg daily for 3 days           | 1000 mg | 3
          methylprednisolone 1,5 g daily for 3 days              | 1.5 g   | 3
          dexamethasone 2,5 mg for 10 days                       | 2.5 mg  | 10
          dexamethasone 0,125 mg for 10 days                     | 0.125 mg | 10
          prednisolone 20 mg twice a day for 26 days             | 40 mg | 26
          prednisolone 20 mg bd for 26 days                      | 40 mg | 26
          prednisolone 20 mg b.d. for 26 days                    | 40 mg | 26
          prednisolone 20 mg 2 x daily for 26 days               | 40 mg | 26
          prednisolone 20 mg tds for 5 days                      | 60 mg | 5
          prednisolone 10 mg qds for 5 days                      | 40 mg | 5
          prednisolone 20 mg 3 times a day for 5 days            | 60 mg | 5
          prednisolone 20 mg three times daily for 5 days        | 60 mg | 5
          prednisolone 20 mg morning and night for 5 days        | 40 mg | 5
          prednisolone 20 mg in the morning and at night, 5 days | 40 mg | 5
          dexamethasone 4 mg every 6 hours for 5 days            | 16 mg | 5
          dexamethasone 4 mg 8 hourly for 5 days                 | 12 mg | 5
          prednisolone 40 mg once a day in the morning, 5 days   | 40 mg | 5
          prednisolone 40 mg every morning at 8 am for 5 days    | 40 mg | 5
          prednisolone 5 mg tablets, 8 a day                     | 40 mg |
          prednisolone 5 mg tablets 8 daily for 5 days           | 40 mg | 5
          prednisolone 5mg x6 for 5 days                         | 30 mg | 5
          prednisolone 5 mg 8 tablets for 5 days                 | 40 mg | 5
          prednisolone 5 mg, two tablets twice a day for 5 days  | 20 mg | 5
          prednisolone 5 mg ec tablets, take 8 once daily        | 40 mg |
          prednisolone 8 5 mg tablets a day for 5 days           | 40 mg | 5
          prednisolone 5 mg tablets, 40 mg daily for 5 days      | 40 mg | 5
          prednisolone tablets 40 mg for 5 days                  | 40 mg | 5
          """)
  void a_dose_needs_more_than_a_strength(String text, String dose, Integer days) {
    Typed typed = typed(text);

    assertThat(typed.dose() == null ? null : typed.dose().toString()).isEqualTo(dose);
    assertThat(typed.days()).isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          in march                 | 2026-03-01 | 2026-03-31
          in december              | 2025-12-01 | 2025-12-31
          in march 2025            | 2025-03-01 | 2025-03-31
          last month               | 2026-10-01 | 2026-10-31
          this year                | 2026-01-01 | 2026-11-22
          last year                | 2025-01-01 | 2025-12-31
          in november              | 2026-11-01 | 2026-11-22
          since january            | 2026-01-01 | 2026-11-22
          2 weeks ago              | 2026-11-05 | 2026-11-11
          2026-02-20 to 2026-02-25 | 2026-02-20 | 2026-02-25
          20/2/2026                | 2026-02-20 | 2026-02-20
          in may                   | 2026-05-01 | 2026-05-31
          yesterday                | 2026-11-21 | 2026-11-21
          2.5 weeks ago            | 2026-11-01 | 2026-11-07
          2½ weeks ago             | 2026-11-01 | 2026-11-07
          two and a half weeks ago | 2026-11-01 | 2026-11-07
          1.5 months ago           | 2026-09-23 | 2026-10-23
          a month and a half ago   | 2026-09-23 | 2026-10-23
          2 to 5 weeks ago         | 2026-10-15 | 2026-11-11
          between 2 and 5 weeks ago | 2026-10-15 | 2026-11-11
          2-3 weeks ago            | 2026-10-29 | 2026-11-11
          two or three weeks ago   | 2026-10-29 | 2026-11-11
          a week or two ago        | 2026-11-05 | 2026-11-18
          in the last 2-3 weeks    | 2026-11-01 | 2026-11-22
          """)
  void a_time_is_a_window_of_days(String time, String from, String to) {
    assertThat(typed("prednisolone " + time).window()).isEqualTo(window(from, to));
    assertThat(typed("prednisolone " + time).names()).contains("prednisolone");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          daily, from 2023-01-01        | 2023-01-01 | 2026-11-22 | 1422
          since 01/01/2023              | 2023-01-01 | 2026-11-22 | 1422
          since 01/03/2026              | 2026-03-01 | 2026-11-22 | 267
          since 1/3/26                  | 2026-03-01 | 2026-11-22 | 267
          daily since 2023              | 2023-01-01 | 2026-11-22 | 1058
          since January 2023            | 2023-01-01 | 2026-11-22 | 1392
          started 1 May 2025            | 2025-05-01 | 2026-11-22 | 571
          started on 3rd march          | 2026-03-03 | 2026-11-22 | 265
          started 24 December           | 2025-12-24 | 2026-11-22 | 334
          restarted in may              | 2026-05-01 | 2026-11-22 | 176
          from september                | 2026-09-01 | 2026-11-22 | 54
          started two years ago         | 2024-05-24 | 2026-11-22 | 549
          started 3 days ago            | 2026-11-18 | 2026-11-22 | 3
          daily, for 3 years            | 2023-11-24 | 2026-11-22 | 1095
          for 6 months                  | 2026-05-27 | 2026-11-22 | 180
          every day, long-term          | 2016-11-22 | 2026-11-22 | 90
          for years                     | 2016-11-22 | 2026-11-22 | 730
          5 days from 20/11/2026        | 2026-11-20 | 2026-11-22 | 3
          for many months               | 2016-11-22 | 2026-11-22 | 60
          started 2 to 3 weeks ago      | 2026-10-29 | 2026-11-22 | 12
          for 3 to 4 months             | 2026-07-26 | 2026-11-22 | 90
          for 2-3 years                 | 2023-11-24 | 2026-11-22 | 730
          """)
  void what_began_and_is_not_over_goes_on(String time, String from, String to, int days) {
    Typed typed = typed("prednisolone 10 mg " + time);

    assertThat(typed.window()).isEqualTo(window(from, to));
    assertThat(typed.days()).isEqualTo(days);
    assertThat(typed.ongoing()).isTrue();
    assertThat(typed.ended()).isFalse();
    assertThat(typed.names()).contains("prednisolone");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          for 5 days from 2026-11-01        | 2026-11-01 | 2026-11-05 | 5 | true
          40 mg 2026-02-20 to 2026-02-25    | 2026-02-20 | 2026-02-25 | 6 | false
          on 20/12/2025                     | 2025-12-20 | 2025-12-20 |   | true
          3 courses since January           | 2026-01-01 | 2026-11-22 |   | false
          3 courses of 5 days since January | 2026-01-01 | 2026-11-22 | 5 | false
          2 courses in the last 3 months    | 2026-08-24 | 2026-11-22 |   | false
          from 2027-01-01                   | 2027-01-01 | 2027-01-01 |   | false
          daily, since 2020, stopped        |            |            | 2153 | true
          for years, stopped in spring      |            |            | 730 | true
          a few months ago                  |            |            |   | false
          years ago                         |            |            |   | false
          10 mg daily 2023-01-01            |            |            |   | false
          """)
  void what_is_over_or_open_does_not(
      String time, String from, String to, Integer days, boolean ended) {
    Typed typed = typed("prednisolone " + time);

    assertThat(typed.window()).isEqualTo(from == null ? null : window(from, to));
    assertThat(typed.days()).isEqualTo(days);
    assertThat(typed.ongoing()).isFalse();
    assertThat(typed.ended()).isEqualTo(ended);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          for 1.5 months            | 45
          for 1,5 months            | 45
          for 2.5 weeks             | 18
          for one and a half weeks  | 11
          for 1 1/2 weeks           | 11
          a week and a half         | 11
          for 2 weeks               | 14
          for 2-3 weeks             |
          5 to 7 days in March      |
          5-7/7 in March            |
          for a week or two         |
          from 5 to 2 weeks ago     |
          """)
  void a_length_is_all_of_its_number_and_a_range_is_none(String time, Integer days) {
    assertThat(typed("prednisolone 40 mg " + time).days()).isEqualTo(days);
    assertThat(typed("prednisolone 40 mg " + time).names()).contains("prednisolone");
  }

  /// Each was read as over.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "until 2027-02-01",
        "until 01/02/2027",
        "until 20/12/2026",
        "until January",
        "until June",
        "till December",
        "until next spring",
        "until next week",
        "until my operation",
        "until further notice",
        "until the end of January",
        "until January 2027",
        "until 2027",
        "until November",
        "up to 2027-02-01",
        "to 2027-02-01",
        "ending in January",
        "stops 5 December",
        "to stop in January",
        "5 mg daily since 2026-11-15, until 20 December",
        "5 mg daily since 2026-11-15 until next spring",
        "5 mg from 15 November until 20 December",
        "5 mg since March until December",
        "since March until June",
        "for the clot I had, until January",
        "March until June"
      })
  void what_ends_in_time_to_come_is_taken_until_then(String time) {
    Typed typed = typed("apixaban " + time);

    assertThat(typed.ended()).isFalse();
    assertThat(typed.window())
        .satisfiesAnyOf(
            window -> assertThat(window).isNull(),
            window -> assertThat(window.to()).isEqualTo(TODAY));
  }

  @Test
  void what_began_on_a_day_and_ends_later_counts_from_that_day() {
    for (String until : List.of(", until 20 December", " until next spring", " until 2026-12-20")) {
      Typed typed = typed("prednisolone 30 mg daily since 2026-11-15" + until);
      assertThat(typed.window()).as(until).isEqualTo(window("2026-11-15", "2026-11-22"));
      assertThat(typed.days()).as(until).isEqualTo(8);
      assertThat(typed.ended()).as(until).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          until June 2026                         | 2026-06-01 | 2026-06-30 |
          took it until June                      | 2026-06-01 | 2026-06-30 |
          until 2026-11-20                        | 2026-11-20 | 2026-11-20 |
          until yesterday                         | 2026-11-21 | 2026-11-21 |
          until last month                        | 2026-10-01 | 2026-10-31 |
          until 2 weeks ago                       | 2026-11-05 | 2026-11-11 |
          for 5 days until June                   | 2026-06-01 | 2026-06-30 | 5
          since 2026-03-01, until 2026-03-20      | 2026-03-01 | 2026-03-20 | 20
          since March, until last week            | 2026-03-01 | 2026-11-21 |
          from 2019 to 2021                       | 2019-01-01 | 2021-12-31 |
          until recently                          |            |            |
          until last summer                       |            |            |
          """)
  void what_ended_before_today_is_over(String time, String from, String to, Integer days) {
    Typed typed = typed("apixaban 5 mg " + time);

    assertThat(typed.ended()).isTrue();
    assertThat(typed.window()).isEqualTo(from == null ? null : window(from, to));
    assertThat(typed.days()).isEqualTo(days);
    assertThat(typed.ongoing()).isFalse();
  }

  /// Told on 22 November 2026; nothing where it is open which day was meant.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          since 11/02/2026               | 2026-02-11 | 2026-11-02 |
          on 11/02/2026                  | 2026-02-11 | 2026-11-02 |
          since 1/3/26                   | 2026-03-01 | 2026-01-03 |
          since 23/03/2026               | 2026-03-23 | 2026-03-23 | 2026-03-23
          since 03/23/2026               | 2026-03-23 | 2026-03-23 | 2026-03-23
          since 05/05/2026               | 2026-05-05 | 2026-05-05 | 2026-05-05
          since 01/03/2024               | 2024-03-01 | 2024-01-03 | 2024-03-01
          since 05/12/2026               | 2026-12-05 | 2026-05-12 | 2026-05-12
          since 12/05/2026               | 2026-05-12 | 2026-12-05 | 2026-05-12
          01/03/2026 to 30/03/2026       | 2026-03-01 | 2026-03-01 | 2026-03-01
          03/01/2026 to 03/30/2026       | 2026-03-01 | 2026-03-01 | 2026-03-01
          31/31/2026                     |            |            |
          since 31/31/2026               |            |            |
          on 2026-13-45                  |            |            |
          since 31 February              |            |            |
          """)
  void a_date_with_strokes_is_read_as_the_place_writes_it(
      String time, LocalDate day, LocalDate month, LocalDate either) {
    assertThat(from(time, Today.Written.DAY_FIRST)).isEqualTo(day);
    assertThat(from(time, Today.Written.MONTH_FIRST)).isEqualTo(month);
    assertThat(from(time, Today.Written.EITHER)).isEqualTo(either);
  }

  private static @Nullable LocalDate from(String time, Today.Written written) {
    Typed typed = Typed.of("prednisolone 10 mg " + time, new Today(TODAY, TODAY, written));
    assertThat(typed.ended() && typed.window() == null).isFalse();
    return typed.window() == null ? null : typed.window().from();
  }

  @Test
  void of_two_days_until_which_it_may_be_taken_none_ends_it() {
    var unknown = new Today(TODAY, TODAY, Today.Written.EITHER);

    assertThat(Typed.of("warfarin until 03/12/2026", unknown).ended()).isFalse();
    assertThat(Typed.of("warfarin until 12/03/2026", unknown).ended()).isFalse();
    assertThat(Typed.of("warfarin until 23/03/2026", unknown).ended()).isTrue();
    assertThat(typed("warfarin until 12/03/2026").ended()).isTrue();
  }

  @Test
  void how_often_is_no_length_of_time() {
    assertThat(typed("ibuprofen 400 mg three times a day").days()).isNull();
    assertThat(typed("methotrexate once a week").days()).isNull();
    assertThat(typed("fentanyl patch every 3 days").days()).isNull();
  }

  @Test
  void how_it_is_used_is_told() {
    assertThat(typed("Symbicort 200/6 when needed").use()).isEqualTo(Use.WHEN_NEEDED);
    assertThat(typed("Symbicort 200/6 prn").use()).isEqualTo(Use.WHEN_NEEDED);
    assertThat(typed("Fostair MART").use()).isEqualTo(Use.BOTH);
    assertThat(typed("Fostair 2 puffs twice a day and as needed").use()).isEqualTo(Use.BOTH);
    assertThat(typed("Fostair 2 puffs twice daily").use()).isEqualTo(Use.REGULARLY);
    assertThat(typed("Fostair").use()).isNull();
  }

  @Test
  void several_courses_are_counted() {
    assertThat(typed("3 courses of prednisolone this year").courses()).isEqualTo(3);
    assertThat(typed("three courses prednisolone").names()).contains("prednisolone");
  }

  @Test
  void what_is_over_is_told() {
    assertThat(typed("naproxen, stopped").ended()).isTrue();
    assertThat(typed("used to take diazepam").ended()).isTrue();
    assertThat(typed("naproxen").ended()).isFalse();
  }
}
