package org.brace.interview;

import java.util.List;
import org.brace.chart.Chart;
import org.brace.chart.State;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.network.Asking;
import org.brace.network.CauseNetwork;

/// Which facts are worth asking for the causes alone.
final class CauseQuestions {

  /// What the answer to a question for the causes has to tell, in nats.
  private static final double WORTH = 0.05;

  private final CauseNetwork network;

  /// What can be asked for the causes: no readings, which need a device.
  private final List<Fact> facts;

  CauseQuestions(Knowledge knowledge, CauseNetwork network) {
    this.network = network;
    this.facts =
        knowledge.facts().values().stream()
            .filter(fact -> !fact.isDerived() && !fact.isCover())
            .filter(fact -> fact.kind() != Fact.Kind.MEASUREMENT)
            .filter(fact -> fact.type() != Fact.Type.CHOICES)
            .toList();
  }

  /// The facts that were not asked and are worth it, the most telling first.
  List<String> worthAsking(Chart chart) {
    List<String> open =
        facts.stream().map(Fact::id).filter(fact -> chart.state(fact) == State.NOT_ASKED).toList();
    return network.worthAsking(chart.observed(), open, Screen.MOST).stream()
        .filter(asking -> asking.value() >= WORTH)
        .map(Asking::fact)
        .toList();
  }
}
