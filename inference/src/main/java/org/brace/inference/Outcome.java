package org.brace.inference;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// What came of a question.
public sealed interface Outcome {

  /// The exact answer. Given to another question, it is overwritten by that one's; belongs to one
  /// thread at a time.
  final class Posterior implements Outcome {

    final double[] probabilities;
    final double[] complements;
    double logEvidence;
    @Nullable Evidence evidence;

    /// Which conditions were asked for; null where all were.
    @Nullable BitSet asked;

    /// Room for answers about a network.
    public Posterior(Network network) {
      probabilities = new double[network.conditions()];
      complements = new double[network.conditions()];
    }

    /// P(condition | E).
    ///
    /// @throws IllegalArgumentException if it was not asked for
    public double probability(int condition) {
      check(condition);
      return probabilities[condition];
    }

    /// P(not condition | E), with all its digits where the condition is nearly sure.
    public double complement(int condition) {
      check(condition);
      return complements[condition];
    }

    private void check(int condition) {
      if (asked != null && !asked.get(condition)) {
        throw new IllegalArgumentException("Condition %d was not asked for".formatted(condition));
      }
    }

    public int conditions() {
      return probabilities.length;
    }

    /// The natural logarithm of P(E).
    public double logEvidence() {
      return logEvidence;
    }

    /// P(no condition is true | E).
    public double none() {
      Evidence given = evidence;
      return given == null || !isPossible()
          ? 0
          : Math.min(1, StrictMath.exp(ExactInference.logNone(given) - logEvidence));
    }

    boolean isPossible() {
      return logEvidence > Double.NEGATIVE_INFINITY;
    }
  }

  Impossible IMPOSSIBLE = new Impossible();

  /// The evidence cannot be: its probability is 0.
  record Impossible() implements Outcome {}

  /// It would take longer than allowed.
  ///
  /// @param operations multiplications that one pass would take
  /// @param bound multiplications that are allowed
  record TooCostly(double operations, double bound) implements Outcome {}
}
