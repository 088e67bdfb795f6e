package org.brace.medicines;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.brace.medicines.Typed.Window;
import org.jspecify.annotations.Nullable;

/// How the time of a course was understood, in plain words: who reads "March 2025" where they meant
/// this year can put it right.
final class CourseWords {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private final LocalDate today;

  CourseWords(LocalDate today) {
    this.today = today;
  }

  String of(Course course) {
    Window window = course.window();
    Integer days = course.days();
    if (window != null && window.from().isAfter(today)) {
      return "a time to come, so not counted";
    }
    if (window != null && window.to().isBefore(today.minusMonths(12))) {
      return when(course, window) + ": over a year ago, so not counted";
    }
    if (window != null) {
      return when(course, window) + (days == null ? ", for how long is not known" : "");
    }
    String told =
        days == null
            ? "when and for how long is not known"
            : howMany(course, days) + ", some time in the last 12 months";
    return course.current(today) ? told + "; until that is told, it counts as taken now" : told;
  }

  private String when(Course course, Window window) {
    Integer days = course.days();
    if (days != null && course.ongoing()) {
      LocalDate latest = window.to().minusDays(days - 1L);
      return window.from().isBefore(latest)
          ? "every day, begun " + between(window.from(), latest)
          : "every day since " + DAY.format(latest);
    }
    if (course.exact()) {
      return window.to().equals(today)
          ? "every day since " + DAY.format(window.from())
          : howMany(course, days) + ", " + span(window);
    }
    String when = howMany(course, days) + ", " + between(window.from(), window.to());
    LocalDate last = course.last();
    return last == null || course.count() == 1
        ? when
        : when + ", the last until " + DAY.format(last);
  }

  /// A day as it can be typed.
  static String day(LocalDate day) {
    return DAY.format(day);
  }

  private static String span(Window window) {
    return window.from().equals(window.to())
        ? "on " + DAY.format(window.from())
        : "from %s to %s".formatted(DAY.format(window.from()), DAY.format(window.to()));
  }

  /// Between which days, where it is not known on which.
  static String between(LocalDate from, LocalDate to) {
    return from.equals(to)
        ? "on " + DAY.format(from)
        : "some time between %s and %s".formatted(DAY.format(from), DAY.format(to));
  }

  private static String howMany(Course course, @Nullable Integer days) {
    String length = days == null ? "" : days == 1 ? "1 day" : days + " days";
    if (course.count() > 1) {
      return "%s courses%s"
          .formatted(course.count(), length.isEmpty() ? "" : " of " + length + " each");
    }
    return length.isEmpty() ? "one course" : length;
  }
}
