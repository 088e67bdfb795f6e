package org.brace.inference;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// How likely each condition seems, by one network or by many at once, found in less than a tenth
/// of a millisecond for each where exact inference about all of them may take a second: the more
/// findings are present, the more conditions hang together.
///
/// A finding that is absent tells each condition that can push it what it tells exactly. One
/// present finding after the other tells them how much likelier it makes each, given how likely the
/// others seem by all the other findings; and all of these once more, since what others seem has
/// changed (belief propagation, which in a network with loops has no end that is right). Inhibitors
/// are passed over, and a condition tells its parents nothing. How likely a condition seems may be
/// wrong by half, so it is good for two things: for which conditions an exact answer is worth its
/// time, and about how far an unlikely one moves from network to network.
///
/// See Pearl 1988, "Probabilistic Reasoning in Intelligent Systems"; Murphy, Weiss and Jordan 1999
/// (UAI) on what loops do to it.
public final class Plausible {

  private static final int ROUNDS = 2;

  /// Added above and below, so that nothing is divided by 0.
  private static final double TINY = 1e-12;

  private static final double MOST_ODDS = 1e12;

  /// More than any product of what is told makes of odds that matter.
  private static final double ENOUGH = 0x1p600;

  private final Ensemble networks;
  private final Evidence evidence;
  private final Network network;
  private final int size;

  /// By condition and network, how likely it seems.
  private final double[][] odds;

  /// By finding, the place of a cause and the network: what it has told that one; null for a cause
  /// that cannot be true.
  private final double[][][] told;

  /// By place of a cause and network, room for what is worked out of one finding.
  private final double[][] upToHigh;

  private final double[][] below;

  private Plausible(Ensemble networks, Evidence evidence, double[][] prior) {
    this.networks = networks;
    this.evidence = evidence;
    network = evidence.network;
    size = networks.size();
    odds = new double[network.conditions()][size];
    for (int j = 0; j < odds.length; j++) {
      for (int i = 0; i < size; i++) {
        odds[j][i] = evidence.canBeTrue(j) ? Math.min(prior[j][i], MOST_ODDS) : 0;
      }
    }
    told = new double[network.findings()][][];
    int most = 0;
    for (int f : evidence.present) {
      most = Math.max(most, network.causes[f].length);
    }
    upToHigh = new double[most][size];
    below = new double[most][size];
    propagate();
  }

  /// How likely each condition seems by one network.
  ///
  /// @param one with that network alone
  /// @param evidence about it
  public static Plausible of(Ensemble one, Evidence evidence) {
    double[][] prior = new double[evidence.odds.length][];
    Arrays.setAll(prior, j -> new double[] {evidence.odds[j]});
    return new Plausible(one, evidence, prior);
  }

  /// How likely each condition seems by each of some networks.
  ///
  /// @param evidence about a network that differs from those in its numbers alone; of its odds it
  ///   counts which are 0
  /// @param odds by condition and network, the prior odds
  public static Plausible of(Ensemble networks, Evidence evidence, double[][] odds) {
    return new Plausible(networks, evidence, odds);
  }

  /// The odds that a condition seems to have, by network.
  double[] odds(int condition) {
    return odds[condition];
  }

  /// The same evidence, in which of all conditions only those can be true that seem likeliest, by
  /// the mean of their probabilities.
  ///
  /// @param most how many those are
  public Evidence only(int most) {
    double[] seems = new double[odds.length];
    for (int j = 0; j < seems.length; j++) {
      for (double each : odds[j]) {
        seems[j] += Leaves.chance(each);
      }
    }
    Evidence.Builder left = evidence.toBuilder();
    IntStream.range(0, odds.length)
        .boxed()
        .sorted(Comparator.comparingDouble(j -> -seems[j]))
        .skip(most)
        .forEach(j -> left.priorOdds(j, 0));
    return left.build();
  }

