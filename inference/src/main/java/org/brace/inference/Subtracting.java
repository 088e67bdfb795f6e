package org.brace.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Which present findings are told as what is left of everything once that in which nothing pushed
/// them is taken away: `P(set) = P(clear or set) - P(clear)`. Then both tables of a pair hold the
/// same two sums, and combine point by point: two products for each such finding instead of three.
///
/// The difference has fewer digits. The leak alone sets a finding with the chance `l` whatever else
/// is true, so what is left is at least `l` of the whole, and relative errors grow at most `2 /
/// l`-fold; over some findings, by the product of that.
final class Subtracting {

  /// By how much the errors may grow: from some `1e-14` to a millionth.
  static final double LOSS = 1e8;

  private Subtracting() {}

  /// By finding, whether it is one of them: those that lose least, as many as may be.
  static boolean[] findings(Structure structure, Ensemble networks, Evidence evidence) {
    record Candidate(int finding, double leak) {}
    List<Candidate> candidates = new ArrayList<>();
    for (Leaf leaf : structure.leaves) {
      if (leaf instanceof Leaf.Present(int finding, int[] _)) {
        candidates.add(new Candidate(finding, networks.leastLeak(finding, evidence)));
      }
    }
    candidates.sort(
        Comparator.comparingDouble((Candidate each) -> -each.leak)
            .thenComparingInt(Candidate::finding));
    var findings = new boolean[structure.network.findings()];
    double loss = 1;
    for (Candidate each : candidates) {
      loss *= 2 / each.leak;
      findings[each.finding] = loss <= LOSS;
    }
    return findings;
  }
}
