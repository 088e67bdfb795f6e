package org.brace.network;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.brace.knowledge.Estimate;
import org.brace.knowledge.Policy;
import org.brace.network.Stated.Named;
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

  /// By number of a network and set; null where each is drawn as it is asked for.
  private final double @Nullable [][] drawn;

  /// The standard normal number at which a range ends.
  private final double endOfRange;

  /// @param number which of the set, from 0
  RangeDraw(int number, Strata strata, Policy policy) {
    this(number, strata, policy, null);
  }

  private RangeDraw(int number, Strata strata, Policy policy, double @Nullable [][] drawn) {
    this.number = number;
    this.strata = strata;
    this.policy = policy;
    this.drawn = drawn;
    this.endOfRange = strata.normalAt((1 + policy.rangeMass()) / 2);
  }

  /// The whole set for a network: each of its numbers is drawn for all of them at once.
  static List<RangeDraw> all(Layout layout, Strata strata) {
    Policy policy = layout.knowledge.policy();
    var first = new RangeDraw(0, strata, policy);
    double[][] drawn =
        layout.stated.all.parallelStream().map(first::forAll).toArray(double[][]::new);
    return IntStream.range(0, strata.count())
        .mapToObj(i -> new RangeDraw(i, strata, policy, drawn))
        .toList();
  }

  private double[] forAll(Named stated) {
    var draws = new double[strata.count()];
    double value = stated.estimate().value();
    if (value <= 0 || (value >= 1 && !stated.isRatio())) {
      Arrays.fill(draws, value);
      return draws;
    }
    Spread spread = stated.isRatio() ? ofRatio(stated.estimate()) : ofChance(stated.estimate());
    int[] order = strata.order(stated.name());
    for (int i = 0; i < draws.length; i++) {
      double factor = spread.of(order[i]);
      draws[i] = stated.isRatio() ? value * factor : chance(value, factor);
    }
    return draws;
  }

  @Override
  public double of(Named stated) {
    return drawn == null ? Draw.super.of(stated) : drawn[stated.index()][number];
  }

  @Override
  public double chance(String name, Estimate estimate) {
    double value = estimate.value();
    return value <= 0 || value >= 1 ? value : chance(value, ofChance(estimate).of(stratum(name)));
  }

  @Override
  public double ratio(String name, Estimate estimate) {
    double value = estimate.value();
    return value <= 0 ? value : value * ofRatio(estimate).of(stratum(name));
  }

  private int stratum(String name) {
    return strata.order(name)[number];
  }

  /// The mean of a chance over the set of draws, whichever of them this is.
  double mean(Estimate estimate) {
    double value = estimate.value();
    if (value <= 0 || value >= 1) {
      return value;
    }
    Spread spread = ofChance(estimate);
    double sum = 0;
    for (int i = 0; i < strata.count(); i++) {
      sum += chance(value, spread.of(i));
    }
    return sum / strata.count();
  }

  /// A chance whose odds are multiplied by this.
  private static double chance(double value, double factor) {
    double drawn = odds(value) * factor;
    return drawn / (1 + drawn);
  }

  /// By how much each stratum multiplies a number.
  ///
  /// @param below by stratum, where that is below the median
  /// @param above by stratum, where it is not
  private record Spread(Strata strata, double[] below, double[] above) {
    double of(int stratum) {
      return strata.normal(stratum) < 0 ? below[stratum] : above[stratum];
    }
  }

  private Spread ofChance(Estimate estimate) {
    return spread(
        estimate, odds(estimate.value()), oddsOf(estimate.low()), oddsOf(estimate.high()));
  }

  private Spread ofRatio(Estimate estimate) {
    return spread(estimate, estimate.value(), estimate.low(), estimate.high());
  }

  private Spread spread(
      Estimate estimate, double value, @Nullable Double low, @Nullable Double high) {
    double down = low == null ? classFactor(estimate) : value / low;
    double up = high == null ? classFactor(estimate) : high / value;
    return new Spread(
        strata,
        strata.powers(Math.max(1, down), endOfRange),
        strata.powers(Math.max(1, up), endOfRange));
  }

  private double classFactor(Estimate estimate) {
    Double factor = policy.rangeFactors().get(estimate.kind());
    if (factor == null) {
      throw new IllegalArgumentException("The policy has no range for " + estimate.kind());
    }
    return factor;
  }

  private static double odds(double chance) {
    return chance / (1 - chance);
  }

  private static @Nullable Double oddsOf(@Nullable Double chance) {
    return chance == null ? null : odds(Math.clamp(chance, EDGE, 1 - EDGE));
  }
}
