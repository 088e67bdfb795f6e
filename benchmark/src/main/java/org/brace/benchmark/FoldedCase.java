package org.brace.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.brace.benchmark.TwoLayerNetwork.Finding;

/// A case as the peers get it: its absent findings multiplied into the priors, which is exact, and
/// only the present ones left. What could not be done without it is not asked of them.
///
/// @param priors P(condition | the absent findings)
/// @param present the findings that are present
record FoldedCase(double[] priors, List<Finding> present) {

  static FoldedCase of(TwoLayerNetwork network, Observation observation) {
    var folded = new FoldedCase(network.priors(), List.of());
    for (int f : observation.absent()) {
      folded = folded.withAbsent(network.findings().get(f));
    }
    for (int f : observation.present()) {
      folded = folded.withPresent(network.findings().get(f));
    }
    return folded;
  }

  FoldedCase withPresent(Finding finding) {
    List<Finding> more = new ArrayList<>(present);
    more.add(finding);
    return new FoldedCase(priors, List.copyOf(more));
  }

  FoldedCase withAbsent(Finding finding) {
    double[] folded = priors.clone();
    for (int i = 0; i < finding.conditions().length; i++) {
      int j = finding.conditions()[i];
      double on = folded[j] * (1 - finding.activations()[i]);
      folded[j] = on / (on + 1 - folded[j]);
    }
    return new FoldedCase(folded, present);
  }

  /// The conditions that some present finding has, in ascending order; the others keep their prior.
  int[] coupled() {
    return present.stream()
        .flatMapToInt(finding -> Arrays.stream(finding.conditions()))
        .sorted()
        .distinct()
        .toArray();
  }
}
