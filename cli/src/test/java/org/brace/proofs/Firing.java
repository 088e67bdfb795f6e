package org.brace.proofs;

import static org.brace.proofs.Formula.and;
import static org.brace.proofs.Formula.not;
import static org.brace.proofs.Formula.or;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.brace.proofs.FactText.Worse;
import org.brace.proofs.KnowledgeText.RuleText;

/// Which rules can fire at all for an adult who answers every question that comes up, and which are
/// the one highest reason for somebody.
final class Firing {

  /// More things than any rule needs.
  private static final int MOST = 12;

  private final KnowledgeText text;
  private final FreeAnswers answers;
  private final Encoding encoding;
  private final Solver solver = new Solver();
  private final Map<String, Formula> fires = new LinkedHashMap<>();
  private final List<Formula> things;

  Firing(KnowledgeText text) {
    this.text = text;
    answers = new FreeAnswers(text, "person", FreeAnswers.Kind.TRUTHFUL_OR_UNSURE);
    encoding = new Encoding(text, answers);
    solver.require(answers.limits());
    FactText age = text.fact("age");
    solver.require(answers.least(age, Part.beyond(age, ">= " + text.adult).cut()));
    text.rules.values().forEach(rule -> fires.put(rule.id(), solver.define(encoding.fires(rule))));
    things = things().stream().filter(thing -> !Formula.FALSE.equals(thing)).toList();
  }

  /// For each rule somebody in whom it fires, one and the same for many; empty where it never can.
  Map<String, Optional<CaseText>> some() {
    Map<String, Optional<CaseText>> some = new LinkedHashMap<>();
    Map<Model, CaseText> found = new LinkedHashMap<>();
    fires.forEach((id, fired) -> {
      Optional<Model> model =
          found.keySet().stream()
              .filter(each -> each.holds(fired))
              .findFirst()
              .or(() -> solver.find(fired));
      some.put(
          id,
          model.map(
              each -> found.computeIfAbsent(each, m -> FoundCase.of(id, answers, encoding, m))));
    });
    return some;
  }

  /// For each rule the person with the fewest things in whom it fires; empty where it never can.
  Map<String, Optional<CaseText>> smallest() {
    Map<String, Optional<CaseText>> smallest = new LinkedHashMap<>();
    for (RuleText rule : text.rules.values()) {
      smallest.put(
          rule.id(), fewest(rule).map(model -> FoundCase.of(rule.id(), answers, encoding, model)));
    }
    return smallest;
  }

  /// The same for one rule.
  Optional<CaseText> smallest(String id) {
    return fewest(Objects.requireNonNull(text.rules.get(id)))
        .map(model -> FoundCase.of(id, answers, encoding, model));
  }

  /// What somebody told beyond the harmless, in one line.
  String told(CaseText person) {
    List<String> told = new ArrayList<>();
    person
        .answers()
        .forEach((id, answer) -> {
          FactText fact = text.fact(id);
          boolean harmless =
              answer.is().equals("absent")
                  || fact.worse == Worse.NEUTRAL
                  || (!fact.states.isEmpty() && answer.is().equals(fact.states.getFirst()))
                  || isHarmless(fact, answer.is());
          if (!harmless) {
            told.add(answer.is().equals("present") ? id : id + " " + answer.is());
          }
        });
    if (person.medicines() != null) {
      person.medicines().forEach(each -> told.add("takes " + each.name()));
    }
    return String.join(", ", told);
  }

  private static boolean isHarmless(FactText fact, String is) {
    if (fact.isWhole() && !fact.type.equals("count") || is.equals("unsure")) {
      return false;
    }
    double value = Part.number(is, fact.unit);
    return value == (fact.worse == Worse.LOW ? fact.high : fact.low)
        || (fact.id.equals("age") && value == 18);
  }

  /// Only what the rule looks at may be there, and of that as little as possible.
  private Optional<Model> fewest(RuleText rule) {
    Set<String> within = new HashSet<>();
    Set<Formula> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    encoding.fires(rule).symbols(within, seen);
    List<Formula> near = new ArrayList<>();
    List<Formula> base = new ArrayList<>(List.of(fires.get(rule.id())));
    for (Formula thing : things) {
      Set<String> symbols = new HashSet<>();
      thing.symbols(symbols, Collections.newSetFromMap(new IdentityHashMap<>()));
      if (Collections.disjoint(symbols, within)) {
        base.add(not(thing));
      } else {
        near.add(thing);
      }
    }
    Formula enough = and(base);
    for (int most = 0; most < MOST; most++) {
      Optional<Model> found = solver.find(enough, not(Formula.atLeast(most + 1, near)));
      if (found.isPresent()) {
        return found;
      }
    }
    return solver.find(fires.get(rule.id()));
  }

  /// The rules beside which another that is as urgent is always true.
  List<String> dead() {
    return text.rules.keySet().stream().filter(this::isDead).toList();
  }

  /// The same of one rule.
  boolean isDead(String id) {
    RuleText rule = Objects.requireNonNull(text.rules.get(id));
    List<Formula> alone = new ArrayList<>(List.of(fires.get(id)));
    for (RuleText other : text.rules.values()) {
      boolean asUrgent = other.rank().compareTo(rule.rank()) >= 0;
      if (asUrgent && !other.id().equals(id)) {
        alone.add(not(fires.get(other.id())));
      }
    }
    return !solver.canHold(and(alone));
  }

  /// Everything that may be said beyond the harmless.
  private List<Formula> things() {
    List<Formula> things = new ArrayList<>();
    for (FactText fact : text.asked()) {
      things.add(answers.unsure(fact, () -> encoding.comesUp(fact)));
      if (fact.worse != Worse.NEUTRAL && !fact.cuts.isEmpty()) {
        things.add(thing(fact));
      }
    }
    FactText percent = text.fact("peak-flow-percent");
    if (!percent.cuts.isEmpty()) {
      things.add(not(encoding.surely(percent.id, percent.cuts.last())));
    }
    FreeAnswers.kinds(text).values().forEach(each -> things.add(answers.takes(each)));
    for (FactText fact : text.facts.values()) {
      if (fact.computed != null && fact.computed.startsWith("steroid")) {
        fact.cuts.forEach(cut -> things.add(answers.steroids(fact.id, cut)));
      }
    }
    return things;
  }

  private Formula thing(FactText fact) {
    if (fact.id.equals("age")) {
      Cut adult = Part.beyond(fact, ">= " + text.adult).cut();
      Cut next = fact.cuts.higher(adult);
      return next == null ? Formula.FALSE : answers.least(fact, next);
    }
    boolean low = fact.worse == Worse.LOW && !fact.type.equals("yes-no");
    return low
        ? not(answers.least(fact, fact.cuts.last()))
        : or(fact.cuts.stream().map(cut -> answers.least(fact, cut)).toList());
  }
}
