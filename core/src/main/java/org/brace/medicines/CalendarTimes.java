package org.brace.medicines;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import org.brace.medicines.Typed.Window;
import org.brace.model.Today;
import org.jspecify.annotations.Nullable;

/// The days that one time stands for, as seen from today: a date, a month, "last week", "two weeks
/// ago".
final class CalendarTimes {

  /// Who is grown up was a child at least so many years ago, or it makes no odds to them.
  private static final int SINCE_CHILDHOOD = 2;

  private final Today now;
  private final LocalDate today;
  private final SlashedDates slashed;

  /// @param text all that was told of the time
  CalendarTimes(String text, Today now) {
    this.now = now;
    today = now.day();
    slashed = new SlashedDates(text, now);
  }

  Window childhood() {
    return new Window(today.minusYears(100), today.minusYears(SINCE_CHILDHOOD));
  }

  /// How many days a window has.
  static long span(Window window) {
    return window.to().toEpochDay() - window.from().toEpochDay() + 1;
  }

  /// From a day to another, until today at most; null where they are no such days. A second one
  /// without a year is the next after the first.
  @Nullable Window between(String from, String to) {
    LocalDate first = anyDay(from);
    LocalDate last = anyDay(to);
    if (first != null && last != null && last.isBefore(first) && !hasYear(to)) {
      last = last.plusYears(1);
    }
    return first == null || last == null || first.isAfter(last)
        ? null
        : new Window(first, later(first, earlier(last, today)));
  }

  /// The day on which something ended; without a year the last one that was, null where it is no
  /// day.
  @Nullable LocalDate endDay(Matcher found) {
    String date = found.group(1);
    if (date == null) {
      return recent(found.group(2)).from();
    }
    LocalDate day = anyDay(date);
    return day != null && day.isAfter(today) && !hasYear(date) ? day.minusYears(1) : day;
  }

  /// A day in any of the ways in which people write one; without a year the last one that was.
  @Nullable LocalDate anyDay(String text) {
    Matcher named = TimePatterns.NAMED_DAY.matcher(text);
    if (named.matches()) {
      YearMonth month = yearMonth(named.group(2), named.group(3));
      int day = Integer.parseInt(named.group(1));
      return month.isValidDay(day) ? now.meant(month.atDay(day)) : null;
    }
    Matcher written = TimePatterns.DAY.matcher(text);
    return written.matches() ? day(written) : null;
  }

  /// When something ends or ended, as [TimePatterns#END] finds it: without a year the last time
  /// that was and the next that comes. Empty where there is no such day.
  List<Window> ends(Matcher found) {
    String date = found.group(2);
    if (date != null && date.contains("/")) {
      return slashed.days(date).stream().map(now::meant).map(day -> new Window(day, day)).toList();
    }
    if (date != null) {
      LocalDate day = anyDay(date);
      return day == null ? List.of() : ends(new Window(day, day), hasYear(date));
    }
    if (found.group(3) != null) {
      YearMonth month = yearMonth(found.group(3), found.group(4));
      return ends(new Window(month.atDay(1), month.atEndOfMonth()), found.group(4) != null);
    }
    if (found.group(5) != null) {
      LocalDate first = LocalDate.of(Integer.parseInt(found.group(5)), 1, 1);
      return List.of(new Window(first, first.plusYears(1).minusDays(1)));
    }
    return List.of(
        found.group(6) != null
            ? recent(found.group(6))
            : ago(found.group(7), found.group(8), found.group(9)));
  }

  /// Whether a date is told with its year.
  static boolean hasYear(String date) {
    return date.contains("/") || date.matches(".*\\d{4}.*");
  }

  private static List<Window> ends(Window last, boolean year) {
    return year
        ? List.of(last)
        : List.of(last, new Window(last.from().plusYears(1), last.to().plusYears(1)));
  }

  @Nullable Window onDay(Matcher found) {
    LocalDate day = day(found);
    return day == null ? null : new Window(day, day);
  }

