package org.brace.knowledge.check;

import org.brace.knowledge.MedicineRule;
import org.brace.knowledge.MedicineRule.Action;
import org.brace.knowledge.MedicineRule.Severity;
import org.brace.knowledge.MedicineRule.Situation;
import org.brace.knowledge.yaml.ProblemSink;

/// A contraindicated medicine that must not be stopped, with nothing said to those who take it.
final class NoSayTaking implements Check {

  @Override
  public String id() {
    return "no-say-taking";
  }

  @Override
  public String what() {
    return "a contraindicated medicine that must not be stopped, with nothing said to those who"
        + " take it";
  }

  @Override
  public void look(Subject subject, ProblemSink problems) {
    for (MedicineRule rule : subject.knowledge().care().rules().values()) {
      if (rule.action() == Action.DO_NOT_STOP
          && rule.severity() == Severity.CONTRAINDICATED
          && rule.applies().contains(Situation.STARTING)
          && rule.applies().contains(Situation.TAKING)
          && rule.sayTaking() == null) {
        problems.add(
            id(),
            rule.place(),
            rule.id(),
            rule.id() + " says one thing to those who would start it and those who take it",
            "Write in say-taking: what someone who takes it should do, and how soon");
      }
    }
  }
}
