package org.brace.knowledge.check;

import org.brace.knowledge.Fact;
import org.brace.knowledge.yaml.ProblemSink;
import org.brace.rules.Direction;

/// a measurement without a symptom that stays compulsory where it cannot be measured
final class NoTwin implements Check {

  @Override
  public String id() {
    return "no-twin";
  }

  @Override
  public String what() {
    return "a measurement without a symptom that stays compulsory where it cannot be measured";
  }

  @Override
  public void look(Subject subject, ProblemSink problems) {
    for (Fact fact : subject.knowledge().facts().values()) {
      if (fact.kind() != Fact.Kind.MEASUREMENT || fact.worse() == Direction.NEUTRAL) {
        continue;
      }
      if (fact.twins().isEmpty()) {
        problems.add(
            id(),
            fact.place(),
            fact.id(),
            fact.id() + " is a measurement without a twin",
            "Add twin: with the symptoms that tell of the same danger");
      }
      for (String twin : fact.twins()) {
        Fact symptom = subject.knowledge().fact(twin);
        if (symptom.isDerived() || symptom.kind() == Fact.Kind.MEASUREMENT) {
          problems.add(
              id(),
              fact.place(),
              twin,
              "%s has the twin %s, which nobody can simply be asked".formatted(fact.id(), twin),
              "A twin is a symptom");
        }
      }
    }
  }
}
