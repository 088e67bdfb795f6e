package org.brace.proofs;

import static org.brace.proofs.Formula.not;
import static org.brace.proofs.Formula.or;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What was told when an interview stopped, and every way of completing what was not asked.
final class Stops {

  private final KnowledgeText text;

  Stops(KnowledgeText text) {
    this.text = text;
  }

  /// A completion whose level is not the one at the stop; empty where there is none.
  ///
  /// @param listed what the medicine list comes to; null where nobody asked for it
  Optional<CaseText> other(
      CaseText told, ToldAnswers.@Nullable Listed listed, String level) {
    var answers = new OpenAnswers(text, told, listed);
    var encoding = new Encoding(text, answers);
    int at = Urgency.LEVELS.indexOf(level);
    List<Formula> ways = new ArrayList<>();
    if (at + 1 < Urgency.LEVELS.size()) {
      ways.add(encoding.reaches(Urgency.LEVELS.get(at + 1)));
    }
    switch (level) {
      case "self-care" -> ways.add(not(encoding.selfCare()));
      case "routine" -> ways.add(encoding.selfCare());
      default -> ways.add(not(encoding.reaches(level)));
    }
    Formula broken = or(ways);
    if (broken instanceof Formula.Constant(boolean value) && !value) {
      return Optional.empty();
    }
    var solver = new Solver();
    solver.require(answers.free().limits());
    return solver.find(broken).map(model -> answers.completed(encoding, model));
  }
}
