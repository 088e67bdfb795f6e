package org.brace.medicines;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.brace.model.Span;
import org.brace.model.Today;

/// Methotrexate, which is taken once a week, as someone tells how often they take it.
final class OnceAWeek {

  private static final String CLASS = "methotrexate";

  private static final Pattern OF_A_WEEK =
      Pattern.compile(
          "\\b(?:once|one|1|1x|x1|every|each|a|per) ?week\\b|/ ?(?:week|wk)\\b|\\b(?:weekly|wkly)\\b"
              + "|\\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?\\b");

  private static final Pattern OF_A_DAY =
      Pattern.compile(
          "\\bo\\.?d\\b|\\b(?:every|each) (?:day|morning|evening|night)\\b|\\b(?:nightly|nocte|mane)\\b");

  private OnceAWeek() {}

  /// Whether it is told to be taken every day, or several times a day.
  static Span daily(Iterable<Recognised> medicines, Today today) {
    return any(
        medicines,
        text ->
            !OF_A_WEEK.matcher(text).find()
                && (TimesADay.isTold(text) || OF_A_DAY.matcher(text).find()),
        today);
  }

  /// Whether it is taken and not told how often.
  static Span untold(Iterable<Recognised> medicines, Today today) {
    return any(
        medicines,
        text ->
            !OF_A_WEEK.matcher(text).find()
                && !TimesADay.isTold(text)
                && !OF_A_DAY.matcher(text).find(),
        today);
  }

  private static Span any(Iterable<Recognised> medicines, Predicate<String> tells, Today today) {
    for (Recognised each : medicines) {
      if (each.current()
          && each.isOf(CLASS)
          && tells.test(Typed.timeless(each.entry().name(), today).toLowerCase(Locale.ROOT))) {
        return Span.PRESENT;
      }
    }
    return Span.ABSENT;
  }
}
