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

  /// How many networks at a time: what is told by a few of them stays in the first caches, and by
  /// hundreds takes megabytes.
  private static final int AT_ONCE = 40;

  private final Ensemble networks;
  private final Evidence evidence;
  private final Network network;
  private final int size;

  /// By condition and network, how likely it seems.
  private final double[][] odds;

  /// By finding, the place of a cause and one of the networks at work: what it has told that one;
  /// null for a cause that cannot be true.
  private final double[][][] told;

  /// By condition and one of those networks, what its parents have made of it.
  private final double[][] raised;

  /// By place of a cause and one of those networks, room for what is worked out of one finding.
  private final double[][] upToHigh;

  private final double[][] below;

  /// By one of those networks, that no cause does either.
  private final double[] allUpToHigh;

  private final double[] allBelow;

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
    int room = Math.min(size, AT_ONCE);
    told = new double[network.findings()][][];
    int most = 0;
    for (int f : evidence.present) {
      told[f] = roomForTold(network.causes[f], room);
      most = Math.max(most, network.causes[f].length);
    }
    raised = new double[odds.length][room];
    upToHigh = new double[most][room];
    below = new double[most][room];
    allUpToHigh = new double[room];
    allBelow = new double[room];
    for (int from = 0; from < size; from += AT_ONCE) {
      propagate(from, Math.min(size, from + AT_ONCE));
    }
  }

  private double[][] roomForTold(int[] causes, int room) {
    var told = new double[causes.length][];
    for (int c = 0; c < causes.length; c++) {
      told[c] = evidence.canBeTrue(causes[c]) ? new double[room] : null;
    }
    return told;
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

  /// How likely a condition seems, by the mean over the networks.
  public double probability(int condition) {
    return Arrays.stream(odds[condition]).map(Leaves::chance).sum() / size;
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

  /// By the networks from one up to another.
  private void propagate(int from, int to) {
    for (int f : evidence.absent) {
      double[][] upTo = networks.range(f, evidence.low[f], evidence.high[f]).upTo();
      for (int place = 0; place < upTo.length; place++) {
        int j = network.causes[f][place];
        if (evidence.canBeTrue(j)) {
          multiply(odds[j], upTo[place], from, to);
        }
      }
    }
    nothing(raised);
    for (int f : evidence.present) {
      nothing(told[f]);
    }
    for (int round = 0; round < ROUNDS; round++) {
      for (int f : evidence.present) {
        tell(f, from, to);
      }
      for (int j = 0; j < odds.length; j++) {
        raise(j, from, to);
      }
    }
  }

  /// Parents make a condition likelier, or less likely.
  private void raise(int j, int from, int to) {
    int[] parents = network.parents[j];
    if (parents.length == 0) {
      return;
    }
    for (int i = from; i < to; i++) {
      double raises = 1;
      for (int k = 0; k < parents.length; k++) {
        double parent = Leaves.chance(odds[parents[k]][i]);
        raises *= 1 - parent + parent * networks.parentRatio(j, k)[i];
      }
      raises = Math.max(raises, TINY);
      odds[j][i] *= raises / raised[j][i - from];
      raised[j][i - from] = raises;
    }
  }

  /// A present finding tells each of its causes by how much it multiplies its odds.
  private void tell(int finding, int from, int to) {
    int[] causes = network.causes[finding];
    Ensemble.Range range = networks.range(finding, evidence.low[finding], evidence.high[finding]);
    // That nothing pushes it beyond the states that are possible, or even to the lowest of them.
    for (int i = from; i < to; i++) {
      allUpToHigh[i - from] = range.leakUpTo()[i];
      allBelow[i - from] = range.leakBelow()[i] * range.leakUpTo()[i];
    }
    for (int c = 0; c < causes.length; c++) {
      double[] before = told[finding][c];
      if (before != null) {
        leave(odds[causes[c]], before, range.upTo()[c], range.below()[c], c, from, to);
      }
    }
    for (int c = 0; c < causes.length; c++) {
      double[] before = told[finding][c];
      if (before != null) {
        tell(odds[causes[c]], before, range.upTo()[c], range.below()[c], c, from, to);
      }
    }
  }

  /// How likely the cause at a place leaves it where it is, given what all other findings say.
  ///
  /// @param before what this finding has told the cause
  private void leave(
      double[] odds, double[] before, double[] upTo, double[] partBelow, int c, int from, int to) {
    for (int i = from; i < to; i++) {
      int k = i - from;
      double chance = odds[i] / (odds[i] + before[k]);
      upToHigh[c][k] = 1 - chance + chance * upTo[i];
      below[c][k] = 1 - chance + chance * partBelow[i] * upTo[i];
      allUpToHigh[k] *= upToHigh[c][k];
      allBelow[k] *= below[c][k];
    }
  }

  private void tell(
      double[] odds, double[] before, double[] upTo, double[] partBelow, int c, int from, int to) {
    for (int i = from; i < to; i++) {
      int k = i - from;
      double othersUpToHigh = allUpToHigh[k] / (upToHigh[c][k] + TINY);
      double othersBelow = allBelow[k] / (below[c][k] + TINY);
      double ifTrue = upTo[i] * (othersUpToHigh - othersBelow * partBelow[i]);
      double tells =
          (Math.max(0, ifTrue) + TINY) / (Math.max(0, othersUpToHigh - othersBelow) + TINY);
      odds[i] = Math.min(odds[i] * (tells / before[k]), ENOUGH);
      before[k] = tells;
    }
  }

  /// Nothing has been told yet.
  private static void nothing(double[][] told) {
    for (double[] each : told) {
      if (each != null) {
        Arrays.fill(each, 1);
      }
    }
  }

  private static void multiply(double[] into, double[] by, int from, int to) {
    for (int i = from; i < to; i++) {
      into[i] *= by[i];
    }
  }
}
