package org.brace.medicines;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brace.knowledge.Ingredient;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Product;
import org.brace.model.Quantity;
import org.brace.model.Today;
import org.brace.model.Unit;
import org.jspecify.annotations.Nullable;

/// How much paracetamol a day the medicines of a list come to, in milligrams, as far as it was
/// told.
///
/// An entry counts where it says how much of a day, and how much of that is paracetamol:
/// "paracetamol 1 g four times a day", "co-codamol 30/500 two tablets four times a day". Of a brand
/// whose strength is known it is enough how many of it: "Solpadol 2 qds". What was not told, or is
/// taken only when needed, adds nothing, so the sum is a least.
final class ParacetamolDose {

  static final String CLASS = "paracetamol";

  /// Of two strengths the paracetamol is the second: "30/500", "5/325 mg".
  private static final Pattern BESIDE_ANOTHER =
      Pattern.compile("(?<![\\d/.,])\\d{1,2}(?:\\.\\d)? ?/ ?(\\d{3,4})(?: ?mg)?\\b(?![/\\d])");

  private static final Pattern WEEKLY = Pattern.compile("\\bweek(?:s|ly)?\\b");

  private static final Pattern NUMBER =
      Pattern.compile(
          "\\d|½|(?<!-)\\b(?:half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\b");

  /// A sachet or a piece of another form, told like a tablet.
  private static final Pattern PIECES = Pattern.compile("\\b(?:sachet|caplet|capsule|cap)s?\\b");

  private static final Pattern TABLET =
      Pattern.compile("\\b(?:tab(?:let)?|cap(?:sule)?|caplet|pill)s?\\b");

  /// How many, before the name: "2 Panadol".
  private static final Pattern COUNT_BEFORE = Pattern.compile("\\b(?:\\d{1,2}|one|two|three)\\s*$");

  /// What a tablet holds at most; who writes tablets does not mean a sachet of the same name.
  private static final double MOST_OF_A_TABLET = 665;

  /// A product as it stands in a line, and the milligrams of one piece of it.
  private record Strength(Pattern name, double milligrams) {}

  /// The products that hold paracetamol, the longest name first.
  private final List<Strength> strengths;

  ParacetamolDose(Knowledge knowledge) {
    Set<String> holding =
        knowledge.ingredients().values().stream()
            .filter(each -> each.classes().contains(CLASS))
            .map(Ingredient::id)
            .collect(Collectors.toSet());
    strengths =
        knowledge.products().values().stream()
            .filter(product -> product.contains().stream().anyMatch(holding::contains))
            .sorted(
                Comparator.comparingInt((Product product) -> product.name().length()).reversed())
            .map(product -> new Strength(inLine(product.name()), product.paracetamol()))
            .toList();
  }

  private static Pattern inLine(String product) {
    return Pattern.compile(
        Stream.of(product.toLowerCase(Locale.ROOT).split("[ -]+", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining("[ -]*", "(?<![\\p{L}\\d])", "(?![\\p{L}\\d])")));
  }

  /// Of all that is taken now.
  double told(Iterable<Recognised> medicines, LocalDate today) {
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
  boolean isUnread(Recognised medicine, Today today) {
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

  private @Nullable Quantity ofDay(Recognised medicine, LocalDate today) {
    if (medicine.ingredients().size() == 1 && medicine.course().dose() != null) {
      return medicine.course().dose();
    }
    String name = Notes.without(Typed.folded(medicine.entry().name()));
    return BESIDE_ANOTHER.matcher(name).results().count() == 1
        ? Typed.of(BESIDE_ANOTHER.matcher(name).replaceFirst("$1 mg"), midnight(today)).dose()
        : ofPieces(name, today);
  }

  /// Whether a number is told that is neither an hour nor how many times a day.
  private static boolean isCounted(String told) {
    return NUMBER.matcher(TimesADay.marked(TypedUse.withoutHours(told), " ")).find();
  }

  /// So many pieces of a product of one strength. A number of pieces has to be told: one that is
  /// only taken "twice a day" may be two tablets each time.
  private @Nullable Quantity ofPieces(String line, LocalDate today) {
    for (Strength strength : strengths) {
      Matcher found = strength.name().matcher(line);
      if (found.find()) {
        boolean counted =
            isCounted(found.replaceFirst(" "))
                && (strength.milligrams() <= MOST_OF_A_TABLET || !TABLET.matcher(line).find());
        if (strength.milligrams() == 0 || !counted) {
          return null;
        }
        String of = COUNT_BEFORE.matcher(line.substring(0, found.start())).find() ? " x " : " ";
        String told = found.replaceFirst(of + strength.milligrams() + " mg ");
        String tablets = PIECES.matcher(told).replaceAll("tablets").replaceAll(" +", " ");
        return Typed.of(tablets, midnight(today)).dose();
      }
    }
    return null;
  }
}
