package org.brace.knowledge.check;

import java.util.List;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Policy;
import org.brace.knowledge.yaml.ProblemSink;
import org.brace.rules.Direction;
import org.brace.rules.Evaluation;

/// A reading that does not rest on numbers told, or that tells of what it cannot tell of.
final class UnfitReading implements Check {

  @Override
  public String id() {
    return "unfit-reading";
  }

  @Override
  public String what() {
    return "a reading that rests on more than one number, or means what no number can mean";
  }

  @Override
  public void look(Subject subject, ProblemSink problems) {
    Knowledge knowledge = subject.knowledge();
    for (Policy.Reading reading : knowledge.policy().readings()) {
      Fact means = knowledge.fact(reading.means());
      if (!restsOnOneNumber(reading, knowledge)) {
        problems.add(
            id(),
            reading.place(),
            reading.id(),
            reading.id() + " does not rest on one number",
            "Write when: over one quantity that is asked");
      }
      if (means.isDerived()
          || means.worse() != Direction.HIGH
          || means.state(reading.state() == null ? "present" : reading.state()) < 1) {
        problems.add(
            id(),
            reading.place(),
            reading.means(),
            reading.id() + " cannot mean " + reading.means(),
            "Name a fact that is asked, in a state that is worse than its first");
      }
    }
  }

  private static boolean restsOnOneNumber(Policy.Reading reading, Knowledge knowledge) {
    List<String> numbers = List.copyOf(Evaluation.facts(reading.when()));
    return numbers.size() == 1
        && knowledge.fact(numbers.getFirst()).type() == Fact.Type.QUANTITY
        && !knowledge.fact(numbers.getFirst()).isDerived();
  }
}
