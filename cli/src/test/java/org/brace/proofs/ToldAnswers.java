package org.brace.proofs;

import static org.brace.proofs.Formula.FALSE;
import static org.brace.proofs.Formula.TRUE;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.brace.proofs.CaseText.MedicineText;
import org.brace.proofs.CaseText.Told;
import org.brace.proofs.Formula.Real;
import org.jspecify.annotations.Nullable;

/// The answers of one case, all of them known: every formula over them is true or false.
final class ToldAnswers implements Answers {

  /// The told values: from `low` to `high`, without the end where it is open.
  private record Range(double low, boolean lowOpen, double high, boolean highOpen) {}

  private final KnowledgeText text;
  private final CaseText told;
  private final SteroidText steroids;
  private final List<String> ingredients;
  private final boolean open;
  private final Map<String, Range> ranges = new HashMap<>();
  private final @Nullable Listed listed;

  /// What a medicine list comes to, by derived fact: from the least to the most.
  record Listed(Map<String, Double> least, Map<String, Double> most) {
    /// Whether something on the list was not recognised, or only a kind was named.
    boolean isOpen() {
      return most.keySet().stream()
          .filter(fact -> fact.startsWith("takes."))
          .anyMatch(fact -> least.getOrDefault(fact, 0.0) < most.getOrDefault(fact, 1.0));
    }
  }

  ToldAnswers(KnowledgeText text, CaseText told) {
    this(text, told, null);
  }

  /// @param listed what the medicine list comes to, where it is not to be read from its text
  ToldAnswers(KnowledgeText text, CaseText told, @Nullable Listed listed) {
    this.listed = listed;
    this.text = text;
    this.told = told;
    List<MedicineText> list = told.medicines() == null ? List.of() : told.medicines();
    open =
        listed == null
            ? told.medicines() == null || list.stream().anyMatch(each -> !text.names(each.name()))
            : listed.isOpen();
    steroids = SteroidText.of(text, list, told.now());
    ingredients =
        list.stream()
            .filter(each -> SteroidText.isCurrent(each, told.now()))
            .flatMap(each -> text.contained(each.name()).stream())
            .toList();
    told.answers().forEach((id, answer) -> range(text.fact(id), answer.is()));
  }

  private void range(FactText fact, String is) {
    switch (is) {
      case "unsure", "declined", "cannot-measure" -> {}
      case "present" -> ranges.put(fact.id, new Range(1, false, 1, false));
      case "absent" -> ranges.put(fact.id, denied(fact));
      case String value when fact.type.equals("choice") -> {
        double state = fact.states.indexOf(value);
        ranges.put(fact.id, new Range(state, false, state, false));
      }
      case String value -> ranges.put(fact.id, numbers(fact, value));
    }
  }

  /// What denying a fact says of its number.
  private static Range denied(FactText fact) {
    if (fact.type.equals("yes-no")) {
      return new Range(0, false, 0, false);
    }
    return switch (fact.worse) {
      case HIGH -> new Range(fact.low, false, fact.low, false);
      case LOW -> new Range(fact.high, false, fact.high, false);
      case NEUTRAL -> new Range(fact.low, false, fact.high, false);
    };
  }

  private static Range numbers(FactText fact, String value) {
    double low = fact.grades == null ? fact.low : 0;
    double high = fact.high;
    boolean lowOpen = false;
    boolean highOpen = false;
    for (String part : value.split(" and ", -1)) {
      var comparison = Part.COMPARISON.matcher(part);
      if (!comparison.matches()) {
        double exact = Part.number(part, fact.unit);
        return new Range(exact, false, exact, false);
      }
      double end = Part.number(comparison.group(2), fact.unit);
      if (comparison.group(1).startsWith(">")) {
        low = end;
        lowOpen = comparison.group(1).equals(">");
      } else {
        high = end;
        highOpen = comparison.group(1).equals("<");
      }
    }
    if (fact.isWhole()) {
      return new Range(low + (lowOpen ? 1 : 0), false, high - (highOpen ? 1 : 0), false);
    }
    return new Range(low, lowOpen, high, highOpen);
  }

  private @Nullable Told fresh(FactText fact) {
    Told answer = told.answers().get(fact.id);
    return answer == null || answer.age().compareTo(limit(fact)) > 0 ? null : answer;
  }

  private static Duration limit(FactText fact) {
    return Duration.ofMinutes(Math.round(Math.min(fact.validFor, 1e9)));
  }

  private Formula says(FactText fact, String word) {
    Told answer = fresh(fact);
    return Formula.of(answer != null && answer.is().equals(word));
  }

  @Override
  public Formula outdated(FactText fact) {
    return Formula.of(told.answers().containsKey(fact.id) && fresh(fact) == null);
  }

  /// Whether anything was said of the fact at all.
  boolean answered(FactText fact) {
    return fresh(fact) != null;
  }

  @Override
  public boolean isNumber(FactText fact) {
    Told answer = fresh(fact);
    return answer != null && answer.isValue() && !answer.is().equals("absent");
  }

