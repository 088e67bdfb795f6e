package org.brace.medicines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import org.brace.model.Today;
import org.brace.model.Today.Written;
import org.jspecify.annotations.Nullable;

/// Dates with strokes, of which the day or the month comes first: "11/02/2026".
///
/// One of the same text that can be read in one way only says how the others are meant; else the
/// place does.
final class SlashedDates {

  /// Months ago before which it hardly matters when something was taken.
  private static final int MATTERS_MONTHS = 13;

  private final Today now;
  private final Written written;

  SlashedDates(String text, Today now) {
    this.now = now;
    List<Written> told =
        TimePatterns.SLASHED_DATE
            .matcher(text)
            .results()
            .filter(date -> days(date.group(), Written.EITHER).size() == 1)
            .filter(date -> !date.group(1).equals(date.group(2)))
            .map(date ->
                Integer.parseInt(date.group(1)) > 12 ? Written.DAY_FIRST : Written.MONTH_FIRST)
            .distinct()
            .toList();
    written = told.size() == 1 ? told.getFirst() : now.written();
  }

  /// The days that one may mean: two where it is not known what comes first, none where there is no
  /// such day.
  List<LocalDate> days(String date) {
    return days(date, written);
  }

  private static List<LocalDate> days(String date, Written written) {
    Matcher found = TimePatterns.SLASHED_DATE.matcher(date);
    if (!found.matches()) {
      return List.of();
    }
    LocalDate dayFirst = day(found, 1, 2);
    LocalDate monthFirst = day(found, 2, 1);
    List<LocalDate> days = new ArrayList<>();
    for (LocalDate day :
        written == Written.MONTH_FIRST
            ? new LocalDate[] {monthFirst, dayFirst}
            : new LocalDate[] {dayFirst, monthFirst}) {
      if (day != null && !days.contains(day)) {
        days.add(day);
      }
    }
    return written == Written.EITHER || days.isEmpty() ? days : days.subList(0, 1);
  }

  private static @Nullable LocalDate day(Matcher found, int day, int month) {
    String year = found.group(3);
    return TimeWords.date(
        String.format(
            Locale.ROOT,
            "%s-%02d-%02d",
            year.length() == 2 ? "20" + year : year,
            Integer.parseInt(found.group(month)),
            Integer.parseInt(found.group(day))));
  }

  /// The one day of something that began or was taken then: of two the one that was. Null where
  /// there is none, or two of which it matters which.
  @Nullable LocalDate past(String date) {
    List<LocalDate> days = days(date);
    List<LocalDate> past = days.stream().filter(day -> !day.isAfter(now.latest())).toList();
    if (days.size() == 2 && past.size() == 2) {
      LocalDate matters = now.day().minusMonths(MATTERS_MONTHS);
      return past.stream().anyMatch(matters::isBefore) ? null : past.getFirst();
    }
    return past.size() == 1 ? past.getFirst() : days.isEmpty() ? null : days.getFirst();
  }
}
