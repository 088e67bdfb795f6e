package org.brace.knowledge.check;

import org.brace.knowledge.Condition;
import org.brace.knowledge.Fact;
import org.brace.knowledge.FindingKey;
import org.brace.knowledge.yaml.ProblemSink;

/// a condition that hides a finding that it also shows, or one of more than two states
final class ShowsAndHides implements Check {

  @Override
  public String id() {
    return "shows-and-hides";
  }

  @Override
  public String what() {
    return "a condition that hides a finding that it also shows, or one of more than two states";
  }

  @Override
  public void look(Subject subject, ProblemSink problems) {
    for (Condition condition : subject.knowledge().conditions().values()) {
      for (var hidden : condition.hides().entrySet()) {
        FindingKey key = hidden.getKey();
        Fact fact = subject.knowledge().fact(key.fact());
        boolean shown =
            condition.shows().keySet().stream().anyMatch(other -> other.fact().equals(key.fact()));
        if (shown || fact.states().size() != 2) {
          problems.add(
              id(),
              hidden.getValue().place(),
              key.text(),
              shown
                  ? "%s both shows and hides %s".formatted(condition.id(), key.fact())
                  : "%s hides %s, which has more than two states"
                      .formatted(condition.id(), key.fact()),
              shown
                  ? "Lower its sensitivity, or leave one of the two out"
                  : "Hide a fact that is yes or no, or lower the sensitivity of its states");
        }
      }
    }
  }
}
