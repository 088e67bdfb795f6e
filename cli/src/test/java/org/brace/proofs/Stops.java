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
  Optional<CaseText> other(CaseText told, ToldAnswers.@Nullable Listed listed, String level) {
    var answers = new OpenAnswers(text, told, listed);
    var encoding = new Encoding(text, answers);
    List<Formula> ways = new ArrayList<>();
    ways.add(higher(encoding, level));
    switch (level) {
      case "self-care" -> ways.add(not(encoding.selfCare()));
      case "routine" -> ways.add(encoding.selfCare());
      default -> ways.add(not(encoding.reaches(level)));
    }
    return find(or(ways), answers, encoding);
  }

  /// For who was told that Brace is not made for them: a completion for whom it is, or whose
  /// answers to the first page have a higher level; empty where there is none.
  Optional<CaseText> withinScope(CaseText told, ToldAnswers.@Nullable Listed listed, String level) {
    var answers = new OpenAnswers(text, told, listed);
    var encoding = new Encoding(text, answers);
    return find(encoding.inScope(), answers, encoding)
        .or(() -> {
          var first = new OpenAnswers(text, told, listed, true);
          var page = new Encoding(text, first);
          return find(higher(page, level), first, page);
        });
  }

  private static Formula higher(Encoding encoding, String level) {
    int at = Urgency.LEVELS.indexOf(level);
    return at + 1 < Urgency.LEVELS.size()
        ? encoding.reaches(Urgency.LEVELS.get(at + 1))
        : Formula.FALSE;
  }

  private static Optional<CaseText> find(Formula broken, OpenAnswers answers, Encoding encoding) {
    if (broken instanceof Formula.Constant(boolean value) && !value) {
      return Optional.empty();
    }
    var solver = new Solver();
    solver.require(answers.free().limits());
    return solver.find(broken).map(model -> answers.completed(encoding, model));
  }
}
