package org.brace.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A number as people write it: `37.1 Cel`, `> 3 wk`, `4`, with a decimal comma `37,1`. `1,000` is
/// none, as it may be a thousand or one, nor is `1e3`: what follows the digits would be read as a
/// unit.
///
/// A dot is read as a decimal one, and `10.000` says that it may part thousands: who knows what is
/// counted knows whether ten thousand can be.
///
/// @param sign `>`, `>=`, `<`, `<=`, or empty for the number itself
/// @param unit the unit as written; empty where none is
/// @param mayBeThousands whether its dot may part thousands, as many countries write it
public record NumberText(String sign, double value, String unit, boolean mayBeThousands) {

  private static final Pattern FORM =
      Pattern.compile(
          "^(>=|<=|>|<)?\\s*(-?(?:\\d+(?:[.\u00b7]\\d+)?|\\d+,\\d{1,2}|0,\\d+))\\s*"
              + "((?![\\d.,\u00b7]|[eE][+-]?\\d)\\S.*)?$");

  private static final Pattern PARTED = Pattern.compile("-?[1-9]\\d{0,2}\\.\\d{3}");

  /// Longer than any number with its unit: to look for one in a longer text could take very long.
  private static final int LONGEST = 100;

  /// Reads a number; empty where the text is none.
  public static Optional<NumberText> of(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String sign = matcher.group(1) == null ? "" : matcher.group(1);
    String unit = matcher.group(3) == null ? "" : matcher.group(3).strip();
    return Optional.of(
        new NumberText(
            sign,
            Double.parseDouble(matcher.group(2).replaceAll("[,\u00b7]", ".")),
            unit,
            isParted(matcher.group(2))));
  }

  /// Reads a number as Brace has ever written it: its dot is a decimal one. It leaves out noughts
  /// at the end, so `10.000` is of somebody else.
  public static Optional<NumberText> written(String text) {
    return of(text)
        .map(number ->
            number.inThousands() % 10 == 0
                ? number
                : new NumberText(number.sign, number.value, number.unit, false));
  }

  /// Whether the dot of a number may part thousands: three digits follow it, and one to three stand
  /// before it that do not begin with a nought.
  public static boolean isParted(String number) {
    return PARTED.matcher(number).matches();
  }

  /// What it is where its dot parts thousands.
  public double inThousands() {
    return Math.rint(value * 1000);
  }

  /// How to write the two numbers that it may be, so that each is one.
  public String bothWays(Unit unit) {
    return "Write %s or %s"
        .formatted(
            new Quantity(inThousands(), unit).written(), new Quantity(value, unit).written());
  }
}
