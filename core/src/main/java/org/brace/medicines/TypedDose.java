package org.brace.medicines;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brace.model.NumberText;
import org.brace.model.Quantity;
import org.brace.model.Unit;
import org.jspecify.annotations.Nullable;

/// How much someone typed that they take: a strength, how many pieces of it, how many times a day.
///
/// What is told and not understood leaves the dose unknown: a dose that is read too small is worse
/// than none.
///
/// @param amount what is taken at once; null where it is not told or not understood
/// @param ofDay the amount of a day; null where it is not clear, or may be one tablet of several
record TypedDose(@Nullable Quantity amount, @Nullable Quantity ofDay) {

  private static final TypedDose UNKNOWN = new TypedDose(null, null);

  /// A comma before three digits parts thousands; before fewer it is a decimal one. What a dot is
  /// before three digits nobody knows.
  private static final String THOUSANDS = "[1-9]\\d{0,2}(?:,\\d{3}| 000)+";

  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?<!\\d)(?<!\\d[.,])("
              + THOUSANDS
              + "|\\d+(?:[.,]\\d+)?)\\s*(mg|mcg|ug|µg|micrograms?|milligrams?|grams?|g)\\b");

  /// Stands where an amount stood.
  private static final String HERE = "§";

  private static final String PIECE = "(?:tab(?:let)?s?|cap(?:sule)?s?|caplets?|pills?)";
  private static final String FORM =
      "(?: ?(?:e\\.?c\\.?|gastro[- ]resistant|enteric[- ]coated|coated|soluble|dispersible))*";

  /// A strength of many pieces, nobody says how many.
  private static final Pattern OF_PIECES =
      Pattern.compile(HERE + FORM + " ?(?:tab(?:let)?s|cap(?:sule)?s|caplets|pills)\\b");

  private static final String COUNT =
      "(\\d{1,2}(?:\\.5)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";

  /// So many pieces: before what they are, before the strength, or of a day.
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?<![\\d.,/\\-–])(?<!to |or )\\b"
              + COUNT
              + "(?:\\b| ?(?:x|×|\\*)) ?(?:"
              + HERE
              + "|"
              + PIECE
              + "\\b|(?:a|per|each|every) ?day\\b|/ ?day\\b|daily\\b|(?:at a|each) time\\b|at once\\b|~|od\\b|(?:in the|every|each) (?:morning|evening|night)\\b|at (?:night|bedtime)\\b)"
              + "|\\btakes? "
              + COUNT
              + "\\b");

  /// Also days may be counted so, where none are told.
  private static final Pattern CROSSED = Pattern.compile("(?:x|×|\\*) ?" + COUNT + "\\b");

  private static final Pattern NUMBER =
      Pattern.compile("\\d|½|\\b(?:half|two|three|four|five|six|seven|eight|nine|ten)\\b");

  /// An amount in a liquid or by weight, and limits.
  private static final Pattern OTHERWISE =
      Pattern.compile(
          HERE
              + " ?/ ?(?!day)|\\d ?(?:ml|millilit\\w+)\\b|\\b(?:up to|max(?:imum)?)\\b|\\b(?:over|above|under|below|at least|at most|almost|nearly) (?="
              + HERE
              + "|"
              + COUNT
              + ")");

  /// Pieces told a second time, for the amount before them.
  private static final Pattern IN_BRACKETS = Pattern.compile(HERE + "[^()]*\\([^)]*\\d[^)]*\\)");

  /// The amount itself is told to be of a day, or of so many times in it.
  private static final Pattern DIRECTLY =
      Pattern.compile(HERE + " ?(?:~|/|(?:a|per|each|every)? ?da(?:y|ily)\\b)");

  /// So many times an amount, which so is that of one piece: "3 x 500 mg", "3 tablets of 500 mg",
  /// "two 500 mg".
  private static final Pattern OF_EACH =
      Pattern.compile(
          COUNT
              + " ?(?:(?:x|×|\\*) ?|"
              + PIECE
              + " (?:of|at|à) )"
              + HERE
              + "|\\b(?:two|three|four|five|six) "
              + HERE);

  private static final Pattern OF_DAY = Pattern.compile(HERE + " ?" + TimesADay.OF_DAY);

  /// Numbers that count nothing: "1st", "8 am".
  private static final Pattern COUNTLESS =
      Pattern.compile("\\b\\d+(?:st|nd|rd|th)\\b|\\b\\d{1,2}(?:[:.]\\d\\d)? ?(?:am|pm)\\b");

  /// @param told without its times
  /// @param daily whether it is told how often or on how many days, so that an amount by itself is
  ///   that of a day
  static TypedDose of(String told, boolean daily) {
    String text = TimesADay.inDays(told);
    List<MatchResult> amounts = AMOUNT.matcher(text).results().toList();
    if (amounts.isEmpty() || amounts.stream().anyMatch(TypedDose::mayBeThousands)) {
      return UNKNOWN;
    }
    String around = TimesADay.marked(AMOUNT.matcher(text).replaceAll(HERE), "~");
    MatchResult amount = amounts.getFirst();
    if (amounts.size() > 1) {
      // "5 mg tablets, 40 mg daily": one strength, and one dose
      Matcher pieces = OF_PIECES.matcher(around);
      int other = around.indexOf(HERE);
      if (amounts.size() > 2 || !pieces.find()) {
        return UNKNOWN;
      }
      amount = pieces.start() == other ? amounts.getLast() : amounts.getFirst();
      around = pieces.replaceFirst(" ");
    }
    OptionalDouble pieces = pieces(around, daily);
    if (pieces.isEmpty()) {
      return UNKNOWN;
    }
    double value = value(amount.group(1)) * pieces.getAsDouble();
    OptionalInt times = TimesADay.of(text);
    boolean allOfDay = OF_DAY.matcher(around).find();
    if (allOfDay && times.orElse(1) > 1) {
      return UNKNOWN; // "4 g a day, four times a day": parted, or each time
    }
    boolean ofDay = times.isPresent() && (daily || allOfDay || COUNTED.matcher(around).find());
    return new TypedDose(
        quantity(value, amount.group(2)),
        ofDay ? quantity(value * times.getAsInt(), amount.group(2)) : null);
  }

  /// How many pieces of one strength are taken at once; empty where that is not clear.
  private static OptionalDouble pieces(String around, boolean daily) {
    String text = COUNTLESS.matcher(around).replaceAll(" ");
    if (OTHERWISE.matcher(text).find() || IN_BRACKETS.matcher(text).find()) {
      return OptionalDouble.empty();
    }
    Matcher counted = COUNTED.matcher(text);
    Matcher crossed = CROSSED.matcher(text);
    String count = null;
    if (counted.find()) {
      count = counted.group(1) == null ? counted.group(2) : counted.group(1);
      text = counted.replaceFirst(" ");
    } else if (daily && crossed.find()) {
      count = crossed.group(1);
      text = crossed.replaceFirst(" ");
    } else if (OF_PIECES.matcher(text).find()) {
      return OptionalDouble.empty();
    }
    if (NUMBER.matcher(text).find()) {
      return OptionalDouble.empty();
    }
    double pieces = count == null ? 1 : number(count);
    return pieces != 1 && DIRECTLY.matcher(around).find() && !OF_EACH.matcher(around).find()
        ? OptionalDouble.empty()
        : OptionalDouble.of(pieces);
  }

  private static double number(String count) {
    return Character.isDigit(count.charAt(0)) ? Double.parseDouble(count) : TimeWords.number(count);
  }

  private static double value(String number) {
    return Double.parseDouble(
        number.matches(THOUSANDS) ? number.replaceAll("[, ]", "") : number.replace(',', '.'));
  }

  /// Whether a dot may part thousands: "1.500 mg". Nobody takes thousands of grams.
  private static boolean mayBeThousands(MatchResult amount) {
    return NumberText.isParted(amount.group(1)) && !amount.group(2).startsWith("g");
  }

  private static Quantity quantity(double value, String unit) {
    Unit known =
        switch (unit) {
          case "mg", "milligram", "milligrams" -> Unit.MILLIGRAM;
          case "g", "gram", "grams" -> Unit.GRAM;
          default -> Unit.MICROGRAM;
        };
    return new Quantity(value, known);
  }
}
