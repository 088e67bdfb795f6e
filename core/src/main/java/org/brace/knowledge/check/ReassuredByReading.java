package org.brace.knowledge.check;

import java.util.List;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.yaml.ProblemSink;
import org.brace.rules.Evaluation;

/// A reassuring fact that rests on a measurement: one that nobody could make counts as harmless for
/// the rules, so it would reassure those of whom nothing was measured.
final class ReassuredByReading implements Check {

  @Override
  public String id() {
    return "reassured-by-reading";
  }

  @Override
  public String what() {
    return "a reassuring fact that rests on a measurement, which counts as harmless where it could"
        + " not be made";
  }

  @Override
  public void look(Subject subject, ProblemSink problems) {
    Knowledge knowledge = subject.knowledge();
    for (Fact fact : knowledge.facts().values()) {
      if (!fact.reassuring()) {
        continue;
      }
      for (String each : readings(fact, knowledge)) {
        problems.add(
            id(),
            fact.place(),
            each,
            fact.id() + " rests on " + each + ", which many cannot measure",
            "Ask for the sign that the reading stands for, or whether it was measured and good");
      }
    }
  }

  /// The measurements, and the numbers worked out of one, that the fact itself tests. A yes-no fact
  /// between them has a symptom beside its reading, which stays to be asked.
  private static List<String> readings(Fact fact, Knowledge knowledge) {
    return Subject.derivedFrom(fact).stream()
        .flatMap(rule -> Evaluation.facts(rule).stream())
        .distinct()
        .filter(each -> isReading(knowledge.fact(each), knowledge))
        .toList();
  }

  private static boolean isReading(Fact fact, Knowledge knowledge) {
    return fact.kind() == Fact.Kind.MEASUREMENT
        || (fact.type() == Fact.Type.QUANTITY
            && Dependencies.computedFrom(fact).stream()
                .anyMatch(each -> knowledge.fact(each).kind() == Fact.Kind.MEASUREMENT));
  }
}
