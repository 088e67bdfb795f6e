package org.brace.knowledge.check;

import java.util.List;
import org.brace.knowledge.Place;
import org.brace.knowledge.Policy;
import org.brace.knowledge.TriageRule;
import org.brace.knowledge.yaml.ProblemSink;

/// a number, rule or threshold without a source
final class NoSource implements Check {

  @Override
  public String id() {
    return "no-source";
  }

  @Override
  public String what() {
    return "a number, rule or threshold without a source";
  }

  @Override
  public void look(Subject subject, ProblemSink problems) {
    for (Subject.Figure number : subject.numbers()) {
      if (number.estimate().source().isEmpty()) {
        report(number.of(), number.estimate().place(), problems);
      }
    }
    for (TriageRule rule : subject.knowledge().rules().values()) {
      check("the rule " + rule.id(), rule.sources(), rule.place(), problems);
    }
    Policy policy = subject.knowledge().policy();
    for (Policy.Blocker blocker : policy.selfCareGate().blockers()) {
      check("the blocker " + blocker.id(), blocker.sources(), blocker.place(), problems);
    }
    for (Policy.Escalator escalator : policy.escalators()) {
      check("the escalator " + escalator.id(), escalator.sources(), escalator.place(), problems);
    }
    for (Policy.Mask mask : policy.masks()) {
      check("the mask " + mask.id(), mask.sources(), mask.place(), problems);
    }
  }

  private void check(String of, List<String> sources, Place at, ProblemSink problems) {
    if (sources.isEmpty()) {
      report(of, at, problems);
    }
  }

  private void report(String of, Place at, ProblemSink problems) {
    problems.add(
        id(), at, "", of + " has no source", "Name one of sources.yaml, or expert with a note");
  }
}
