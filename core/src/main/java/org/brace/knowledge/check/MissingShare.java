package org.brace.knowledge.check;

import java.util.Map;
import org.brace.knowledge.Condition;
import org.brace.knowledge.Estimate;
import org.brace.knowledge.Fact;
import org.brace.knowledge.FindingKey;
import org.brace.knowledge.yaml.ProblemSink;

/// a finding without a leak, or a risk factor without a prevalence
final class MissingShare implements Check {

  @Override
  public String id() {
    return "missing-share";
  }

  @Override
  public String what() {
    return "a finding without a leak, or a risk factor without a prevalence";
  }

  @Override
  public void look(Subject subject, ProblemSink problems) {
    for (Condition condition : subject.knowledge().conditions().values()) {
      for (FindingKey key : condition.shows().keySet()) {
        Fact fact = subject.knowledge().fact(key.fact());
        check(condition, "shows", "leak", fact, fact.leak(), problems);
      }
      for (FindingKey key : condition.hides().keySet()) {
        Fact fact = subject.knowledge().fact(key.fact());
        check(condition, "hides", "leak", fact, fact.leak(), problems);
      }
      for (FindingKey key : condition.riskFactors().keySet()) {
        Fact fact = subject.knowledge().fact(key.fact());
        check(condition, "has as a risk factor", "prevalence", fact, fact.prevalence(), problems);
      }
    }
  }

  private void check(
      Condition condition,
      String does,
      String what,
      Fact fact,
      Map<String, Estimate> shares,
      ProblemSink problems) {
    for (String state : fact.states().subList(1, fact.states().size())) {
      if (!shares.containsKey(state)) {
        problems.add(
            id(),
            fact.place(),
            fact.id(),
            "%s %s %s, which has no %s for the state %s"
                .formatted(condition.id(), does, fact.id(), what, state),
            "Give %s a %s where it is defined (%s)".formatted(fact.id(), what, fact.place()));
      }
    }
  }
}
