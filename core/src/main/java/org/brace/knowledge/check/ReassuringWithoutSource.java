package org.brace.knowledge.check;

import org.brace.knowledge.Fact;
import org.brace.knowledge.yaml.ProblemSink;

/// a reassuring fact without a source
final class ReassuringWithoutSource implements Check {

  @Override
  public String id() {
    return "reassuring-without-source";
  }

  @Override
  public String what() {
    return "a reassuring fact without a source";
  }

  @Override
  public void look(Subject subject, ProblemSink problems) {
    for (Fact fact : subject.knowledge().facts().values()) {
      if (fact.reassuring() && fact.group() == null && fact.sources().isEmpty()) {
        problems.add(
            id(),
            fact.place(),
            fact.id(),
            fact.id() + " is reassuring, but nothing says on what grounds",
            "Add sources: what may lower an alarm needs one");
      }
    }
  }
}
