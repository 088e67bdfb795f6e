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
    for (Fact fact : subject.reassuring()) {
      for (String each : readings(fact, subject.knowledge())) {
        problems.add(
            id(),
            fact.place(),
            each,
            fact.id() + " rests on " + each + ", which many cannot measure",
            "Ask for the sign that the reading stands for, or whether it was measured and good");
      }
    }
  }

  /// The measurements, and what is counted or worked out from one, that the fact itself tests. A
  /// yes-no fact between them has a symptom beside its reading, which stays to be asked.
  private static List<String> readings(Fact fact, Knowledge knowledge) {
    return Subject.derivedFrom(fact).stream()
        .flatMap(rule -> Evaluation.facts(rule).stream())
        .distinct()
        .filter(each -> knowledge.fact(each).type() != Fact.Type.YES_NO)
        .filter(each -> restsOnMeasurement(each, knowledge))
        .toList();
  }

  private static boolean restsOnMeasurement(String fact, Knowledge knowledge) {
    return Dependencies.asked(fact, knowledge).stream()
        .anyMatch(each -> knowledge.fact(each).kind() == Fact.Kind.MEASUREMENT);
  }
}
