package org.brace.medicines;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;
import org.brace.model.Quantity;
import org.brace.model.Today;
import org.brace.model.Unit;
import org.jspecify.annotations.Nullable;

/// How much paracetamol a day the medicines of a list come to, in milligrams, as far as it was
/// told.
///
/// An entry counts where it says how much of a day, and how much of that is paracetamol:
/// "paracetamol 1 g four times a day", "co-codamol 30/500 two tablets four times a day". What was
/// not told, or is taken only when needed, adds nothing, so the sum is a least.
final class ParacetamolDose {

  static final String CLASS = "paracetamol";

  /// Of two strengths the paracetamol is the second: "30/500", "5/325 mg".
  private static final Pattern BESIDE_ANOTHER =
      Pattern.compile("(?<![\\d/.,])\\d{1,2}(?:\\.\\d)? ?/ ?(\\d{3,4})(?: ?mg)?\\b(?![/\\d])");

  private static final Pattern WEEKLY = Pattern.compile("\\bweek(?:s|ly)?\\b");

  private static final Pattern NUMBER =
      Pattern.compile(
          "\\d|½|(?<!-)\\b(?:half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\b");

  private ParacetamolDose() {}

  /// Of all that is taken now.
  static double told(Iterable<Recognised> medicines, LocalDate today) {
    double sum = 0;
    for (Recognised each : medicines) {
      if (each.current() && each.isOf(CLASS) && !each.whenNeeded()) {
        Quantity dose = ofDay(each, today);
        sum += dose == null ? 0 : dose.in(Unit.MILLIGRAM);
      }
    }
    return sum;
  }

  /// Whether it is told how much of it is taken on each day, and that was not understood, so that
  /// it is not in the sum.
  static boolean isUnread(Recognised medicine, Today today) {
    if (!medicine.current()
        || !medicine.isOf(CLASS)
        || medicine.whenNeeded()
        || medicine.course().use() == Typed.Use.BOTH
        || ofDay(medicine, today.day()) != null) {
      return false;
    }
    String text = Typed.timeless(medicine.entry().name(), today).toLowerCase(Locale.ROOT);
    boolean regular =
        medicine.course().use() == Typed.Use.REGULARLY && !WEEKLY.matcher(text).find();
    return (regular || TimesADay.isTold(text))
        && NUMBER.matcher(TimesADay.marked(text, " ")).find();
  }

  private static Today midnight(LocalDate day) {
    return Today.of(day.atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  private static @Nullable Quantity ofDay(Recognised medicine, LocalDate today) {
    if (medicine.ingredients().size() == 1) {
      return medicine.course().dose();
    }
    String name = medicine.entry().name().toLowerCase(Locale.ROOT);
    return BESIDE_ANOTHER.matcher(name).results().count() == 1
        ? Typed.of(BESIDE_ANOTHER.matcher(name).replaceFirst("$1 mg"), midnight(today)).dose()
        : null;
  }
}