  /// The day that was found by a pattern that has a date; null where there is no such day.
  private @Nullable LocalDate day(Matcher found) {
    LocalDate day =
        found.group(1) != null ? TimeWords.date(found.group(1)) : slashed.past(found.group(2));
    return day == null ? null : now.meant(day);
  }

  /// A month by its name; without a year the last one that was or is.
  YearMonth yearMonth(String name, @Nullable String year) {
    int number = 1;
    for (Month month : Month.values()) {
      if (name.startsWith(
          month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toLowerCase(Locale.ROOT))) {
        number = month.getValue();
      }
    }
    YearMonth month =
        YearMonth.of(year == null ? now.latest().getYear() : Integer.parseInt(year), number);
    return year == null && month.atDay(1).isAfter(now.latest()) ? month.minusYears(1) : month;
  }

  /// That year until today; null for one to come.
  @Nullable Window year(int year) {
    LocalDate end = LocalDate.of(year, 12, 31);
    return year > today.getYear()
        ? null
        : new Window(LocalDate.of(year, 1, 1), earlier(end, today));
  }

  Window month(YearMonth month) {
    LocalDate first = now.meant(month.atDay(1));
    return new Window(first, later(first, earlier(month.atEndOfMonth(), today)));
  }

  /// When it began: in a year, in a month or on a day of it; without a year the last one that was.
  /// Null where there is no such day.
  @Nullable Window begunIn(Matcher found) {
    if (found.group(4) != null) {
      int year = Integer.parseInt(found.group(4));
      return new Window(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
    YearMonth month = yearMonth(found.group(2), found.group(3));
    if (found.group(1) == null) {
      return new Window(now.meant(month.atDay(1)), month.atEndOfMonth());
    }
    int day = Integer.parseInt(found.group(1));
    if (!month.isValidDay(day)) {
      return null;
    }
    LocalDate began = now.meant(month.atDay(day));
    LocalDate last = began.isAfter(today) && found.group(3) == null ? began.minusYears(1) : began;
    return new Window(last, last);
  }

  /// The last days, weeks or the like; of a range the longer.
  Window within(@Nullable String count, @Nullable String to, String span) {
    int one = TimeWords.days(count == null ? "a" : count, span);
    int other = to == null ? one : TimeWords.days(to, span);
    return new Window(today.minusDays(Math.max(one, other)), today);
  }

  /// "Yesterday", "this year", "last month".
  Window recent(String text) {
    return switch (text) {
      case "yesterday" -> new Window(today.minusDays(1), today.minusDays(1));
      case "today" -> new Window(today, today);
      case "this week" -> new Window(today.minusDays(7), today);
      case "last week" -> new Window(today.minusDays(14), today.minusDays(1));
      case "this month" -> new Window(today.withDayOfMonth(1), today);
      case "last month" -> month(YearMonth.from(today).minusMonths(1));
      case "this year" -> new Window(today.withDayOfYear(1), today);
      default ->
          new Window(
              LocalDate.of(today.getYear() - 1, 1, 1), LocalDate.of(today.getYear() - 1, 12, 31));
    };
  }

  /// About so long ago; of a range from the longest to the shortest.
  ///
  /// @param to the other end of a range
  Window ago(String count, @Nullable String to, String span) {
    Window one = around(count, span);
    if (to == null) {
      return one;
    }
    Window other = around(to, span);
    return new Window(earlier(one.from(), other.from()), later(one.to(), other.to()));
  }

  private Window around(String count, String span) {
    LocalDate middle = today.minusDays(TimeWords.days(count, span));
    int slack = span.startsWith("d") ? 1 : TimeWords.days(span) / 2;
    return new Window(middle.minusDays(slack), earlier(middle.plusDays(slack), today));
  }

  static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  /// The day on which a course began of which today is a day by number; null where it is over by
  /// that number, or there is no such day.
  @Nullable Window dayOfCourse(Matcher found) {
    int day = Integer.parseInt(found.group(1));
    boolean isOver = found.group(2) != null && Integer.parseInt(found.group(2)) < day;
    if (day < 1 || isOver) {
      return null;
    }
    LocalDate began = today.minusDays(day - 1L);
    return new Window(began, began);
  }
}
