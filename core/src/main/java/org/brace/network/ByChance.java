package org.brace.network;

import java.util.random.RandomGenerator;

/// One of several states, by chance.
final class ByChance {

  private ByChance() {}

  /// The index of a state, each as likely as its weight is large. The weights need not sum to 1.
  static int state(double[] weights, RandomGenerator random) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double left = random.nextDouble() * sum;
    for (int k = 0; k < weights.length - 1; k++) {
      left -= weights[k];
      if (left < 0) {
        return k;
      }
    }
    return weights.length - 1;
  }
}
