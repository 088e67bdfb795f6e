package org.brace.inference;

/// Between which two numbers each posterior lies, where an exact answer would take too long. See
/// [Relaxed] for how.
public final class Bounds {

  /// How far rounding may take a bound inwards, at most; so far it is moved outwards.
  private static final double ROUNDING = 1e-11;

  /// By condition, natural logarithms: the least that P(condition and E) can be, the most, and
  /// likewise for P(not condition and E).
  private final double[] leastOn;

  private final double[] mostOn;
  private final double[] leastOff;
  private final double[] mostOff;
  private double leastEvidence = Double.NEGATIVE_INFINITY;
  private double mostEvidence = 0;

  Bounds(int conditions) {
    leastOn = new double[conditions];
    mostOn = new double[conditions];
    leastOff = new double[conditions];
    mostOff = new double[conditions];
    java.util.Arrays.fill(leastOn, Double.NEGATIVE_INFINITY);
    java.util.Arrays.fill(leastOff, Double.NEGATIVE_INFINITY);
  }

  public int conditions() {
    return leastOn.length;
  }

  /// The least that P(condition | E) can be.
  public double low(int condition) {
    return chance(leastOn[condition], mostOff[condition], -ROUNDING);
  }

  /// The most that it can be.
  public double high(int condition) {
    return chance(mostOn[condition], leastOff[condition], ROUNDING);
  }

  /// The least that the natural logarithm of P(E) can be.
  public double logEvidenceLow() {
    return leastEvidence - ROUNDING;
  }

  /// The most that it can be; minus infinity where the evidence cannot be.
  public double logEvidenceHigh() {
    return mostEvidence + ROUNDING;
  }

  private static double chance(double logOn, double logOff, double rounding) {
    if (logOn == Double.NEGATIVE_INFINITY) {
      return logOff == Double.NEGATIVE_INFINITY && rounding > 0 ? 1 : 0;
    }
    double chance = 1 / (1 + StrictMath.exp(logOff - logOn));
    return Math.clamp(chance * (1 + rounding), 0, 1);
  }

  /// Takes in a posterior of a sum that is nowhere more than the true one.
  void atLeast(Outcome.Posterior posterior, double logConstant) {
    double log = posterior.logEvidence() + logConstant;
    leastEvidence = Math.max(leastEvidence, log);
    for (int j = 0; j < leastOn.length; j++) {
      leastOn[j] = Math.max(leastOn[j], log + StrictMath.log(posterior.probability(j)));
      leastOff[j] = Math.max(leastOff[j], log + StrictMath.log(posterior.complement(j)));
    }
  }

  /// Takes in a posterior of a sum that is nowhere less than the true one.
  void atMost(Outcome.Posterior posterior, double logConstant) {
    double log = posterior.logEvidence() + logConstant;
    mostEvidence = Math.min(mostEvidence, log);
    for (int j = 0; j < mostOn.length; j++) {
      mostOn[j] = Math.min(mostOn[j], log + StrictMath.log(posterior.probability(j)));
      mostOff[j] = Math.min(mostOff[j], log + StrictMath.log(posterior.complement(j)));
    }
  }

  /// Takes in that the evidence cannot be.
  void impossible() {
    mostEvidence = Double.NEGATIVE_INFINITY;
    java.util.Arrays.fill(mostOn, Double.NEGATIVE_INFINITY);
    java.util.Arrays.fill(mostOff, Double.NEGATIVE_INFINITY);
  }
}
