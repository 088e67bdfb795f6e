package org.brace.benchmark;

import java.util.List;
import org.brace.inference.Evidence;
import org.brace.inference.Network;

/// A network, and cases to ask about.
interface Workload {

  /// The workload that is our own knowledge base, asked about its golden cases.
  String KNOWLEDGE_BASE = "knowledge-base";

  Network network();

  List<Evidence> cases();

  /// The same network with other sets of numbers, drawn from their ranges.
  List<Network> sets();

  /// A case as evidence about each of those, which are what [#sets] gave.
  List<Evidence> inSets(List<Network> sets, int index);

  /// The cases as the peers get them.
  ///
  /// @throws UnsupportedOperationException if the network has more than two layers
  List<FoldedCase> folded();

  static Workload named(String name) {
    return name.equals(KNOWLEDGE_BASE) ? KnowledgeBase.read() : DrawnWorkload.named(name);
  }
}
