package org.brace.knowledge.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.brace.knowledge.Condition;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Place;
import org.brace.knowledge.yaml.ProblemSink;

/// A derived fact that rests on itself, or a condition that causes itself.
final class Cycle implements Check {

  @Override
  public String id() {
    return "cycle";
  }

  @Override
  public String what() {
    return "a derived fact that rests on itself, or a condition that causes itself";
  }

  @Override
  public void look(Subject subject, ProblemSink problems) {
    var facts = subject.knowledge().facts();
    for (Fact fact : facts.values()) {
      if (reaches(fact.id(), id -> Dependencies.direct(subject.knowledge().fact(id)))) {
        report(fact.id(), "is derived from itself", fact.place(), problems);
      }
    }
    for (Condition condition : subject.knowledge().conditions().values()) {
      if (reaches(
          condition.id(),
          id -> List.copyOf(subject.knowledge().condition(id).causedBy().keySet()))) {
        report(condition.id(), "is caused by itself", condition.place(), problems);
      }
    }
  }

  private static boolean reaches(String start, Function<String, List<String>> next) {
    Set<String> seen = new HashSet<>();
    List<String> edge = next.apply(start);
    while (!edge.isEmpty()) {
      if (edge.contains(start)) {
        return true;
      }
      edge =
          edge.stream()
              .filter(seen::add)
              .flatMap(id -> next.apply(id).stream())
              .distinct()
              .toList();
    }
    return false;
  }

  private void report(String id, String does, Place at, ProblemSink problems) {
    problems.add(id(), at, id, id + " " + does, "Leave out one of the links of the circle");
  }
}
