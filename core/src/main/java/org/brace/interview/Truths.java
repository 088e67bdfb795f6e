package org.brace.interview;

import org.brace.chart.Chart;
import org.brace.rules.Evaluation;
import org.brace.rules.Truth;
import org.jspecify.annotations.Nullable;

/// What one person's chart makes of each node of the rules, worked out when first asked for. The
/// same as [Evaluation] gives.
final class Truths {

  private final Chart chart;
  private final @Nullable Truth[] known;

  Truths(RuleGraph graph, Chart chart) {
    this.chart = chart;
    this.known = new Truth[graph.size()];
  }

  Truth of(RuleGraph.Node node) {
    Truth truth = known[node.number];
    if (truth == null) {
      truth = node.hasParts() ? ofParts(node) : Evaluation.truth(node.rule, chart);
      known[node.number] = truth;
    }
    return truth;
  }

  boolean isOpen(RuleGraph.Node node) {
    return of(node) == Truth.UNKNOWN;
  }

  private Truth ofParts(RuleGraph.Node node) {
    int holding = 0;
    int possible = node.parts.length;
    for (RuleGraph.Node part : node.parts) {
      switch (of(part)) {
        case TRUE -> holding++;
        case FALSE -> possible--;
        case UNKNOWN -> {}
      }
      if (holding >= node.needed) {
        return Truth.TRUE;
      }
      if (possible < node.needed) {
        return Truth.FALSE;
      }
    }
    return Truth.UNKNOWN;
  }
}
