package org.brace.benchmark;

import java.util.List;
import java.util.SplittableRandom;
import org.brace.inference.Network;

/// A noisy-OR network of two layers (BN2O): independent conditions above findings that are present
/// or absent.
///
/// @param priors P(condition)
record TwoLayerNetwork(double[] priors, List<Finding> findings) {

  /// A finding, its conditions, and how strongly each activates it.
  ///
  /// @param leak P(present) when no condition is true
  record Finding(int[] conditions, double[] activations, double leak) {}

  TwoLayerNetwork {
    findings = List.copyOf(findings);
  }

  int conditions() {
    return priors.length;
  }

  /// A network of a size: priors from 0.001 to 0.1 and leaks from 0.0005 to 0.05, both even on the
  /// scale of logarithms; activations from 0.05 to 0.95; each finding's conditions any of all.
  static TwoLayerNetwork draw(Size size, SplittableRandom random) {
    double[] priors = new double[size.conditions];
    for (int j = 0; j < priors.length; j++) {
      priors[j] = evenInLogarithm(random, 0.001, 0.1);
    }
    var findings = new Finding[size.findings];
    for (int f = 0; f < findings.length; f++) {
      int parents = random.nextInt(size.fewestParents, size.mostParents + 1);
      int[] conditions = some(random, size.conditions, parents);
      double[] activations = random.doubles(parents, 0.05, 0.95).toArray();
      findings[f] = new Finding(conditions, activations, evenInLogarithm(random, 0.0005, 0.05));
    }
    return new TwoLayerNetwork(priors, List.of(findings));
  }

  /// The same network with each odds of each number up to so many times higher or lower, as when an
  /// expert's numbers are drawn from their ranges.
  TwoLayerNetwork shaken(double times, SplittableRandom random) {
    double[] other = new double[priors.length];
    for (int j = 0; j < other.length; j++) {
      other[j] = shaken(priors[j], times, random);
    }
    var others = new Finding[findings.size()];
    for (int f = 0; f < others.length; f++) {
      Finding finding = findings.get(f);
      double[] activations = new double[finding.activations.length];
      for (int i = 0; i < activations.length; i++) {
        activations[i] = shaken(finding.activations[i], times, random);
      }
      others[f] = new Finding(finding.conditions, activations, shaken(finding.leak, times, random));
    }
    return new TwoLayerNetwork(other, List.of(others));
  }

  private static double shaken(double chance, double times, SplittableRandom random) {
    double odds = chance / (1 - chance) * evenInLogarithm(random, 1 / times, times);
    return odds / (1 + odds);
  }

  private static double evenInLogarithm(SplittableRandom random, double low, double high) {
    return low * Math.pow(high / low, random.nextDouble());
  }

  /// So many different numbers below `count`, in ascending order.
  static int[] some(SplittableRandom random, int count, int many) {
    return random.ints(0, count).distinct().limit(many).sorted().toArray();
  }

  /// The same for the engine.
  Network asNetwork() {
    Network.Builder network = Network.builder();
    for (double prior : priors) {
      network.condition(prior / (1 - prior));
    }
    for (int f = 0; f < findings.size(); f++) {
      Finding finding = findings.get(f);
      network.finding(finding.leak);
      for (int i = 0; i < finding.conditions.length; i++) {
        network.activation(f, finding.conditions[i], finding.activations[i]);
      }
    }
    return network.build();
  }
}
