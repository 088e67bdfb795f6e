package org.brace.inference;

/// The case where exactly one condition is true: a plain sum over the conditions.
final class ExactlyOne {

  private ExactlyOne() {}

  static Outcome posterior(Evidence evidence, Outcome.Posterior into) {
    int conditions = evidence.network.conditions();
    double[] log = into.probabilities;
    double allOdds = 0;
    for (int j = 0; j < conditions; j++) {
      log[j] =
          evidence.ruledOut[j]
              ? Double.NEGATIVE_INFINITY
              : StrictMath.log(evidence.odds[j])
                  + logLikelihood(evidence, j)
                  + logBeside(evidence, j);
      allOdds += evidence.odds[j];
    }
    double most = Double.NEGATIVE_INFINITY;
    for (double value : log) {
      most = Math.max(most, value);
    }
    into.evidence = null;
    into.logEvidence = Double.NEGATIVE_INFINITY;
    if (!(most > Double.NEGATIVE_INFINITY)) {
      return Outcome.IMPOSSIBLE;
    }
    double sum = 0;
    for (int j = 0; j < conditions; j++) {
      into.probabilities[j] = StrictMath.exp(log[j] - most);
      sum += into.probabilities[j];
    }
    for (int j = 0; j < conditions; j++) {
      into.complements[j] = 0;
      for (int other = 0; other < conditions; other++) {
        into.complements[j] += other == j ? 0 : into.probabilities[other] / sum;
      }
    }
    for (int j = 0; j < conditions; j++) {
      into.probabilities[j] /= sum;
    }
    into.logEvidence = most + StrictMath.log(sum) - StrictMath.log(allOdds);
    return into;
  }

  private static double logBeside(Evidence evidence, int condition) {
    double sum = 0;
    for (int j = 0; j < evidence.ifTrue.length; j++) {
      double factor = j == condition ? evidence.ifTrue[j] : evidence.ifFalse[j];
      sum += factor == 1 ? 0 : StrictMath.log(factor);
    }
    return sum;
  }

  private static double logLikelihood(Evidence evidence, int condition) {
    Network network = evidence.network;
    double sum = 0;
    for (int f = 0; f < network.findings(); f++) {
      if (evidence.isObserved(f)) {
        sum += StrictMath.log(likelihood(evidence, f, condition));
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
