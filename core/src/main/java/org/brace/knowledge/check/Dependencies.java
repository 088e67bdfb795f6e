package org.brace.knowledge.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Fact.Derivation;
import org.brace.knowledge.Knowledge;
import org.brace.rules.Evaluation;

/// What derived facts rest on.
final class Dependencies {

  private Dependencies() {}

  /// The facts that the rules of a derived fact name; none for one that is asked.
  static List<String> direct(Fact fact) {
    return Subject.derivedFrom(fact).stream()
        .flatMap(rule -> Evaluation.facts(rule).stream())
        .distinct()
        .toList();
  }

  /// The facts from which a built-in computes this one.
  static Set<String> computedFrom(Fact fact) {
    if (!(fact.derivation() instanceof Derivation.Computed(String name))) {
      return Set.of();
    }
    return switch (name) {
      case "peak-flow-percent" -> Set.of("peak-flow", "best-peak-flow");
      case "inhaler-regimen" -> Set.of("inhaler-plan");
      default -> Set.of();
    };
  }

  /// The asked facts on which a fact rests in the end: itself, where it is asked.
  static List<String> asked(String id, Knowledge knowledge) {
    SequencedSet<String> seen = new LinkedHashSet<>();
    collect(id, knowledge, seen);
    List<String> asked = new ArrayList<>(seen);
    asked.removeIf(each -> knowledge.fact(each).isDerived());
    return asked;
  }

  private static void collect(String id, Knowledge knowledge, SequencedSet<String> seen) {
    if (seen.add(id)) {
      direct(knowledge.fact(id)).forEach(other -> collect(other, knowledge, seen));
    }
  }
}
