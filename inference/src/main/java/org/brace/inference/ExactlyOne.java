package org.brace.inference;

/// The case where exactly one condition is true: a plain sum over the conditions.
final class ExactlyOne {

  private ExactlyOne() {}

  static Outcome posterior(Evidence evidence, int[] none) {
    int conditions = evidence.network.conditions();
    double[] log = new double[conditions];
    double allOdds = 0;
    for (int j = 0; j < conditions; j++) {
      log[j] = Math.log(evidence.odds[j]) + logLikelihood(evidence, j);
      allOdds += evidence.odds[j];
    }
    for (int j : none) {
      log[j] = Double.NEGATIVE_INFINITY;
    }
    double most = Double.NEGATIVE_INFINITY;
    for (double value : log) {
      most = Math.max(most, value);
    }
    if (!(most > Double.NEGATIVE_INFINITY)) {
      return new Outcome.Impossible();
    }
    double[] posterior = new double[conditions];
    double sum = 0;
    for (int j = 0; j < conditions; j++) {
      posterior[j] = Math.exp(log[j] - most);
      sum += posterior[j];
    }
    for (int j = 0; j < conditions; j++) {
      posterior[j] /= sum;
    }
    return new Outcome.Posterior(posterior, most + Math.log(sum) - Math.log(allOdds), 0);
  }

  private static double logLikelihood(Evidence evidence, int condition) {
    Network network = evidence.network;
    double sum = 0;
    for (int f = 0; f < network.findings(); f++) {
      if (evidence.isObserved(f)) {
        sum += Math.log(likelihood(evidence, f, condition));
      }
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

  private static double state(
      double[] leak, double @org.jspecify.annotations.Nullable [] push, int k) {
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
