package org.brace.knowledge.check;

import org.brace.knowledge.TriageRule;
import org.brace.knowledge.yaml.ProblemSink;

/// a red flag or combination without a golden case that fires it and one that just does not, or any
/// rule with one that does not exist
final class GoldenCases implements Check {

  @Override
  public String id() {
    return "golden-cases";
  }

  @Override
  public String what() {
    return "a red flag or combination without a golden case that fires it and one that just does"
        + " not";
  }

  @Override
  public void look(Subject subject, ProblemSink problems) {
    for (TriageRule rule : subject.knowledge().rules().values()) {
      var cases = new NamedCases(this, rule.id(), rule.place(), subject, problems);
      boolean needed = rule.kind() != TriageRule.Kind.POLICY;
      cases.look("cases", rule.cases(), needed);
      cases.look("near-miss", rule.nearMisses(), needed);
    }
  }
}
