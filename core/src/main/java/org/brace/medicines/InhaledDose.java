package org.brace.medicines;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brace.knowledge.Ingredient;
import org.brace.model.MedicineEntry;
import org.brace.model.Unit;

/// How much inhaled steroid a day the inhalers of a list come to, in micrograms of ordinary
/// beclometasone, as far as it was told.
///
/// An entry counts where it says the strength of a puff, how many puffs at once and how many times
/// a day ("Clenil 200 two puffs twice a day"). What was not told adds nothing, so the sum is a
/// least.
final class InhaledDose {

  /// What is no strength though it has a number: when it was taken.
  private static final List<Pattern> TIMES_TOLD =
      List.of(
          TimePatterns.BETWEEN,
          TimePatterns.BEGUN_ON_DAY,
          TimePatterns.BEGUN_IN,
          TimePatterns.BEGUN_AGO,
          TimePatterns.AGO,
          TimePatterns.IN_YEAR);

  /// Four digits that may be a year are a strength only with a unit.
  private static final Pattern STRENGTH =
      Pattern.compile(
          "\\b(?!(?:19|20)\\d\\d\\b(?!\\s*(?:mcg|ug|µg|micrograms?)\\b))(\\d{2,4})(?:\\s*/\\s*\\d+(?:\\.\\d+)?)*\\s*(?:mcg|ug|µg|micrograms?)?\\b"
              + "(?!\\s*(?:x|puffs?|times|days?|weeks?|months?|mg|g|ml|%))");

  private static final Pattern PUFFS =
      Pattern.compile(
          "\\b(\\d|a|one|two|three|four|six|eight) (?:puffs?|inhalations?|doses?|blisters?)\\b");

  private InhaledDose() {}

  /// Of all that is taken now.
  static double told(List<Recognised> medicines) {
    return medicines.stream()
        .filter(Recognised::current)
        .mapToDouble(
            each -> equivalent(each) == 0 ? 0 : micrograms(each).orElse(0) * equivalent(each))
        .sum();
  }

  private static double equivalent(Recognised medicine) {
    return medicine.ingredients().stream()
        .mapToDouble(Ingredient::beclometasoneEquivalent)
        .max()
        .orElse(0);
  }

  /// A day, of the steroid itself; empty where a part of it was not told.
  private static OptionalDouble micrograms(Recognised medicine) {
    MedicineEntry entry = medicine.entry();
    String text = entry.name().toLowerCase(Locale.ROOT);
    Matcher strength = STRENGTH.matcher(withoutTimes(text));
    Matcher puffs = PUFFS.matcher(text);
    OptionalInt times = timesADay(text);
    if (!strength.find() || !puffs.find() || times.isEmpty()) {
      return entry.dose() == null
          ? OptionalDouble.empty()
          : OptionalDouble.of(entry.dose().in(Unit.MICROGRAM));
    }
    return OptionalDouble.of(
        Double.parseDouble(strength.group(1))
            * TimeWords.number(puffs.group(1))
            * times.getAsInt());
  }

  private static String withoutTimes(String text) {
    String rest = text;
    for (Pattern time : TIMES_TOLD) {
      rest = time.matcher(rest).replaceAll(" ");
    }
    return rest;
  }

  /// Empty where it was not told, or is more when needed.
  private static OptionalInt timesADay(String text) {
    Typed.Use use = TypedUse.of(text);
    return use == Typed.Use.REGULARLY || use == Typed.Use.BOTH
        ? TimesADay.of(text)
        : OptionalInt.empty();
  }
}
