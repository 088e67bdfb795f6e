package org.brace.inference;

/// What came of a question.
public sealed interface Outcome {

  /// The exact answer.
  final class Posterior implements Outcome {

    private final double[] probabilities;
    private final double logEvidence;
    private final double none;

    Posterior(double[] probabilities, double logEvidence, double none) {
      this.probabilities = probabilities;
      this.logEvidence = logEvidence;
      this.none = none;
    }

    /// P(condition | E).
    public double probability(int condition) {
      return probabilities[condition];
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
      return none;
    }
  }

  /// The evidence cannot be: its probability is 0.
  record Impossible() implements Outcome {}

  /// It would take longer than allowed.
  ///
  /// @param operations multiplications that it would take
  /// @param bound multiplications that are allowed
  record TooCostly(double operations, double bound) implements Outcome {}
}
