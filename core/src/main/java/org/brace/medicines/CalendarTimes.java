package org.brace.medicines;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import org.brace.medicines.Typed.Window;
import org.brace.model.Today;
import org.jspecify.annotations.Nullable;

/// The days that one time stands for, as seen from today: a date, a month, "last week", "two weeks
/// ago".
final class CalendarTimes {

  private final Today now;
  private final LocalDate today;

  CalendarTimes(Today now) {
    this.now = now;
    today = now.day();
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

  /// The day that was found by a pattern that has a date; null where there is no such day.
  @Nullable LocalDate day(Matcher found) {
    LocalDate day = found.group(1) != null ? TimeWords.date(found.group(1)) : slashed(found);
    return day == null ? null : now.meant(day);
  }

  private static @Nullable LocalDate slashed(Matcher found) {
    String year = found.group(4);
    return TimeWords.date(
        String.format(
            Locale.ROOT,
            "%s-%02d-%02d",
            year.length() == 2 ? "20" + year : year,
            Integer.parseInt(found.group(3)),
            Integer.parseInt(found.group(2))));
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

  Window month(YearMonth month) {
    LocalDate first = now.meant(month.atDay(1));
    return new Window(first, later(first, earlier(month.atEndOfMonth(), today)));
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
}
