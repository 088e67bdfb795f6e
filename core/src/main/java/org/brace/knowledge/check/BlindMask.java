package org.brace.knowledge.check;

import java.util.ArrayList;
import java.util.List;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Policy;
import org.brace.knowledge.yaml.ProblemSink;
import org.brace.rules.Evaluation;

/// A mask that hides what is computed, or that rests on what it hides.
final class BlindMask implements Check {

  @Override
  public String id() {
    return "blind-mask";
  }

  @Override
  public String what() {
    return "a mask that hides a derived fact, or that rests on what it hides";
  }

  @Override
  public void look(Subject subject, ProblemSink problems) {
    Knowledge knowledge = subject.knowledge();
    for (Policy.Mask mask : knowledge.policy().masks()) {
      List<String> restsOn = new ArrayList<>();
      Evaluation.facts(mask.when())
          .forEach(fact -> restsOn.addAll(Dependencies.asked(fact, knowledge)));
      for (String hidden : mask.hides()) {
        if (knowledge.fact(hidden).isDerived() || restsOn.contains(hidden)) {
          problems.add(
              id(),
              mask.place(),
              hidden,
              mask.id() + " cannot hide " + hidden,
              "Hide facts that are asked, by a rule over other facts");
        }
      }
    }
  }
}
