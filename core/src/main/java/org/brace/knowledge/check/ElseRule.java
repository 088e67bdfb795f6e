package org.brace.knowledge.check;

import org.brace.knowledge.TriageRule;
import org.brace.knowledge.yaml.ProblemSink;
import org.jspecify.annotations.Nullable;

/// a rule that can be silenced without a lower rule that stays: the same test, a lower level,
/// itself never silenced
final class ElseRule implements Check {

  @Override
  public String id() {
    return "else-rule";
  }

  @Override
  public String what() {
    return "a rule that can be silenced without a lower rule that stays: the same test, a lower"
        + " level, itself never silenced";
  }

  @Override
  public void look(Subject subject, ProblemSink problems) {
    for (TriageRule rule : subject.knowledge().rules().values()) {
      @Nullable String wrong = wrong(rule, subject);
      if (wrong != null) {
        problems.add(
            id(),
            rule.place(),
            rule.elseRule() == null ? "" : rule.elseRule(),
            rule.id() + " " + wrong,
            "A rule with unless: names in else: a rule with the same when: that is less urgent");
      }
    }
  }

  private static @Nullable String wrong(TriageRule rule, Subject subject) {
    String id = rule.elseRule();
    if (rule.unless() == null) {
      return id == null ? null : "names the rule " + id + " in else:, but nothing silences it";
    }
    TriageRule stays = id == null ? null : subject.knowledge().rules().get(id);
    if (stays == null) {
      return "can be silenced by " + rule.unless() + ", and no lower rule stays";
    }
    if (!stays.when().equals(rule.when())) {
      return "leaves " + id + " to stay, which tests something else";
    }
    if (stays.disposition().compareTo(rule.disposition()) >= 0) {
      return "leaves " + id + " to stay, which is not lower";
    }
    return stays.unless() == null ? null : "leaves " + id + " to stay, which can be silenced too";
  }
}
