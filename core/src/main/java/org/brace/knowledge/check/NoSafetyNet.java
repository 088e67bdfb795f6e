package org.brace.knowledge.check;

import java.util.HashSet;
import java.util.Set;
import org.brace.knowledge.CareGuide;
import org.brace.knowledge.Condition;
import org.brace.knowledge.yaml.ProblemSink;
import org.brace.model.Level;

/// A serious condition that no line of the safety net catches.
final class NoSafetyNet implements Check {

  @Override
  public String id() {
    return "no-safety-net";
  }

  @Override
  public String what() {
    return "a condition of same-day or above that no line of the safety net is for";
  }

  @Override
  public void look(Subject subject, ProblemSink problems) {
    CareGuide care = subject.knowledge().care();
    if (care.safetyNet().isEmpty()) {
      return;
    }
    Set<String> caught = new HashSet<>();
    care.safetyNet().values().forEach(warning -> caught.addAll(warning.conditions()));
    for (Condition condition : subject.knowledge().conditions().values()) {
      if (condition.ifTrue().level().atLeast(Level.SAME_DAY) && !caught.contains(condition.id())) {
        problems.add(
            id(),
            condition.place(),
            condition.id(),
            "no line of the safety net is for " + condition.id(),
            "Add it to for: of the line in care.yaml that would bring it back");
      }
    }
  }
}
