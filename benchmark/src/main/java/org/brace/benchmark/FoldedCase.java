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
/// @param logAbsent the natural logarithm of P(the absent findings)
record FoldedCase(double[] priors, List<Finding> present, double logAbsent) {

  static FoldedCase of(TwoLayerNetwork network, Observation observation) {
    double[] weights = network.priors().clone();
    double logAbsent = 0;
    for (int f : observation.absent()) {
      Finding finding = network.findings().get(f);
      logAbsent += Math.log1p(-finding.leak());
      for (int i = 0; i < finding.conditions().length; i++) {
        weights[finding.conditions()[i]] *= 1 - finding.activations()[i];
      }
    }
    for (int j = 0; j < weights.length; j++) {
      double not = 1 - network.priors()[j];
      logAbsent += Math.log(weights[j] + not);
      weights[j] /= weights[j] + not;
    }
    List<Finding> present = new ArrayList<>();
    Arrays.stream(observation.present()).mapToObj(network.findings()::get).forEach(present::add);
    return new FoldedCase(weights, List.copyOf(present), logAbsent);
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
