package org.brace.proofs;

import static org.brace.proofs.Formula.and;
import static org.brace.proofs.Formula.implies;
import static org.brace.proofs.Formula.not;
import static org.brace.proofs.Formula.or;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Somebody about whom everything is known, and the same one asked only what the gates let through.
final class Gating {

  private final FreeAnswers all;
  private final FreeAnswers asked;
  private final Encoding whole;
  private final Encoding gated;
  private final Solver solver = new Solver();

  Gating(KnowledgeText text) {
    all = new FreeAnswers(text, "all", "truth", FreeAnswers.Kind.ALL);
    asked = new FreeAnswers(text, "asked", "truth", FreeAnswers.Kind.TRUTHFUL);
    whole = new Encoding(text, all);
    gated = new Encoding(text, asked);
    solver.require(all.limits());
    // Where a gate knowingly rules something out, it is not there.
    for (String id : text.knowinglyGated) {
      FactText fact = text.fact(id);
      for (Cut cut : fact.cuts) {
        solver.require(implies(all.least(fact, cut), gated.comesUp(fact)));
      }
    }
  }

  /// What everything known about someone gives, and what the gates leave of it: two cases with
  /// different levels of same-day or above; empty where there are none.
  Optional<List<CaseText>> hides() {
    List<Formula> ways = new ArrayList<>();
    for (String level : Urgency.LEVELS) {
      if (new Urgency(level, "now").atLeast("same-day")) {
        ways.add(and(whole.reaches(level), not(gated.reaches(level))));
      }
    }
    return solver
        .find(or(ways))
        .map(model ->
            List.of(
                FoundCase.of("all", all, whole, model),
                FoundCase.of("asked", asked, gated, model)));
  }
}
