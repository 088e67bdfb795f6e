package org.brace.knowledge.check;

import org.brace.knowledge.Fact;
import org.brace.knowledge.MedicineRule;
import org.brace.knowledge.Place;
import org.brace.knowledge.Policy;
import org.brace.knowledge.TriageRule;
import org.brace.knowledge.yaml.ProblemSink;
import org.jspecify.annotations.Nullable;

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
      check(rule.id(), rule.unless(), rule.place(), subject, problems);
    }
    for (Policy.Blocker blocker : subject.knowledge().policy().selfCareGate().blockers()) {
      check(blocker.id(), blocker.silencedBy(), blocker.place(), subject, problems);
    }
    for (MedicineRule rule : subject.knowledge().care().rules().values()) {
      check(rule.id(), rule.unless(), rule.place(), subject, problems);
    }
  }

  private void check(
      String rule, @Nullable String unless, Place at, Subject subject, ProblemSink problems) {
    if (unless == null) {
      return;
    }
    Fact fact = subject.knowledge().fact(unless);
    if (!fact.reassuring()) {
      problems.add(
          id(),
          at,
          fact.id(),
          "%s is silenced by %s, which is not reassuring".formatted(rule, fact.id()),
          "Declare it reassuring: true, with sources (%s), or leave it out"
              .formatted(fact.place()));
    }
  }
}