  @Override
  public Formula told(FactText fact, Supplier<Formula> asked) {
    return Formula.of(fresh(fact) != null && ranges.containsKey(fact.id));
  }

  @Override
  public Formula toldUnasked(FactText grade) {
    return told(grade, () -> FALSE);
  }

  @Override
  public Formula unsure(FactText fact, Supplier<Formula> asked) {
    return says(fact, "unsure");
  }

  @Override
  public Formula declined(FactText fact) {
    return says(fact, "declined");
  }

  @Override
  public Formula cannot(FactText fact) {
    return says(fact, "cannot-measure");
  }

  @Override
  public Formula fresh(FactText cover, FactText member) {
    Told answer = told.answers().get(cover.id);
    return Formula.of(answer != null && answer.age().compareTo(limit(member)) <= 0);
  }

  @Override
  public Formula least(FactText fact, Cut cut) {
    Range range = ranges.get(fact.id);
    return range == null
        ? FALSE
        : Formula.of(
            range.low > cut.at() || (range.low == cut.at() && (!cut.beyond() || range.lowOpen)));
  }

  @Override
  public Formula most(FactText fact, Cut cut) {
    Range range = ranges.get(fact.id);
    return range == null
        ? TRUE
        : Formula.of(
            range.high > cut.at() || (range.high == cut.at() && !cut.beyond() && !range.highOpen));
  }

  @Override
  public Real lowest(FactText fact) {
    Range range = ranges.get(fact.id);
    return new Real.Known(range == null ? fact.low : range.low);
  }

  @Override
  public Real highest(FactText fact) {
    Range range = ranges.get(fact.id);
    return new Real.Known(range == null ? fact.high : range.high);
  }

  @Override
  public Formula taken(String medicines) {
    if (listed != null) {
      return Formula.of(listed.least.getOrDefault("takes." + medicines, 0.0) >= 1);
    }
    return Formula.of(
        ingredients.stream().anyMatch(each -> text.classes(each).contains(medicines)));
  }

  @Override
  public Formula mayBeTaken(String medicines) {
    return listed == null
        ? Answers.super.mayBeTaken(medicines)
        : Formula.of(listed.most.getOrDefault("takes." + medicines, 1.0) >= 1);
  }

  @Override
  public Formula steroidsPerhaps(String computed, Cut cut) {
    return listed == null
        ? Answers.super.steroidsPerhaps(computed, cut)
        : Formula.of(cut.isPassedBy(listed.most.getOrDefault(computed, Double.MAX_VALUE)));
  }

  @Override
  public Formula regimen(Cut cut, boolean every) {
    if (listed == null) {
      return Answers.super.regimen(cut, every);
    }
    Double end = every ? listed.least.get("inhaler-regimen") : listed.most.get("inhaler-regimen");
    return end == null ? Formula.of(!every) : Formula.of(cut.isPassedBy(end));
  }

  @Override
  public Formula steroids(String computed, Cut cut) {
    if (listed != null) {
      return Formula.of(cut.isPassedBy(listed.least.getOrDefault(computed, 0.0)));
    }
    if (computed.startsWith("count-taken.")) {
      String medicines = computed.substring(computed.indexOf('.') + 1);
      return Formula.of(cut.isPassedBy((double) count(medicines)));
    }
    if (computed.equals("paracetamol-told")) {
      return Formula.of(cut.isPassedBy(paracetamol()));
    }
    if (computed.equals("methotrexate-daily")) {
      return Formula.of(
          list().anyMatch(each -> each.name().equals(KnowledgeText.METHOTREXATE_DAILY)));
    }
    return Formula.of(cut.isPassedBy(steroids.least(computed)));
  }

  private Stream<MedicineText> list() {
    return told.medicines() == null ? Stream.of() : told.medicines().stream();
  }

  /// mg of paracetamol a day, of what holds nothing else and has its dose beside it.
  private double paracetamol() {
    List<MedicineText> list = told.medicines() == null ? List.of() : told.medicines();
    return list.stream()
        .filter(each -> SteroidText.isCurrent(each, told.now()) && each.dose() != null)
        .filter(each -> text.contained(each.name()).equals(List.of("paracetamol")))
        .mapToDouble(each -> Objects.requireNonNull(each.dose()))
        .sum();
  }

  /// How many lines of the list name something of the class that is taken now.
  private long count(String medicines) {
    List<MedicineText> list = told.medicines() == null ? List.of() : told.medicines();
    return list.stream()
        .filter(each -> SteroidText.isCurrent(each, told.now()))
        .filter(each ->
            text.contained(each.name()).stream()
                .anyMatch(one -> text.classes(one).contains(medicines)))
        .count();
  }

  @Override
  public Formula medicinesOpen() {
    return Formula.of(open);
  }

  @Override
  public Formula datesOpen() {
    return Formula.of(steroids.datesOpen());
  }

  @Override
  public Formula dosesOpen() {
    return Formula.of(steroids.dosesOpen());
  }

  @Override
  public Formula fourWeeksOpen() {
    return Formula.of(steroids.datesOpen() || steroids.fourWeeksOpen());
  }
}
