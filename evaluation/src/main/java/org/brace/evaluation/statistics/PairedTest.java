package org.brace.evaluation.statistics;

import org.hipparchus.distribution.discrete.BinomialDistribution;

/// The same cases judged twice: how many changed one way, and how many the other.
///
/// Of right and wrong this is McNemar's exact test, of higher and lower the sign test: if nothing
/// differs, a case that changed is as likely to have changed either way.
public record PairedTest(int oneWay, int other) {

  /// The chance of a split at least so uneven; 1 where nothing changed.
  public double pValue() {
    int changed = oneWay + other;
    return changed == 0
        ? 1
        : Math.min(
            1,
            2
                * new BinomialDistribution(changed, 0.5)
                    .cumulativeProbability(Math.min(oneWay, other)));
  }
}
