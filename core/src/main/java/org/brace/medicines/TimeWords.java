package org.brace.medicines;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.brace.model.Names;
import org.jspecify.annotations.Nullable;

/// What single words of a time stand for.
final class TimeWords {

  private static final List<String> NUMBERS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  private TimeWords() {}

  /// A number in digits or words.
  static int number(String text) {
    if (text.matches("\\d+")) {
      return Integer.parseInt(text);
    }
    return text.startsWith("a") ? 1 : Math.max(1, NUMBERS.indexOf(text));
  }

  /// Whether a word is spelt much like a month of five letters or more, and is none.
  static boolean isMisspeltMonth(String word) {
    return Stream.of(Month.values())
            .map(month -> month.name().toLowerCase(Locale.ROOT))
            .filter(month -> month.length() > 4)
            .map(month -> Names.distance(word, month) * (month.length() == 5 ? 2 : 1))
            .anyMatch(distance -> distance > 0 && distance <= 2)
        && Stream.of(Month.values()).noneMatch(month -> month.name().equalsIgnoreCase(word));
  }

  /// How many days a "week" or "months" has.
  static int days(String span) {
    return switch (span.charAt(0)) {
      case 'd' -> 1;
      case 'w' -> 7;
      case 'm' -> 30;
      default -> 365;
    };
  }

  /// How many days so many of a span have: "2.5" weeks, "two" weeks, "a" week.
  static int days(String count, String span) {
    double number =
        Character.isDigit(count.charAt(0))
            ? Double.parseDouble(count.replace(',', '.'))
            : number(count);
    return Math.toIntExact(Math.round(number * days(span)));
  }

  /// The span that doctors write as a fraction: 5/7 are days, 6/52 weeks and 3/12 months.
  static String shorthand(String denominator) {
    return switch (denominator) {
      case "7" -> "days";
      case "52" -> "weeks";
      default -> "months";
    };
  }

  /// The day that is written as 2026-03-01; null where there is no such day.
  static @Nullable LocalDate date(String text) {
    try {
      return text.matches("\\d{4}-\\d\\d-\\d\\d") ? LocalDate.parse(text) : null;
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }
}
