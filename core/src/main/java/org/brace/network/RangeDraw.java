package org.brace.network;

import org.brace.knowledge.Estimate;
import org.brace.knowledge.Policy;
import org.jspecify.annotations.Nullable;

/// One of a fixed set of draws from the ranges of the numbers.
///
/// Each number is spread as a normal on the scale of log odds (of logs, for a ratio), with its
/// value as the median and its range as the central mass that the policy names; above and below the
/// median the spread may differ. A number without a range gets that of its class. Over the set,
/// each number's draws are evenly stratified (a Latin hypercube), in an order that its name fixes.
final class RangeDraw implements Draw {

  /// The end of a range at 0 or 1 is taken to be this far from it.
  private static final double EDGE = 1e-6;

  private final int number;
  private final Strata strata;
  private final Policy policy;

  /// The standard normal number at which a range ends.
  private final double endOfRange;

  /// @param number which of the set, from 0
  RangeDraw(int number, Strata strata, Policy policy) {
    this.number = number;
    this.strata = strata;
    this.policy = policy;
    this.endOfRange = strata.normalAt((1 + policy.rangeMass()) / 2);
  }

  @Override
  public double chance(String name, Estimate estimate) {
    double value = estimate.value();
    if (value <= 0 || value >= 1) {
      return value;
    }
    double odds = value / (1 - value);
    double drawn =
        odds * spread(name, estimate, odds, oddsOf(estimate.low()), oddsOf(estimate.high()));
    return drawn / (1 + drawn);
  }

  @Override
  public double ratio(String name, Estimate estimate) {
    double value = estimate.value();
    return value <= 0
        ? value
        : value * spread(name, estimate, value, estimate.low(), estimate.high());
  }

  /// By how much this draw multiplies the number.
  private double spread(
      String name, Estimate estimate, double value, @Nullable Double low, @Nullable Double high) {
    int stratum = strata.stratum(name, number);
    boolean below = strata.normal(stratum) < 0;
    @Nullable Double end = below ? low : high;
    double factor = end == null ? classFactor(estimate) : below ? value / end : end / value;
    return strata.power(Math.max(1, factor), stratum, endOfRange);
  }

  private double classFactor(Estimate estimate) {
    Double factor = policy.rangeFactors().get(estimate.kind());
    if (factor == null) {
      throw new IllegalArgumentException("The policy has no range for " + estimate.kind());
    }
    return factor;
  }

  private static @Nullable Double oddsOf(@Nullable Double chance) {
    if (chance == null) {
      return null;
    }
    double inside = Math.clamp(chance, EDGE, 1 - EDGE);
    return inside / (1 - inside);
  }
}
