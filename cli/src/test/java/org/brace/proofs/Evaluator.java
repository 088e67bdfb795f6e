package org.brace.proofs;

import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.brace.casefile.Case;
import org.brace.casefile.CaseOutcome;
import org.brace.casefile.CaseReader;
import org.brace.chart.Chart;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.TriageRule;
import org.brace.medicines.MedicineList;
import org.brace.rules.Comparison;
import org.brace.rules.Truth;
import org.brace.triage.Reason;
import org.brace.triage.Triage;
import org.brace.triage.TriageResult;

/// The evaluator that is proved against: a case file in, what the rules say out.
final class Evaluator {

  private final Knowledge knowledge;
  private final MedicineList medicines;

  Evaluator(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.medicines = new MedicineList(knowledge);
  }

  Case read(CaseText written) {
    var outcome =
        new CaseReader(knowledge, CaseText.NOW)
            .read("case", new StringReader(written.yaml()), CaseReader.Format.YAML)
            .next();
    return switch (outcome) {
      case CaseOutcome.Read read -> read.subject();
      case CaseOutcome.Refused refused ->
          throw new AssertionError(refused.problems() + "\n" + written.yaml());
    };
  }

  TriageResult triage(CaseText written) {
    return Triage.of(knowledge, chart(written));
  }

  private Chart chart(CaseText written) {
    Case subject = read(written);
    var computed = medicines.resolve(subject.medicines(), subject.now()).computed();
    return Chart.of(knowledge, subject.evidence(), computed, subject.now());
  }

  /// The rules that are true, those too for which a higher one stands in.
  Set<String> fired(CaseText written) {
    Set<String> fired = new TreeSet<>(reasons(triage(written)));
    Chart chart = chart(written);
    for (String each : List.copyOf(fired)) {
      TriageRule rule = knowledge.rules().get(each);
      knowledge.staying(rule).stream()
          .filter(lower -> lower.unless() == null || !present(chart, lower.unless()))
          .map(TriageRule::id)
          .forEach(fired::add);
    }
    return fired;
  }

  private static boolean present(Chart chart, String fact) {
    return Comparison.AtLeast.PRESENT.of(chart.possible(fact)) == Truth.TRUE;
  }

  /// The rules among the reasons.
  Set<String> reasons(TriageResult result) {
    return result.reasons().stream()
        .map(Reason::id)
        .filter(knowledge.rules()::containsKey)
        .collect(Collectors.toSet());
  }
}
