package org.brace.proofs;

import static org.brace.proofs.Formula.and;
import static org.brace.proofs.Formula.implies;
import static org.brace.proofs.Formula.not;
import static org.brace.proofs.Formula.or;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.brace.proofs.KnowledgeText.RuleText;

/// Somebody to whom self-care may be said, whatever they told.
final class SelfCare {

  private final KnowledgeText text;
  private final FreeAnswers told;
  private final Encoding encoding;
  private final Solver solver = new Solver();
  private final Map<String, Part.Beyond> tested = new TreeMap<>();

  SelfCare(KnowledgeText text) {
    this(text, FreeAnswers.Kind.ANY);
  }

  private SelfCare(KnowledgeText text, FreeAnswers.Kind kind) {
    this.text = text;
    told = new FreeAnswers(text, "told", kind);
    encoding = new Encoding(text, told);
    solver.require(told.limits());
    solver.require(encoding.selfCare());
  }

  /// One of them.
  Optional<CaseText> some() {
    return solver.find().map(model -> FoundCase.of("self-care", told, encoding, model));
  }

  /// What they told, and a way in which what is open could be that reaches same-day or above; empty
  /// where there is none. A measurement that was not made stays so.
  Optional<List<CaseText>> couldReachMore() {
    var truth = new FreeAnswers(text, "truth", FreeAnswers.Kind.ALL);
    var complete = new Encoding(text, truth);
    List<Formula> fits = new ArrayList<>(truth.limits());
    for (FactText fact : text.asked()) {
      for (Cut cut : fact.cuts) {
        boolean low = fact.worse == FactText.Worse.LOW;
        Formula unmade = fact.measurement ? unmade(fact) : Formula.FALSE;
        Formula sure = or(encoding.surely(fact.id, cut), low ? unmade : Formula.FALSE);
        Formula possible = and(encoding.possibly(fact.id, cut), low ? Formula.TRUE : not(unmade));
        fits.add(implies(sure, truth.least(fact, cut)));
        fits.add(implies(truth.least(fact, cut), possible));
      }
    }
    for (FactText fact : text.facts.values()) {
      if (fact.isListed() || "inhaler-regimen".equals(fact.computed)) {
        for (Cut cut : fact.cuts) {
          fits.add(implies(encoding.surely(fact.id, cut), complete.surely(fact.id, cut)));
          fits.add(implies(complete.surely(fact.id, cut), encoding.possibly(fact.id, cut)));
        }
      }
    }
    FactText percent = text.fact("peak-flow-percent");
    for (Cut cut : percent.cuts) {
      Formula fine = or(unmade(text.fact("peak-flow")), encoding.surely(percent.id, cut));
      fits.add(implies(fine, complete.surely(percent.id, cut)));
    }
    solver.require(fits);
    return solver
        .findOne(
            text.rules.values().stream()
                .filter(rule -> rule.rank().atLeast("same-day"))
                .map(complete::fires)
                .toList())
        .map(model ->
            List.of(
                FoundCase.of("told", told, encoding, model),
                FoundCase.of("true", truth, complete, model)));
  }

  private Formula unmade(FactText fact) {
    return not(
        or(
            told.told(fact, () -> Formula.TRUE),
            told.unsure(fact, () -> Formula.TRUE),
            told.declined(fact)));
  }

  /// What an emergency rule looks for and who has it may still look after it at home, having been
  /// asked all that comes up: by test, the rules that look for it.
  static Map<String, Set<String>> allowed(KnowledgeText text) {
    return new SelfCare(text, FreeAnswers.Kind.TRUTHFUL_OR_UNSURE).allows();
  }

  private Map<String, Set<String>> allows() {
    Map<String, Set<String>> allows = new TreeMap<>();
    for (RuleText rule : text.rules.values()) {
      if (rule.rank().atLeast("emergency-department")) {
        tests(rule.when(), new HashSet<>(), allows, rule.id());
      }
    }
    allows.keySet().removeIf(test -> !solver.canHold(holds(test)));
    return allows;
  }

  /// Every test of an asked fact behind a rule, as text: `age >= 65`.
  private void tests(Object rule, Set<String> within, Map<String, Set<String>> tests, String id) {
    text.part(rule)
        .each(test -> {
          if (!(test instanceof Part.Beyond(String factId, Cut cut, boolean above))) {
            return;
          }
          FactText fact = text.fact(factId);
          if (fact.when != null && within.add(factId)) {
            tests(fact.when, within, tests, id);
          } else if (!fact.of.isEmpty() && within.add(factId)) {
            fact.of.forEach(part -> tests(part, within, tests, id));
          } else if (fact.when == null && fact.of.isEmpty()) {
            String name = name(fact, cut, above);
            tested.put(name, new Part.Beyond(factId, cut, above));
            tests.computeIfAbsent(name, _ -> new TreeSet<>()).add(id);
          }
        });
  }

  private static String name(FactText fact, Cut cut, boolean above) {
    if (fact.type.equals("yes-no")) {
      return fact.id;
    }
    String at =
        fact.type.equals("choice")
            ? fact.states.get((int) cut.at())
            : cut.at() == Math.rint(cut.at())
                ? Long.toString((long) cut.at())
                : Double.toString(cut.at());
    String sign = above ? cut.beyond() ? ">" : ">=" : cut.beyond() ? "<=" : "<";
    return fact.id + " " + sign + " " + at;
  }

  private Formula holds(String test) {
    Part.Beyond part = Objects.requireNonNull(tested.get(test));
    return part.above()
        ? encoding.surely(part.fact(), part.cut())
        : not(encoding.possibly(part.fact(), part.cut()));
  }
}
