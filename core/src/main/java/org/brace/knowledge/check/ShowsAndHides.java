package org.brace.knowledge.check;

import org.brace.knowledge.Condition;
import org.brace.knowledge.Fact;
import org.brace.knowledge.FindingKey;
import org.brace.knowledge.yaml.ProblemSink;

/// a condition that hides a finding that it also shows, or one that is not yes-no
final class ShowsAndHides implements Check {

  @Override
  public String id() {
    return "shows-and-hides";
  }

  @Override
  public String what() {
    return "a condition that hides a finding that it also shows, or one that is not yes-no";
  }

  @Override
  public void look(Subject subject, ProblemSink problems) {
    for (Condition condition : subject.knowledge().conditions().values()) {
      for (var hidden : condition.hides().entrySet()) {
        FindingKey key = hidden.getKey();
        Fact fact = subject.knowledge().fact(key.fact());
        boolean shown =
            condition.shows().keySet().stream().anyMatch(other -> other.fact().equals(key.fact()));
        if (shown || fact.type() != Fact.Type.YES_NO) {
          problems.add(
              id(),
              hidden.getValue().place(),
              key.text(),
              shown
                  ? "%s both shows and hides %s".formatted(condition.id(), key.fact())
                  : "%s hides %s, which is not a yes-no fact".formatted(condition.id(), key.fact()),
              shown ? "Lower its sensitivity, or leave one of the two out" : null);
        }
      }
    }
  }
}
