package org.brace.assessment;

import java.util.List;
import java.util.Map;
import org.brace.assessment.Assessment.Known;
import org.brace.knowledge.Condition;
import org.brace.knowledge.Estimate;
import org.brace.knowledge.Fact;
import org.brace.knowledge.FindingKey;
import org.brace.knowledge.Knowledge;
import org.brace.model.Answer;

/// Whether a cause belongs to an illness that someone says they have, or do not have: hardly
/// anybody has a flare of COPD who was never told of COPD.
///
/// A rule that points to such a cause points to others too, so the level stays as it is; only the
/// name would mislead.
final class KnownIllness {

  /// Of all who have the cause, so many have the illness at least.
  private static final double NEARLY_ALL = 0.75;

  /// Another risk this strong (an odds ratio) leaves the cause possible: insulin, of someone who
  /// says that they have no diabetes.
  private static final double STRONG = 10;

  private KnownIllness() {}

  /// Whether an illness was denied that nearly all who have a condition have.
  static boolean isDenied(Knowledge knowledge, Assessment assessment, Condition condition) {
    boolean denied = false;
    for (Map.Entry<FindingKey, Estimate> risk : condition.riskFactors().entrySet()) {
      Fact fact = knowledge.fact(risk.getKey().fact());
      double odds = risk.getValue().value();
      for (Known known : assessment.evidence()) {
        if (known.fact().equals(fact.id())) {
          if (fact.deniedBy(known.answer())) {
            denied |= share(fact, risk.getKey(), odds) >= NEARLY_ALL;
          } else if (odds >= STRONG) {
            return false;
          }
        }
      }
    }
    return denied;
  }

  /// Whether an illness was told that nearly all who have a condition have: an attack of the asthma
  /// that someone has.
  static boolean isTold(Knowledge knowledge, List<Known> evidence, Condition condition) {
    return condition.riskFactors().entrySet().stream()
        .anyMatch(risk -> {
          Fact fact = knowledge.fact(risk.getKey().fact());
          return share(fact, risk.getKey(), risk.getValue().value()) >= NEARLY_ALL
              && evidence.stream()
                  .anyMatch(known ->
                      known.fact().equals(fact.id())
                          && known.answer().equals(Answer.Word.PRESENT.text()));
        });
  }

  /// Of all who have the condition, how many have the risk: from its odds ratio and how common it
  /// is; 0 where that has no number.
  private static double share(Fact fact, FindingKey risk, double odds) {
    Estimate common = fact.prevalence().get(fact.states().get(risk.state()));
    if (common == null) {
      return 0;
    }
    double with = common.value() * odds;
    return with / (1 - common.value() + with);
  }
}
