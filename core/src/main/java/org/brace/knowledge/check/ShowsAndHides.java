package org.brace.knowledge.check;

import org.brace.knowledge.Condition;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Place;
import org.brace.knowledge.yaml.ProblemSink;

/// a condition that hides a finding that it also shows, or one of more than two states; with those
/// hidden in the same event
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
        String id = hidden.getKey().fact();
        Place place = hidden.getValue().place();
        look(condition, subject.knowledge().fact(id), hidden.getKey().text(), place, problems);
        for (Fact fact : subject.knowledge().hiddenWith(id)) {
          look(condition, fact, fact.id(), place, problems);
        }
      }
    }
  }

  private void look(Condition condition, Fact fact, String key, Place place, ProblemSink problems) {
    boolean shown =
        condition.shows().keySet().stream().anyMatch(other -> other.fact().equals(fact.id()));
    if (shown || fact.states().size() != 2) {
      problems.add(
          id(),
          place,
          key,
          shown
              ? "%s both shows and hides %s".formatted(condition.id(), fact.id())
              : "%s hides %s, which has more than two states".formatted(condition.id(), fact.id()),
          shown
              ? "Lower its sensitivity, or leave one of the two out"
              : "Hide a fact that is yes or no, or lower the sensitivity of its states");
    }
  }
}
