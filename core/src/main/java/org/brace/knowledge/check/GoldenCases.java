package org.brace.knowledge.check;

import java.util.List;
import org.brace.knowledge.TriageRule;
import org.brace.knowledge.yaml.ProblemSink;
import org.brace.model.Names;

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
      check(rule, "cases", rule.cases(), subject, problems);
      check(rule, "near-miss", rule.nearMisses(), subject, problems);
    }
  }

  private void check(
      TriageRule rule, String key, List<String> cases, Subject subject, ProblemSink problems) {
    if (cases.isEmpty() && rule.kind() != TriageRule.Kind.POLICY) {
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
