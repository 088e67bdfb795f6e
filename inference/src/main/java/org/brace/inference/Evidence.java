package org.brace.inference;

import java.util.Arrays;

/// What is known of one person: their own prior odds, conditions that are ruled out, and for some
/// findings the states that are possible. Immutable: make another from it with what differs.
public final class Evidence {

  final Network network;
  final double[] odds;
  final boolean[] ruledOut;

  /// By finding, the lowest and highest state that is possible.
  final int[] low;

  final int[] high;

  /// By condition, what else was seen multiplies its weights of being true and not by.
  final double[] ifTrue;

  final double[] ifFalse;

  /// The findings known to be present, and those known to be absent, in ascending order.
  final int[] present;

  final int[] absent;

  /// By finding that stands for those blocked together with it, whether something may have blocked
  /// them: one is absent, and none is known not to have been blocked.
  final boolean[] mayBeBlocked;

  /// Likewise, whether it is known that nothing did: one is present, or that was said.
  final boolean[] unblocked;

  /// What was said of that, without what follows from findings that are present.
  private final boolean[] saidUnblocked;

  private Evidence(Builder builder) {
    network = builder.network;
    odds = builder.odds.clone();
    ruledOut = builder.ruledOut.clone();
    low = builder.low.clone();
    high = builder.high.clone();
    ifTrue = builder.ifTrue.clone();
    ifFalse = builder.ifFalse.clone();
    int presents = 0;
    int absents = 0;
    for (int f = 0; f < low.length; f++) {
      presents += low[f] > 0 ? 1 : 0;
      absents += isAbsent(f) ? 1 : 0;
    }
    present = new int[presents];
    absent = new int[absents];
    for (int f = low.length - 1; f >= 0; f--) {
      if (low[f] > 0) {
        present[--presents] = f;
      } else if (isAbsent(f)) {
        absent[--absents] = f;
      }
    }
    saidUnblocked = builder.unblocked.clone();
    unblocked = builder.unblocked.clone();
    for (int f : present) {
      unblocked[network.blockedWith[f]] = true;
    }
    mayBeBlocked = new boolean[low.length];
    for (int f : absent) {
      int with = network.blockedWith[f];
      mayBeBlocked[with] = !unblocked[with] && network.inhibitors[with].length > 0;
    }
  }

  public static Builder of(Network network) {
    return new Builder(network);
  }

  /// The network that it is about.
  public Network network() {
    return network;
  }

