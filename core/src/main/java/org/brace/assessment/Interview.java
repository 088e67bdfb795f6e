package org.brace.assessment;

import java.util.Optional;
import org.brace.care.Care;
import org.brace.care.CareQuestions;
import org.brace.casefile.Case;
import org.brace.interview.Planner;
import org.brace.interview.Step;
import org.brace.model.Level;

/// The whole interview of one person: what can change the level, then what tells the causes apart,
/// then what care waits for.
///
/// The last is offered with the result, as it only tells which medicines and measures suit someone.
/// It needs the causes, and so an inference. Nobody is asked for it who should be on the way to
/// help.
public final class Interview {

  private final Assessor assessor;
  private final Planner planner;

  Interview(Assessor assessor, Planner planner) {
    this.assessor = assessor;
    this.planner = planner;
  }

  /// What asks for the level and the causes.
  public Planner planner() {
    return planner;
  }

  /// What comes next.
  public Step next(Case given) {
    return next(planner, given);
  }

  /// What comes next once care has begun to ask: its answers may make the causes less sure, but no
  /// more is asked for them alone.
  public Step nextForCare(Case given) {
    return next(assessor.planner(), given);
  }

  private Step next(Planner before, Case given) {
    return switch (before.next(planner.known(given))) {
      case Step.Ask ask -> ask;
      case Step.Stop stop ->
          forCare(given, assessor.assess(given, new Options(false)))
              .map(Step.class::cast)
              .orElse(stop);
    };
  }

  /// What care asks, whatever else is open; empty where nothing waits for it.
  ///
  /// @param assessment of this case
  public Optional<Step.Ask> forCare(Case given, Assessment assessment) {
    Care care = assessment.care();
    Level level = assessment.triage().disposition().level();
    return care == null || level.atLeast(Level.EMERGENCY_DEPARTMENT)
        ? Optional.empty()
        : planner.forCare(planner.known(given), level, CareQuestions.of(care));
  }
}
