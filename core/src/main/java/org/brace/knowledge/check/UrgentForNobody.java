package org.brace.knowledge.check;

import org.brace.knowledge.MedicineRule;
import org.brace.knowledge.MedicineRule.Severity;
import org.brace.knowledge.MedicineRule.Situation;
import org.brace.knowledge.Remedy;
import org.brace.knowledge.yaml.ProblemSink;

/// A medicine rule that cannot wait, though it is only worth talking over or tells nobody who takes
/// it.
final class UrgentForNobody implements Check {

  @Override
  public String id() {
    return "urgent-for-nobody";
  }

  @Override
  public String what() {
    return "an urgent medicine rule that is only worth talking over, or not for those who take it";
  }

  @Override
  public void look(Subject subject, ProblemSink problems) {
    for (MedicineRule rule : subject.knowledge().care().rules().values()) {
      boolean taken =
          rule.applies().contains(Situation.TAKING)
              && rule.about().stream().anyMatch(each -> each.kind() != Remedy.Kind.MEASURE);
      if (rule.urgent() && (!taken || rule.severity() == Severity.DISCUSS)) {
        problems.add(
            id(),
            rule.place(),
            rule.id(),
            rule.id() + " is urgent, which is for contraindications and cautions of what is taken",
            "Leave out \"urgent\", or mend severity, for and applies");
      }
    }
  }
}
