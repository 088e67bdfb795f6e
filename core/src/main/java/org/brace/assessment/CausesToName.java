package org.brace.assessment;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.brace.assessment.Assessment.Because;
import org.brace.assessment.Assessment.PossibleCause;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.TriageRule;
import org.brace.model.Level;

/// Which of the possible causes a person is told of; programs get them all.
///
/// In an emergency only those that the reasons point to, or that should be seen the same day at
/// least: nobody should read there that it may be nothing.
public final class CausesToName {

  /// Causes that are less likely are counted, not named.
  private static final double WORTH_NAMING = 0.01;

  /// That a complaint has no clear cause is worth a line only where it is not far-fetched.
  private static final double WORTH_NAMING_UNEXPLAINED = 0.1;

  /// What a reason points to is named in an emergency unless it is rarer than this.
  private static final double FAR_FETCHED = 0.001;

  private static final int MOST = 6;

  private CausesToName() {}

  /// The most probable first.
  public static List<PossibleCause> of(Knowledge knowledge, Assessment assessment) {
    if (!emergency(assessment)) {
      return assessment.causes().stream()
          .filter(cause -> cause.probability() >= WORTH_NAMING && !cause.unexplained())
          .limit(MOST)
          .toList();
    }
    Set<String> suspects = new HashSet<>();
    Set<String> now = new HashSet<>();
    for (Because reason : assessment.triage().reasons()) {
      TriageRule rule = knowledge.rules().get(reason.id());
      if (rule != null && rule.disposition().level().atLeast(Level.SAME_DAY)) {
        suspects.addAll(rule.suspects());
      }
      if (rule != null && rule.disposition().level().atLeast(Level.EMERGENCY_DEPARTMENT)) {
        now.addAll(rule.suspects());
      }
    }
    // First what they are sent for, however likely; a strain is no reason to go, and no comfort.
    return assessment.causes().stream()
        .filter(cause ->
            knowledge
                .condition(cause.id())
                .ifTrue()
                .level()
                .atLeast(suspects.contains(cause.id()) ? Level.ROUTINE : Level.SAME_DAY))
        .filter(cause ->
            cause.probability() >= (suspects.contains(cause.id()) ? FAR_FETCHED : WORTH_NAMING))
        .sorted(Comparator.comparing((PossibleCause cause) -> !now.contains(cause.id())))
        .limit(MOST)
        .toList();
  }

  /// What may have no clear cause, the most probable first; in an emergency nothing.
  public static List<PossibleCause> unexplained(Assessment assessment) {
    return emergency(assessment)
        ? List.of()
        : assessment.causes().stream()
            .filter(cause -> cause.unexplained() && cause.probability() >= WORTH_NAMING_UNEXPLAINED)
            .toList();
  }

  /// Whether someone should be on the way to an emergency department.
  public static boolean emergency(Assessment assessment) {
    return assessment.triage().disposition().level().atLeast(Level.EMERGENCY_DEPARTMENT);
  }
}
