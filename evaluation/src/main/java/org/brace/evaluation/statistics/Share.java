package org.brace.evaluation.statistics;

import java.util.Collection;
import java.util.Locale;
import java.util.function.Predicate;
import org.hipparchus.distribution.continuous.BetaDistribution;

/// How many of some.
public record Share(int count, int of) {

  private static final double TAIL = 0.025;

  public Share {
    if (count < 0 || count > of) {
      throw new IllegalArgumentException(count + " is no part of " + of);
    }
  }

  /// How many of these are such.
  public static <T> Share of(Collection<T> all, Predicate<T> such) {
    return new Share((int) all.stream().filter(such).count(), all.size());
  }

  /// From 0 to 1; NaN of none at all.
  public double value() {
    return (double) count / of;
  }

  /// The lower end of the exact (Clopper and Pearson) 95 % interval.
  public double low() {
    return count == 0
        ? 0
        : new BetaDistribution(count, of - count + 1.0).inverseCumulativeProbability(TAIL);
  }

  /// Its upper end.
  public double high() {
    return count == of
        ? 1
        : new BetaDistribution(count + 1.0, of - count).inverseCumulativeProbability(1 - TAIL);
  }

  /// Such as `83.3 % (10 of 12; 51.6 to 97.9)`; a dash of none.
  public String text() {
    return of == 0
        ? "–"
        : String.format(
            Locale.ROOT,
            "%.1f %% (%d of %d; %.1f to %.1f)",
            100 * value(),
            count,
            of,
            100 * low(),
            100 * high());
  }
}
