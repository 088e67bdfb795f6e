package org.brace.medicines;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brace.medicines.Typed.Window;
import org.jspecify.annotations.Nullable;

/// The times in what someone typed: how long, and when.
///
/// A month or year that is not over is taken as the last one that was: "in March", told in
/// February, is March of last year.
final class TypedTimes {

  private static final List<String> NUMBERS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  private static final String NUMBER =
      "(\\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten)";
  private static final String SPAN = "(days?|weeks?|wks?|months?|years?|yrs?)";

  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?:from )?(\\d{4}-\\d\\d-\\d\\d)\\s*(?:to|until|till|-|–)\\s*(\\d{4}-\\d\\d-\\d\\d)");
  private static final Pattern SINCE =
      Pattern.compile("\\bsince (\\d{4}-\\d\\d-\\d\\d|[a-z]+(?: \\d{4})?|\\d{4})");
  private static final Pattern DAY =
      Pattern.compile(
          "(?:on |from )?(\\d{4}-\\d\\d-\\d\\d)|(?:on )?(\\d{1,2})/(\\d{1,2})/(\\d{4})");
  private static final Pattern AGO =
      Pattern.compile("\\b(?:about )?" + NUMBER + " " + SPAN + " ago\\b");
  private static final Pattern FOR_YEARS =
      Pattern.compile("\\b(?:for )?(?:many |several |some )?(months|years)\\b|\\blong[- ]term\\b");
  private static final Pattern LAST =
      Pattern.compile("\\b(last|this) (week|month|year)\\b|\\b(yesterday|today)\\b");
  private static final Pattern SHORTHAND = Pattern.compile("\\b(\\d{1,2})/(7|52|12)\\b(?!\\s*m)");
  private static final Pattern LENGTH =
      Pattern.compile(
          "(?:\\bfor (an?) |(?<!every )(?:\\b(?:for|x|×)\\s*)?\\b"
              + "(\\d+|one|two|three|four|five|six|seven|eight|nine|ten)[ -]?)"
              + SPAN
              + "\\b(?! a)(?: course)?");
  private static final Pattern IN_MONTH =
      Pattern.compile(
          "\\b(?:in |last |early |late |mid[- ]?)?(" + months() + "|(?<=in )may)\\b(?: (\\d{4}))?");
  private static final Pattern IN_YEAR = Pattern.compile("\\bin ((?:19|20)\\d\\d)\\b");

  private final LocalDate today;
  private String rest;
  private @Nullable Integer days;
  private @Nullable Window window;
  private boolean ended;

  TypedTimes(String text, LocalDate today) {
    this.today = today;
    rest = text;
    take(BETWEEN, found -> between(found.group(1), found.group(2)));
    take(SINCE, found -> since(found.group(1)));
    take(AGO, this::ago);
    take(LAST, found -> last(found.group()));
    take(SHORTHAND, found -> length(found.group(1), shorthand(found.group(2))));
    take(
        LENGTH,
        found -> length(found.group(1) == null ? found.group(2) : found.group(1), found.group(3)));
    take(FOR_YEARS, _ -> {});
    take(DAY, this::day);
    take(IN_MONTH, found -> month(found.group(1), found.group(2)));
    take(IN_YEAR, found -> year(Integer.parseInt(found.group(1))));
  }

  private static String months() {
    StringBuilder names = new StringBuilder();
    for (Month month : Month.values()) {
      if (month == Month.MAY) {
        continue; // also an ordinary word: read only after "in"
      }
      names
          .append(names.isEmpty() ? "" : "|")
          .append(month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT))
          .append('|')
          .append(month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toLowerCase(Locale.ROOT));
    }
    return names.toString();
  }

  /// What is done with the first time of a kind, if what was found is one.
  private interface Reader {
    void read(Matcher found);
  }

  private void take(Pattern pattern, Reader reader) {
    Matcher matcher = pattern.matcher(rest);
    if (matcher.find()) {
      reader.read(matcher);
      rest = (rest.substring(0, matcher.start()) + " " + rest.substring(matcher.end())).strip();
    }
  }

  private void between(String from, String to) {
    LocalDate first = date(from);
    LocalDate last = date(to);
    if (first != null && last != null && !first.isAfter(last)) {
      window = new Window(first, last);
      days = Math.toIntExact(last.toEpochDay() - first.toEpochDay() + 1);
    }
  }

  private void since(String text) {
    LocalDate day = date(text);
    if (day != null) {
      window = new Window(day, today);
      days = Math.toIntExact(today.toEpochDay() - day.toEpochDay() + 1);
      return;
    }
    Matcher month = IN_MONTH.matcher(text);
    if (month.matches()) {
      month(month.group(1), month.group(2));
    } else if (text.matches("\\d{4}")) {
      year(Integer.parseInt(text));
    }
    Window started = window;
    if (started != null) {
      // It began somewhere in there, and goes on: at least from its end until today.
      window = new Window(started.from(), today);
      days = Math.toIntExact(today.toEpochDay() - started.to().toEpochDay() + 1);
      ended = false;
    }
  }

  private void ago(Matcher found) {
    int count = number(found.group(1));
    String span = found.group(2);
    LocalDate middle = today.minusDays((long) count * days(span));
    int slack = span.startsWith("d") ? 1 : days(span) / 2;
    window = new Window(middle.minusDays(slack), earlier(middle.plusDays(slack), today));
    ended = true;
  }

  private void last(String text) {
    ended = text.startsWith("last") || text.equals("yesterday");
    window =
        switch (text) {
          case "yesterday" -> new Window(today.minusDays(1), today.minusDays(1));
          case "today" -> new Window(today, today);
          case "this week" -> new Window(today.minusDays(7), today);
          case "last week" -> new Window(today.minusDays(14), today.minusDays(1));
          case "this month" -> new Window(today.withDayOfMonth(1), today);
          case "last month" -> month(YearMonth.from(today).minusMonths(1));
          case "this year" -> new Window(today.withDayOfYear(1), today);
          default ->
              new Window(
                  LocalDate.of(today.getYear() - 1, 1, 1),
                  LocalDate.of(today.getYear() - 1, 12, 31));
        };
  }

  private void length(String count, String span) {
    if (days == null) {
      days = number(count) * days(span);
    }
  }

  private static String shorthand(String denominator) {
    return switch (denominator) {
      case "7" -> "days";
      case "52" -> "weeks";
      default -> "months";
    };
  }

  private void day(Matcher found) {
    LocalDate day =
        found.group(1) != null
            ? date(found.group(1))
            : date(
                "%s-%02d-%02d"
                    .formatted(
                        found.group(4),
                        Integer.parseInt(found.group(3)),
                        Integer.parseInt(found.group(2))));
    if (day != null && window == null) {
      window = new Window(day, day);
      ended = day.isBefore(today);
    }
  }

  private void month(String name, @Nullable String year) {
    int number = 1;
    for (Month month : Month.values()) {
      if (name.startsWith(
          month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toLowerCase(Locale.ROOT))) {
        number = month.getValue();
      }
    }
    YearMonth month = YearMonth.of(year == null ? today.getYear() : Integer.parseInt(year), number);
    if (year == null && month.atDay(1).isAfter(today)) {
      month = month.minusYears(1);
    }
    if (window == null) {
      window = month(month);
      ended = month.isBefore(YearMonth.from(today));
    }
  }

  private Window month(YearMonth month) {
    return new Window(month.atDay(1), earlier(month.atEndOfMonth(), today));
  }

  private void year(int year) {
    if (window == null && year <= today.getYear()) {
      window = new Window(LocalDate.of(year, 1, 1), earlier(LocalDate.of(year, 12, 31), today));
      ended = year < today.getYear();
    }
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static @Nullable LocalDate date(String text) {
    try {
      return text.matches("\\d{4}-\\d\\d-\\d\\d") ? LocalDate.parse(text) : null;
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  private static int days(String span) {
    return switch (span.charAt(0)) {
      case 'd' -> 1;
      case 'w' -> 7;
      case 'm' -> 30;
      default -> 365;
    };
  }

  /// A number in digits or words.
  static int number(String text) {
    if (text.matches("\\d+")) {
      return Integer.parseInt(text);
    }
    return text.startsWith("a") ? 1 : Math.max(1, NUMBERS.indexOf(text));
  }

  /// The text without its times.
  String rest() {
    return rest;
  }

  @Nullable Integer days() {
    return days;
  }

  @Nullable Window window() {
    return window;
  }

  /// Whether the time told is over.
  boolean ended() {
    return ended;
  }
}
