package org.brace.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.brace.inference.Outcome.Posterior;

/// The posterior where some risk factors are unknown, summed over all ways in which they may be
/// there: each way is a world with odds of its own, and counts by how likely it is together with
/// the evidence. Exact, and all worlds go side by side.
public final class Mixture {

  /// Risk factors that can be unknown at once: 1,024 worlds.
  static final int MOST = 10;

  private final double[] probabilities;
  private final double[] factors;
  private final double logEvidence;

  private Mixture(double[] probabilities, double[] factors, double logEvidence) {
    this.probabilities = probabilities;
    this.factors = factors;
    this.logEvidence = logEvidence;
  }

  /// Of evidence whose odds are those of someone who has none of the factors; empty where there is
  /// no exact answer.
  ///
  /// @throws IllegalArgumentException if there are more than ten factors
  public static Optional<Mixture> of(
      Inference inference, Evidence evidence, List<RiskFactor> unknown) {
    if (unknown.size() > MOST) {
      throw new IllegalArgumentException(
          "At most %d risk factors can be unknown, not %d".formatted(MOST, unknown.size()));
    }
    List<Evidence> worlds = new ArrayList<>(List.of(evidence));
    List<Double> chances = new ArrayList<>(List.of(1.0));
    for (RiskFactor factor : unknown) {
      for (int i = 0, count = worlds.size(); i < count; i++) {
        worlds.add(factor.in(worlds.get(i)));
        chances.add(chances.get(i) * factor.chance());
        chances.set(i, chances.get(i) * (1 - factor.chance()));
      }
    }
    var found = new Worlds();
    if (inference.worlds(worlds.toArray(Evidence[]::new), found) instanceof Outcome.TooCostly) {
      return Optional.empty();
    }
    double[] logs = new double[worlds.size()];
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < logs.length; i++) {
      logs[i] =
          found.outcome(i) instanceof Posterior posterior
              ? StrictMath.log(chances.get(i)) + posterior.logEvidence()
              : Double.NEGATIVE_INFINITY;
      most = Math.max(most, logs[i]);
    }
    if (most == Double.NEGATIVE_INFINITY) {
      return Optional.empty();
    }
    double[] probabilities = new double[evidence.network.conditions()];
    double[] factors = new double[unknown.size()];
    double sum = 0;
    for (int i = 0; i < logs.length; i++) {
      double weight = StrictMath.exp(logs[i] - most);
      if (weight > 0 && found.outcome(i) instanceof Posterior posterior) {
        sum += weight;
        for (int j = 0; j < probabilities.length; j++) {
          probabilities[j] += weight * posterior.probability(j);
        }
        for (int k = 0; k < factors.length; k++) {
          factors[k] += (i >> k & 1) * weight;
        }
      }
    }
    for (int j = 0; j < probabilities.length; j++) {
      probabilities[j] /= sum;
    }
    for (int k = 0; k < factors.length; k++) {
      factors[k] /= sum;
    }
    return Optional.of(new Mixture(probabilities, factors, most + StrictMath.log(sum)));
  }

  /// P(condition | E).
  public double probability(int condition) {
    return probabilities[condition];
  }

  /// P(the risk factor is there | E), by its place in the list.
  public double factor(int place) {
    return factors[place];
  }

  /// The natural logarithm of P(E).
  public double logEvidence() {
    return logEvidence;
  }
}
