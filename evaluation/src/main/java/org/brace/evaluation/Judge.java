package org.brace.evaluation;

import java.util.List;
import org.brace.assessment.Assessment;
import org.brace.assessment.Assessor;
import org.brace.assessment.Options;
import org.brace.casefile.Case;
import org.brace.evaluation.Judged.Asked;
import org.brace.evaluation.Judged.Fired;
import org.brace.evaluation.Judged.Likely;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.PolicyReason;
import org.brace.model.Answer;
import org.brace.model.Answer.Word;
import org.brace.model.Level;
import org.brace.model.Unit;
import org.jspecify.annotations.Nullable;

/// Takes cases through Brace, and puts what comes out beside what is right.
public final class Judge {

  private static final String RISK = "risk";
  private static final String NOT_TOLD = "not told";

  private final Knowledge knowledge;
  private final Assessor assessor;
  private final Unsaid unsaid;
  private final @Nullable InterviewTrial interview;

  /// @param interview how each case is interviewed as well; null for not at all
  public Judge(
      Knowledge knowledge, Assessor assessor, Unsaid unsaid, @Nullable InterviewTrial interview) {
    this.knowledge = knowledge;
    this.assessor = assessor;
    this.unsaid = unsaid;
    this.interview = interview;
  }

  public Judged judge(Case given, Gold gold) {
    Assessment found = assess(unsaid.of(knowledge, given));
    Level rules = null;
    for (var reason : found.triage().reasons()) {
      if (rules == null && !reason.kind().equals(RISK)) {
        rules = reason.disposition().level();
      }
    }
    Level shown = found.triage().disposition().level();
    return new Judged(
        given.id(),
        gold,
        age(given),
        given.evidence().of("sex").map(told -> told.answer().text()).orElse(NOT_TOLD),
        asthma(given),
        rules == null ? shown : rules,
        shown,
        fired(found),
        found.triage().couldRiseTo(),
        found.problems().stream()
            .noneMatch(problem -> problem.code().equals(PolicyReason.OUT_OF_SCOPE)),
        found.causes().stream()
            .filter(cause -> !cause.unexplained())
            .map(cause -> new Likely(cause.id(), cause.probability()))
            .toList(),
        found.noListedCause(),
        interview == null ? null : asked(interview.of(given)));
  }

  private Asked asked(InterviewTrial.Told told) {
    Assessment found = assess(told.end());
    return new Asked(
        told.screens(),
        told.lines(),
        told.questions(),
        told.unsure(),
        found.triage().disposition().level(),
        fired(found));
  }

  private static List<Fired> fired(Assessment found) {
    return found.triage().reasons().stream()
        .map(reason -> new Fired(reason.id(), reason.disposition().level()))
        .toList();
  }

  private Assessment assess(Case given) {
    return assessor.assess(given, new Options(false));
  }

  private static @Nullable Double age(Case given) {
    Answer answer = given.evidence().of("age").map(told -> told.answer()).orElse(null);
    return answer instanceof Answer.Measured(var years) ? years.in(Unit.YEAR) : null;
  }

  private static String asthma(Case given) {
    Answer answer = given.evidence().of("asthma").map(told -> told.answer()).orElse(null);
    return answer == Word.PRESENT ? "yes" : answer == Word.ABSENT ? "no" : NOT_TOLD;
  }
}