  /// What collects more, or other, of the same person.
  public Builder toBuilder() {
    return new Builder(this);
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

  /// This evidence, and something else that was seen: see [Builder#likelihood].
  public Evidence withLikelihood(int condition, double ifTrue, double ifFalse) {
    return new Builder(this).likelihood(condition, ifTrue, ifFalse).build();
  }

  /// This evidence, and that none of some conditions is true. Its probability is then the joint
  /// `P(E and none of them)`.
  public Evidence ruledOut(int... conditions) {
    Builder builder = new Builder(this);
    for (int condition : conditions) {
      builder.ruleOut(condition);
    }
    return builder.build();
  }

  /// Whether anything is known of a finding.
  public boolean isObserved(int finding) {
    return isPresent(finding) || high[finding] < network.states(finding) - 1;
  }

  boolean isPresent(int finding) {
    return low[finding] > 0;
  }

  boolean isAbsent(int finding) {
    return low[finding] == 0 && high[finding] < network.states(finding) - 1;
  }

  /// Whether a condition can be true: its odds are not 0, and it is not ruled out.
  public boolean canBeTrue(int condition) {
    return !ruledOut[condition] && odds[condition] > 0;
  }

  /// The mass of a leak or a push up to the highest state that is possible.
  double upToHigh(int finding, double[] masses) {
    return mass(masses, 0, high[finding]);
  }

  /// The chance that of those of some findings that are absent, no leak pushes one further than is
  /// possible.
  double notPushed(int[] findings) {
    double product = 1;
    for (int f : findings) {
      product *= isAbsent(f) ? upToHigh(f, network.leak[f]) : 1;
    }
    return product;
  }

  /// Of a leak or a push that stays at or below the highest possible state, the part that reaches
  /// the possible states: what is left of a present finding is a noisy-OR of these.
  double pushedWithin(int finding, double[] masses) {
    return part(masses, high[finding], low[finding], high[finding]);
  }

  /// Likewise the part that stays below them.
  double pushedBelow(int finding, double[] masses) {
    return part(masses, high[finding], 0, low[finding] - 1);
  }

  /// Of the mass up to `high`, the part that lies from one state to another.
  static double part(double[] masses, int high, int from, int to) {
    if (high == masses.length - 1) {
      return mass(masses, from, to);
    }
    double all = mass(masses, 0, high);
    return all == 0 ? 0 : mass(masses, from, to) / all;
  }

  /// The mass below the states that are possible.
  double below(int finding, double[] masses) {
    return mass(masses, 0, low[finding] - 1);
  }

  /// The mass of the states that are possible.
  double within(int finding, double[] masses) {
    return mass(masses, low[finding], high[finding]);
  }

  static double mass(double[] masses, int from, int to) {
    double sum = 0;
    for (int k = from; k <= to; k++) {
      sum += masses[k];
    }
    return sum;
  }

  /// Collects what is known of a person.
  public static final class Builder {

    private final Network network;
    private final double[] odds;
    private final boolean[] ruledOut;
    private final int[] low;
    private final int[] high;
    private final double[] ifTrue;
    private final double[] ifFalse;
    private final boolean[] unblocked;

    private Builder(Network network) {
      this.network = network;
      odds = network.priorOdds.clone();
      ruledOut = new boolean[odds.length];
      low = new int[network.findings()];
      high = new int[network.findings()];
      Arrays.setAll(high, f -> network.states(f) - 1);
      ifTrue = new double[odds.length];
      ifFalse = new double[odds.length];
      Arrays.fill(ifTrue, 1);
      Arrays.fill(ifFalse, 1);
      unblocked = new boolean[low.length];
    }

    private Builder(Evidence evidence) {
      this(evidence, evidence.network);
    }

    /// The same about a network that differs in its parents alone.
    Builder(Evidence evidence, Network about) {
      network = about;
      odds = evidence.odds.clone();
      ruledOut = evidence.ruledOut.clone();
      low = evidence.low.clone();
      high = evidence.high.clone();
      ifTrue = evidence.ifTrue.clone();
      ifFalse = evidence.ifFalse.clone();
      unblocked = evidence.saidUnblocked.clone();
    }

    /// Sets this person's prior odds of a condition, while none of its parents is true.
    public Builder priorOdds(int condition, double odds) {
      this.odds[condition] = Checked.odds(odds);
      return this;
    }

    /// Says that a condition is not true.
    public Builder ruleOut(int condition) {
      ruledOut[condition] = true;
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

    /// Takes in something that was seen beside the findings and depends on one condition alone.
    ///
    /// @param ifTrue P(what was seen | the condition), up to a factor that both share
    /// @param ifFalse P(what was seen | not the condition)
    public Builder likelihood(int condition, double ifTrue, double ifFalse) {
      this.ifTrue[condition] *= finite(ifTrue);
      this.ifFalse[condition] *= finite(ifFalse);
      return this;
    }

    /// Says that nothing blocked a finding that stands for those blocked together with it.
    Builder unblocked(int finding) {
      unblocked[finding] = true;
      return this;
    }

    private static double finite(double likelihood) {
      if (!(likelihood >= 0 && likelihood < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "A likelihood is finite and not below 0, but this is " + likelihood);
      }
      return likelihood;
    }

    int conditions() {
      return odds.length;
    }

    public Evidence build() {
      return new Evidence(this);
    }
  }
}
