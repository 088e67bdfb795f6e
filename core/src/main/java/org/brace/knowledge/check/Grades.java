package org.brace.knowledge.check;

import java.util.HashMap;
import java.util.Map;
import org.brace.knowledge.Condition;
import org.brace.knowledge.Fact;
import org.brace.knowledge.yaml.ProblemSink;
import org.jspecify.annotations.Nullable;

/// a grade of what is not a plain yes-no fact, two grades of one fact, or a condition that shows
/// the fact graded
final class Grades implements Check {

  @Override
  public String id() {
    return "grades";
  }

  @Override
  public String what() {
    return "a grade of what is not a plain yes-no fact, two grades of one fact, or a condition that"
        + " shows the fact graded";
  }

  @Override
  public void look(Subject subject, ProblemSink problems) {
    Map<String, Fact> graded = new HashMap<>();
    for (Fact fact : subject.knowledge().facts().values()) {
      String id = fact.grades();
      if (id == null) {
        continue;
      }
      Fact target = subject.knowledge().fact(id);
      @Nullable Fact before = graded.putIfAbsent(id, fact);
      if (target.type() != Fact.Type.YES_NO || target.isDerived() || target.reassuring()) {
        String message = "%s grades %s, which is not a plain yes-no fact".formatted(fact.id(), id);
        problems.add(
            id(),
            fact.place(),
            id,
            message,
            "Grade a fact that is yes or no, is asked and is not reassuring");
      } else if (before != null) {
        String message = "%s grades %s, as does %s".formatted(fact.id(), id, before.id());
        problems.add(id(), fact.place(), id, message, "Only one fact grades another");
      }
    }
    for (Condition condition : subject.knowledge().conditions().values()) {
      for (var shown : condition.shows().entrySet()) {
        Fact grade = graded.get(shown.getKey().fact());
        if (grade != null) {
          problems.add(
              id(),
              shown.getValue().place(),
              shown.getKey().text(),
              "%s shows %s, which %s grades".formatted(condition.id(), shown.getKey(), grade.id()),
              "Link to a state of the grade: " + grade.id() + "." + grade.states().getLast());
        }
      }
    }
  }
}