  private void propagate() {
    for (int f : evidence.absent) {
      double[][] upTo = networks.range(f, evidence.low[f], evidence.high[f]).upTo();
      for (int place = 0; place < upTo.length; place++) {
        int j = network.causes[f][place];
        if (evidence.canBeTrue(j)) {
          multiply(odds[j], upTo[place]);
        }
      }
    }
    double[][] raised = new double[odds.length][size];
    for (double[] each : raised) {
      Arrays.fill(each, 1);
    }
    for (int round = 0; round < ROUNDS; round++) {
      for (int f : evidence.present) {
        tell(f);
      }
      for (int j = 0; j < odds.length; j++) {
        raise(j, raised[j]);
      }
    }
  }

  /// Parents make a condition likelier, or less likely.
  private void raise(int j, double[] raised) {
    int[] parents = network.parents[j];
    if (parents.length == 0) {
      return;
    }
    for (int i = 0; i < size; i++) {
      double raises = 1;
      for (int k = 0; k < parents.length; k++) {
        double parent = Leaves.chance(odds[parents[k]][i]);
        raises *= 1 - parent + parent * networks.parentRatio(j, k)[i];
      }
      raises = Math.max(raises, TINY);
      odds[j][i] *= raises / raised[i];
      raised[i] = raises;
    }
  }

  /// A present finding tells each of its causes by how much it multiplies its odds.
  private void tell(int finding) {
    int[] causes = network.causes[finding];
    Ensemble.Range range = networks.range(finding, evidence.low[finding], evidence.high[finding]);
    if (told[finding] == null) {
      told[finding] = nothing(causes);
    }
    // That nothing pushes it beyond the states that are possible, or even to the lowest of them.
    double[] allUpToHigh = range.leakUpTo().clone();
    double[] allBelow = new double[size];
    for (int i = 0; i < size; i++) {
      allBelow[i] = range.leakBelow()[i] * range.leakUpTo()[i];
    }
    for (int c = 0; c < causes.length; c++) {
      double[] of = odds[causes[c]];
      double[] from = told[finding][c];
      if (from == null) {
        continue;
      }
      double[] upTo = range.upTo()[c];
      double[] partBelow = range.below()[c];
      for (int i = 0; i < size; i++) {
        double chance = of[i] / (of[i] + from[i]);
        upToHigh[c][i] = 1 - chance + chance * upTo[i];
        below[c][i] = 1 - chance + chance * partBelow[i] * upTo[i];
        allUpToHigh[i] *= upToHigh[c][i];
        allBelow[i] *= below[c][i];
      }
    }
    for (int c = 0; c < causes.length; c++) {
      double[] of = odds[causes[c]];
      double[] from = told[finding][c];
      if (from == null) {
        continue;
      }
      double[] upTo = range.upTo()[c];
      double[] partBelow = range.below()[c];
      for (int i = 0; i < size; i++) {
        double othersUpToHigh = allUpToHigh[i] / (upToHigh[c][i] + TINY);
        double othersBelow = allBelow[i] / (below[c][i] + TINY);
        double ifTrue = upTo[i] * (othersUpToHigh - othersBelow * partBelow[i]);
        double tells =
            (Math.max(0, ifTrue) + TINY) / (Math.max(0, othersUpToHigh - othersBelow) + TINY);
        of[i] = Math.min(of[i] * (tells / from[i]), ENOUGH);
        from[i] = tells;
      }
    }
  }

  /// By cause that can be true and network, 1.
  private double[][] nothing(int[] causes) {
    double[][] nothing = new double[causes.length][];
    for (int c = 0; c < causes.length; c++) {
      if (evidence.canBeTrue(causes[c])) {
        nothing[c] = new double[size];
        Arrays.fill(nothing[c], 1);
      }
    }
    return nothing;
  }

  private static void multiply(double[] into, double[] by) {
    for (int i = 0; i < into.length; i++) {
      into[i] *= by[i];
    }
  }
}
