package org.brace.network;

/// How far one condition alone pushes a graded finding (noisy-MAX; of two states, noisy-OR).
///
/// The finding takes the worst of what its leak and its active conditions push it to,
/// independently. So with `L(k)` = P(leak pushes to k or less) and `F(k)` likewise for the
/// condition, P(state is at most k | this condition alone) is `L(k)·F(k)`. The knowledge base
/// states the sensitivities, which include the leak: `s(k) = L(k)·F(k) - L(k-1)·F(k-1)`. Solved
/// from the worst state down: `F(K-1) = 1`; `F(k-1) = (L(k)·F(k) - s(k)) / L(k-1)` where `s(k)` is
/// stated, else `F(k-1) = F(k)`: no push into k. For yes-no this is `F(0) = (1 - s)/(1 - l)`, the
/// usual `a = (s - l)/(1 - l)`.
final class Push {

  /// How far beyond 0 or 1 a rounding error may take a sum.
  private static final double ROUNDING = 1e-9;

  private Push() {}

  /// P(pushed to state k) for each state.
  ///
  /// @param leak P(state) when no condition is active, for every state, summing to 1
  /// @param sensitivity P(state | this condition alone) for the states that it raises; NaN for
  ///   others
  /// @throws IllegalArgumentException if a sensitivity is less than what the leak alone gives
  static double[] exact(double[] leak, double[] sensitivity) {
    return solve(leak, sensitivity, true);
  }

  /// Likewise for numbers drawn from ranges, where a sensitivity under its leak means: no push.
  static double[] clamped(double[] leak, double[] sensitivity) {
    return solve(leak, sensitivity, false);
  }

  /// What of a push is told: with the chance `1 - told` it stays unsaid, as if there were none.
  static double[] told(double[] push, double told) {
    var left = new double[push.length];
    left[0] = 1;
    for (int k = 1; k < push.length; k++) {
      left[k] = told * push[k];
      left[0] -= left[k];
    }
    return left;
  }

  private static double[] solve(double[] leak, double[] sensitivity, boolean strict) {
    int states = leak.length;
    var upTo = new double[states];
    var leakUpTo = new double[states];
    leakUpTo[0] = leak[0];
    for (int k = 1; k < states; k++) {
      leakUpTo[k] = k == states - 1 ? 1 : leakUpTo[k - 1] + leak[k];
    }
    upTo[states - 1] = 1;
    for (int k = states - 1; k > 0; k--) {
      double below = upTo[k];
      // Where the leak never leaves k or less, a push down there changes nothing.
      if (!Double.isNaN(sensitivity[k]) && leakUpTo[k - 1] > 0) {
        below = (leakUpTo[k] * upTo[k] - sensitivity[k]) / leakUpTo[k - 1];
        if (strict && (below < -ROUNDING || below > upTo[k] + ROUNDING)) {
          throw new IllegalArgumentException(
              below < 0
                  ? "its sensitivities leave less than nothing for the states below " + k
                  : "its sensitivity for state " + k + " is under what the leak alone gives");
        }
        below = Math.clamp(below, 0, upTo[k]);
      }
      upTo[k - 1] = below;
    }
    var mass = new double[states];
    mass[0] = upTo[0];
    for (int k = 1; k < states; k++) {
      mass[k] = upTo[k] - upTo[k - 1];
    }
    return mass;
  }
}
