package org.brace.simulation;

import org.hipparchus.distribution.continuous.BetaDistribution;

/// How large a share may really be, given how often it was seen.
final class UpperBound {

  private UpperBound() {}

  /// The upper end of the exact (Clopper and Pearson) 95 % interval of a share.
  ///
  /// @param seen how often it was seen, from 0 to `of`
  static double of(long seen, long of) {
    return seen == of
        ? 1
        : new BetaDistribution(seen + 1, of - seen).inverseCumulativeProbability(0.975);
  }
}
