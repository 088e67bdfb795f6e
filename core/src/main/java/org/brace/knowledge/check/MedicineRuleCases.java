package org.brace.knowledge.check;

import java.util.List;
import org.brace.knowledge.MedicineRule;
import org.brace.knowledge.yaml.ProblemSink;
import org.brace.model.Names;

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
      boolean always = rule.when() == null;
      check(rule, "cases", rule.cases(), true, subject, problems);
      check(rule, "near-miss", rule.nearMisses(), !always, subject, problems);
      check(rule, "unknown", rule.unknowns(), !always, subject, problems);
    }
  }

  private void check(
      MedicineRule rule,
      String key,
      List<String> cases,
      boolean needed,
      Subject subject,
      ProblemSink problems) {
    if (needed && cases.isEmpty()) {
      problems.add(
          id(),
          rule.place(),
          rule.id(),
          rule.id() + " names no case under " + key,
          "Write one under cases/ and name it as group/story");
    }
    for (String name : cases) {
      if (!subject.cases().contains(name)) {
        problems.add(
            id(),
            rule.place(),
            name,
            "%s names the case %s, which does not exist".formatted(rule.id(), name),
            Names.didYouMean(name, subject.cases()));
      }
    }
  }
}
