package org.brace.evaluation;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.brace.casefile.Case;
import org.brace.interview.Known;
import org.brace.interview.Planner;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.model.Answer;
import org.brace.model.Answer.Word;
import org.brace.simulation.Interviewed;
import org.brace.simulation.Respondent;

/// Interviews the person of a case to the end. They answer what the case tells, deny what it does
/// not, and to some questions say that they are not sure.
public final class InterviewTrial {

  private final Knowledge knowledge;
  private final Planner planner;
  private final double notSure;
  private final long seed;

  /// @param notSure how often an answer is "not sure", from 0 to 1; never about who someone is
  /// @param seed which answers those are
  public InterviewTrial(Knowledge knowledge, double notSure, long seed) {
    this.knowledge = knowledge;
    this.planner = Planner.withCauses(knowledge);
    this.notSure = notSure;
    this.seed = seed;
  }

  /// How it went.
  ///
  /// @param end the case as the interview knows it
  record Told(int screens, int lines, int questions, int unsure, Case end) {}

  Told of(Case given) {
    var list =
        given.medicines() == null ? List.<org.brace.model.MedicineEntry>of() : given.medicines();
    Known all = planner.known(given.with(given.evidence(), list));
    Map<String, Answer> truth = new TreeMap<>();
    given.evidence().answers().forEach((fact, told) -> truth.put(fact, told.answer()));
    var random = new SplittableRandom(seed * 31 + given.id().hashCode());
    for (Fact fact : knowledge.facts().values()) {
      boolean canDoubt =
          !fact.isDerived()
              && !fact.isCover()
              && fact.kind() != Fact.Kind.PERSON
              && fact.type() != Fact.Type.CHOICES;
      if (canDoubt && random.nextDouble() < notSure) {
        truth.put(fact.id(), Word.UNSURE);
      }
    }
    var medicines =
        all.medicines() == null ? Map.<String, org.brace.model.Span>of() : all.medicines();
    Interviewed done = new Respondent(knowledge, truth, medicines, given.now()).interview(planner);
    return new Told(
        done.pages().size(),
        done.lines(),
        done.pages().stream().mapToInt(page -> page.lines().size()).sum(),
        (int)
            done.end().evidence().answers().values().stream()
                .filter(told -> told.answer() == Word.UNSURE)
                .count(),
        given.with(done.end().evidence(), done.end().medicines() == null ? null : list));
  }
}
