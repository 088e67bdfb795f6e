package org.brace.medicines;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// How many times a day something is taken: "twice daily", "tds", "morning and night".
final class TimesADay {

  /// One way of telling it, with the number that it comes to; 0 where there is no such number.
  private record Way(Pattern pattern, Function<MatchResult, Integer> times) {

    static Way of(String pattern, int times) {
      return new Way(Pattern.compile(pattern), _ -> times);
    }
  }

  private static final String A_DAY = "(?:,? ?(?:a|per|each|every|in the)\\b|/)? ?(?:day|daily)\\b";

  /// What stands after an amount that is that of a day.
  static final String OF_DAY = "(?:\\b(?:a|per)\\b|/) ?day\\b";

  private static final Pattern IN_24_HOURS =
      Pattern.compile(" ?(?:\\b(?:in|per)(?: any)?|/) ?24 ?(?:h|hrs?|hours?)\\b");

  /// A number that is not the end of another, or of a range.
  private static final String NUMBER =
      "(?<!\\d[.,/\\-–])(?<!\\d (?:to|or|-|–) )\\b(\\d{1,2}|two|three|four|five|six|eight)";

  private static final List<Way> WAYS =
      List.of(
          new Way(
              Pattern.compile(NUMBER + "(?: ?times| ?x)" + A_DAY),
              found -> TimeWords.number(found.group(1))),
          Way.of("\\bonce" + A_DAY, 1),
          Way.of("\\btwice" + A_DAY + "|\\bb\\.?i?\\.?d\\b", 2),
          Way.of("\\bthrice" + A_DAY + "|\\bt\\.?(?:d\\.?s|i\\.?d)\\b", 3),
          Way.of("\\bq\\.?(?:d\\.?s|i\\.?d)\\b", 4),
          Way.of(
              "\\bmornings?, ?(?:noon|midday|lunch(?:time)?|afternoon)s?,?(?: and|&)"
                  + " (?:at )?(?:evening|night|bedtime)s?\\b",
              3),
          Way.of(
              "\\bmornings?,? ?(?:and|&|\\+) ?(?:(?:in the|at|every|each)"
                  + " )?(?:evening|night|bedtime)s?\\b"
                  + "|\\b(?:evening|night)s? (?:and|&) mornings?\\b|\\bam (?:and|&) pm\\b",
              2),
          new Way(
              Pattern.compile(
                  "\\b(?:every|each|q) ?(\\d{1,2}) ?(?:hours?|hrs?|h)\\b"
                      + "|(?<!\\d[\\-–])\\b(\\d{1,2})[ -]?(?:hourly|hrly)\\b"),
              found ->
                  inADay(
                      Integer.parseInt(found.group(1) == null ? found.group(2) : found.group(1)))));

  /// What tells how often in a way that is not understood, or of more than one day.
  private static final Pattern OTHERWISE =
      Pattern.compile(
          "\\b(?:times|twice|thrice|hourly|hrly|alternate|weekly|fortnightly|monthly|yearly|meals)\\b"
              + "|\\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\\b"
              + "|\\bevery (?!day\\b|morning|night|evening)"
              + "|(?:\\b(?:a|per|each)|/) ?(?:meal|week|month|year|fortnight)\\b");

  /// What tells that it is taken at times of each day, understood or not.
  private static final Pattern TOLD =
      Pattern.compile(
          OF_DAY
              + "|"
              + IN_24_HOURS
              + "|\\bdaily\\b|\\b(?:every|each|q) ?\\d{1,2}\\b|(?:hourly|hrly)\\b"
              + "|\\b(?:meals?|mealtimes?|breakfast|lunch|dinner)\\b");

  private TimesADay() {}

  private static int inADay(int hours) {
    return hours > 0 && 24 % hours == 0 ? 24 / hours : 0;
  }

  /// Once where nothing is told of it; empty where it is told and not understood, or is not of
  /// every day.
  static OptionalInt of(String text) {
    Set<Integer> told = new HashSet<>();
    for (Way way : WAYS) {
      way.pattern.matcher(text).results().map(way.times).forEach(told::add);
    }
    if (told.contains(0) || told.size() > 1 || OTHERWISE.matcher(marked(text, " ")).find()) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(told.isEmpty() ? 1 : told.iterator().next());
  }

  /// The text with a day in place of 24 hours.
  static String inDays(String text) {
    return IN_24_HOURS.matcher(text).replaceAll(" a day");
  }

  /// Whether it is told how often or how much a day, be it understood or not.
  static boolean isTold(String text) {
    return TOLD.matcher(text).find()
        || WAYS.stream().anyMatch(way -> way.pattern.matcher(text).find());
  }

  /// The text with a mark in place of what is understood of it.
  static String marked(String text, String mark) {
    String rest = text;
    for (Way way : WAYS) {
      rest = way.pattern.matcher(rest).replaceAll(mark);
    }
    return rest;
  }
}
