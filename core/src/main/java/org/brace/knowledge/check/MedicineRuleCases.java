package org.brace.knowledge.check;

import org.brace.knowledge.MedicineRule;
import org.brace.knowledge.yaml.ProblemSink;

/// A medicine rule without a golden case that fires it, one that does not, and one in which the
/// hazard is unknown; or with one that does not exist.
final class MedicineRuleCases implements Check {

  @Override
  public String id() {
    return "medicine-rule-cases";
  }

  @Override
  public String what() {
    return "a medicine rule without a golden case that fires it, one that does not, and one in"
        + " which its hazard is unknown";
  }

  @Override
  public void look(Subject subject, ProblemSink problems) {
    for (MedicineRule rule : subject.knowledge().care().rules().values()) {
      var cases = new NamedCases(this, rule.id(), rule.place(), subject, problems);
      boolean conditional = rule.when() != null;
      cases.look("cases", rule.cases(), true);
      cases.look("near-miss", rule.nearMisses(), conditional);
      cases.look("unknown", rule.unknowns(), conditional);
    }
  }
}
