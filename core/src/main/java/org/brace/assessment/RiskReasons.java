package org.brace.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Policy.Risk;
import org.brace.knowledge.PolicyReason;
import org.brace.model.Disposition;
import org.brace.model.Level;
import org.brace.network.Cause;
import org.brace.network.Causes;
import org.brace.triage.Reason;

/// When the possible causes themselves are a reason to be seen: P(a condition that should be seen
/// at a level or higher) is over the policy's threshold for that level.
///
/// Such a reason can raise the level, as far as the emergency department, and never lower it.
final class RiskReasons {

  static final String KIND = "risk";

  /// The levels that a risk can raise to, the highest first.
  private static final List<Level> DOWNWARDS =
      List.of(Level.EMERGENCY_DEPARTMENT, Level.SAME_DAY, Level.ROUTINE);

  private static final int FACTS = 3;

  private final Knowledge knowledge;

  RiskReasons(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /// The reason that raises the level, if any.
  List<Reason> above(Disposition rules, Causes.Weighed causes) {
    return above(rules, causes.atLeast(), causes.causes());
  }

  /// Likewise where the risk is known to be so much at the least.
  List<Reason> above(Disposition rules, Causes.TooCostly causes) {
    return above(rules, causes.atLeast(), List.of());
  }

  private List<Reason> above(Disposition rules, Map<Level, Double> atLeast, List<Cause> causes) {
    var reasons = new ArrayList<Reason>();
    for (Level level : DOWNWARDS) {
      if (level.compareTo(rules.level()) <= 0 || !reasons.isEmpty()) {
        break;
      }
      Risk risk = knowledge.policy().risk().get(level);
      if (risk != null && atLeast.getOrDefault(level, 0.0) >= risk.atLeast()) {
        reasons.add(
            new Reason(
                PolicyReason.risk(level),
                KIND,
                Disposition.usual(level),
                risk.says(),
                facts(level, causes),
                List.of(),
                List.of(risk.source()),
                List.of()));
      }
    }
    return reasons;
  }

  /// What speaks most for the most probable cause of that level.
  private List<String> facts(Level level, List<Cause> causes) {
    return causes.stream()
        .filter(cause -> knowledge.condition(cause.id()).ifTrue().level().atLeast(level))
        .findFirst()
        .map(cause -> cause.pro().stream().limit(FACTS).map(Cause.Weight::fact).toList())
        .orElse(List.of());
  }
}
