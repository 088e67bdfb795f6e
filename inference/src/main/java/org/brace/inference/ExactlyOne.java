package org.brace.inference;

import org.brace.inference.Outcome.Posterior;
import org.jspecify.annotations.Nullable;

/// The case where exactly one condition is true: a plain sum over the conditions.
final class ExactlyOne {

  private ExactlyOne() {}

  static Outcome posterior(Evidence evidence, int[] none, Posterior into) {
    int conditions = evidence.network.conditions();
    double[] chance = into.probabilities;
    double allOdds = 0;
    for (int j = 0; j < conditions; j++) {
      chance[j] = Math.log(evidence.odds[j]) + logLikelihood(evidence, j);
      allOdds += evidence.odds[j];
    }
    for (int j : none) {
      chance[j] = Double.NEGATIVE_INFINITY;
    }
    double most = Double.NEGATIVE_INFINITY;
    for (int j = 0; j < conditions; j++) {
      most = Math.max(most, chance[j]);
    }
    if (!(most > Double.NEGATIVE_INFINITY)) {
      return Outcome.IMPOSSIBLE;
    }
    double sum = 0;
    for (int j = 0; j < conditions; j++) {
      chance[j] = Math.exp(chance[j] - most);
      sum += chance[j];
    }
    for (int j = 0; j < conditions; j++) {
      double others = 0;
      for (int i = 0; i < conditions; i++) {
        others += i == j ? 0 : chance[i];
      }
      into.complements[j] = others / sum;
    }
    for (int j = 0; j < conditions; j++) {
      chance[j] /= sum;
    }
    into.logEvidence = most + Math.log(sum) - Math.log(allOdds);
    into.none = 0;
    return into;
  }

  /// The expected number of findings that the condition that is true, and not the leak, has made
  /// present.
  static Outcome vanishing(Evidence evidence, Posterior spare, double[] into) {
    Outcome now = posterior(evidence, new int[0], spare);
    if (now instanceof Posterior) {
      Network network = evidence.network;
      for (int f : evidence.observed) {
        for (int i = 0; evidence.low[f] > 0 && i < network.causes[f].length; i++) {
          int j = network.causes[f][i];
          double present = Network.mass(network.leak[f], 0, evidence.low[f] - 1);
          present *= Network.mass(network.pushes[f][i], evidence.low[f], evidence.high[f]);
          double ratio = 1;
          for (int k = 0; k < network.inhibitors[f].length; k++) {
            ratio *= network.inhibitors[f][k] == j ? network.inhibitions[f][k] : 1;
          }
          if (spare.probabilities[j] > 0) {
            into[j] += spare.probabilities[j] * ratio * present / likelihood(evidence, f, j);
          }
        }
      }
    }
    return now;
  }

  private static double logLikelihood(Evidence evidence, int condition) {
    double sum = 0;
    for (int f : evidence.observed) {
      sum += Math.log(likelihood(evidence, f, condition));
    }
    return sum;
  }

  /// P(the state is one of those observed | only this condition), each state's chance being its
  /// cumulative chance less the one below, written as a sum of products.
  private static double likelihood(Evidence evidence, int f, int condition) {
    Network network = evidence.network;
    double[] leak = network.leak[f];
    double[] push = null;
    for (int i = 0; i < network.causes[f].length; i++) {
      push = network.causes[f][i] == condition ? network.pushes[f][i] : push;
    }
    double ratio = 1;
    for (int i = 0; i < network.inhibitors[f].length; i++) {
      ratio *= network.inhibitors[f][i] == condition ? network.inhibitions[f][i] : 1;
    }
    double chance = evidence.low[f] == 0 ? 1 - ratio : 0;
    for (int k = evidence.low[f]; k <= evidence.high[f]; k++) {
      chance += ratio * state(leak, push, k);
    }
    return chance;
  }

  private static double state(double[] leak, double @Nullable [] push, int k) {
    if (push == null) {
      return leak[k];
    }
    double leakUpTo = 0;
    double pushBelow = 0;
    for (int i = 0; i <= k; i++) {
      leakUpTo += leak[i];
      pushBelow += i < k ? push[i] : 0;
    }
    return leakUpTo * push[k] + leak[k] * pushBelow;
  }
}
