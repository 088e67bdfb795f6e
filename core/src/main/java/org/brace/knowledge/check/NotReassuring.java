package org.brace.knowledge.check;

import java.util.Objects;
import org.brace.knowledge.Fact;
import org.brace.knowledge.TriageRule;
import org.brace.knowledge.yaml.ProblemSink;

/// a rule that is silenced by a fact that is not declared reassuring
final class NotReassuring implements Check {

  @Override
  public String id() {
    return "not-reassuring";
  }

  @Override
  public String what() {
    return "a rule that is silenced by a fact that is not declared reassuring";
  }

  @Override
  public void look(Subject subject, ProblemSink problems) {
    for (TriageRule rule : subject.knowledge().rules().values()) {
      if (rule.unless() == null) {
        continue;
      }
      Fact fact = subject.knowledge().fact(Objects.requireNonNull(rule.unless()));
      if (!fact.reassuring()) {
        problems.add(
            id(),
            rule.place(),
            fact.id(),
            "%s is silenced by %s, which is not reassuring".formatted(rule.id(), fact.id()),
            "Declare it reassuring: true, with sources (%s), or leave it out"
                .formatted(fact.place()));
      }
    }
  }
}
