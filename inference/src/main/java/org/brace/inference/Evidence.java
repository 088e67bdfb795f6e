package org.brace.inference;

import java.util.Arrays;
import java.util.stream.IntStream;

/// What is known of one person: their own prior odds, and for some findings the states that are
/// possible. Immutable.
public final class Evidence {

  final Network network;
  final double[] odds;

  /// By condition, the chances of its being true and not, while none of its parents is true.
  final double[] priorOn;

  final double[] priorOff;

  /// By finding, the lowest and highest state that is possible.
  final int[] low;

  final int[] high;

  /// The findings of which something is known, in rising order.
  final int[] observed;

  /// P(E and no condition is true) is `noneMantissa · 2^noneExponent`.
  final double noneMantissa;

  final long noneExponent;

  /// What the plan of an answer depends on.
  final Shape shape;

  private Evidence(Network network, double[] odds, int[] low, int[] high) {
    this.network = network;
    this.odds = odds;
    this.priorOn = new double[odds.length];
    this.priorOff = new double[odds.length];
    for (int j = 0; j < odds.length; j++) {
      priorOn[j] = odds[j] == Double.POSITIVE_INFINITY ? 1 : odds[j] / (1 + odds[j]);
      priorOff[j] = 1 / (1 + odds[j]);
    }
    this.low = low;
    this.high = high;
    this.observed = IntStream.range(0, low.length).filter(this::isObserved).toArray();
    this.shape = Shape.of(this);
    double mantissa = 1;
    long exponent = 0;
    for (int i = 0; i < odds.length + observed.length; i++) {
      mantissa *=
          i < odds.length ? priorOff[i] : network.mass(observed[i - odds.length], low, high);
      if (mantissa < 0x1p-200 && mantissa > 0) {
        int shift = -Math.getExponent(mantissa);
        mantissa = Math.scalb(mantissa, shift);
        exponent -= shift;
      }
    }
    this.noneMantissa = mantissa;
    this.noneExponent = exponent;
  }

  /// The network that this is about.
  public Network network() {
    return network;
  }

  public static Builder of(Network network) {
    return new Builder(network);
  }

  /// This evidence with nothing said about a finding.
  public Evidence without(int finding) {
    return with(finding, 0, network.states(finding) - 1);
  }

  /// This evidence with a finding in one of the states from `low` to `high`.
  public Evidence with(int finding, int low, int high) {
    Builder builder = new Builder(this);
    builder.observe(finding, low, high);
    return builder.build();
  }

  /// This evidence with other prior odds of a condition.
  public Evidence withOdds(int condition, double odds) {
    Builder builder = new Builder(this);
    builder.priorOdds(condition, odds);
    return builder.build();
  }

  /// Whether anything is known of a finding.
  public boolean isObserved(int finding) {
    return low[finding] > 0 || high[finding] < network.states(finding) - 1;
  }

  /// Collects what is known of a person.
  public static final class Builder {

    private final Network network;
    private final double[] odds;
    private final int[] low;
    private final int[] high;

    private Builder(Network network) {
      this.network = network;
      odds = network.priorOdds.clone();
      low = new int[network.findings()];
      high = new int[network.findings()];
      Arrays.setAll(high, f -> network.states(f) - 1);
    }

    private Builder(Evidence evidence) {
      network = evidence.network;
      odds = evidence.odds.clone();
      low = evidence.low.clone();
      high = evidence.high.clone();
    }

    /// Sets this person's prior odds of a condition, while none of its parents is true.
    public Builder priorOdds(int condition, double odds) {
      this.odds[condition] = Network.odds(odds);
      return this;
    }

    /// Says that a finding's state lies from `low` to `high`. `[0, 0]` is absent; the whole range
    /// says nothing.
    public Builder observe(int finding, int low, int high) {
      if (low < 0 || high < low || high >= network.states(finding)) {
        throw new IllegalArgumentException(
            "Finding %d has the states 0 to %d, not %d to %d"
                .formatted(finding, network.states(finding) - 1, low, high));
      }
      this.low[finding] = low;
      this.high[finding] = high;
      return this;
    }

    public Evidence build() {
      return new Evidence(network, odds.clone(), low.clone(), high.clone());
    }
  }
}
