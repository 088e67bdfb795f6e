package org.brace.benchmark;

import java.util.List;
import java.util.stream.IntStream;
import org.brace.inference.Evidence;
import org.brace.inference.Network;

/// A network, and cases to ask about.
interface Workload {

  /// The workload that is our own knowledge base, asked about its golden cases.
  String KNOWLEDGE_BASE = "knowledge-base";

  Network network();

  List<Evidence> cases();

  /// Some of the cases, spread over all, each as evidence about the same network with 200 other
  /// sets of numbers, drawn from their ranges.
  List<Evidence[]> inSets(int some);

  /// The cases as the peers get them.
  ///
  /// @throws UnsupportedOperationException if the network has more than two layers
  List<FoldedCase> folded();

  /// For each case the findings of which nothing is known, likewise.
  List<List<TwoLayerNetwork.Finding>> open();

  /// The same with the first cases only.
  Workload first(int many);

  /// The numbers of some cases, spread over all.
  static IntStream spread(int some, int all) {
    return IntStream.range(0, Math.min(some, all)).map(i -> i * all / Math.min(some, all));
  }

  static Workload named(String name) {
    return name.equals(KNOWLEDGE_BASE) ? KnowledgeBase.read() : DrawnWorkload.named(name);
  }
}
