package org.brace.simulation;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.brace.care.CareAdviser;
import org.brace.care.CareQuestions;
import org.brace.chart.Chart;
import org.brace.interview.Known;
import org.brace.knowledge.Knowledge;
import org.brace.medicines.Resolved;
import org.brace.medicines.Wants;
import org.brace.model.Level;
import org.brace.model.Span;
import org.brace.triage.Triage;
import org.brace.triage.TriageResult;

/// What care waits for of people drawn from the network.
///
/// Of their medicines only the classes are drawn, so that what waits are the things that might be
/// offered, not what is taken. What helps with a flare that a rule alone suspects a clinician
/// arranges, and that never waits ([CareQuestions]): no flares are passed.
final class WaitingCare {

  private final Knowledge knowledge;
  private final CareAdviser adviser;

  WaitingCare(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.adviser = new CareAdviser(knowledge);
  }

  /// For each thing that waits, the facts that decide; none of someone who should be on the way to
  /// help, or for whom Brace is not meant.
  ///
  /// @param causes how probable each is, asked for only where care says anything
  List<List<String>> of(Known known, Function<Known, Map<String, Double>> causes) {
    Chart chart = known.chart(knowledge);
    TriageResult triage = Triage.of(knowledge, chart);
    Level level = triage.ruleDisposition().level();
    if (level.atLeast(Level.EMERGENCY_DEPARTMENT) || !triage.inScope()) {
      return List.of();
    }
    Map<String, Span> list = known.medicines();
    var medicines =
        new Resolved(
            List.of(),
            List.of(),
            list != null,
            list == null,
            List.of(),
            list == null ? Map.of() : list,
            Set.of());
    return CareQuestions.of(
        adviser.advise(
            chart,
            medicines,
            Wants.NONE,
            level,
            Set.of(),
            causes.apply(known),
            known.now(),
            ZoneOffset.UTC));
  }
}
