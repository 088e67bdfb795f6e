package org.brace.inference;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// The conditions that seem likeliest, found in less than a tenth of a millisecond where exact
/// inference about all of them may take a second: the more findings are present, the more
/// conditions hang together.
///
/// One finding after the other tells each condition that can push it how much likelier it makes it,
/// given how likely the others seem by all the other findings; and all of them once more, since
/// what others seem has changed (belief propagation, which in a network with loops has no end that
/// is right). Inhibitors are passed over, and a condition tells its parents nothing. How likely a
/// condition seems may be wrong by half, so it is good for one thing: for which conditions an exact
/// answer is worth its time.
///
/// See Pearl 1988, "Probabilistic Reasoning in Intelligent Systems"; Murphy, Weiss and Jordan 1999
/// (UAI) on what loops do to it.
public final class Plausible {

  private static final int ROUNDS = 2;

  /// Added above and below, so that nothing is divided by 0.
  private static final double TINY = 1e-12;

  private static final double MOST_ODDS = 1e12;

  private final Evidence evidence;
  private final Network network;

  /// By condition, how likely it seems.
  private final double[] odds;

  /// By finding and the place of a cause: what it has told that one.
  private final double[][] told;

  private Plausible(Evidence evidence) {
    this.evidence = evidence;
    network = evidence.network;
    odds = new double[network.conditions()];
    Arrays.setAll(odds, j -> evidence.canBeTrue(j) ? Math.min(evidence.odds[j], MOST_ODDS) : 0);
    told = new double[network.findings()][];
  }

  /// The same evidence with all conditions ruled out but those that seem likeliest.
  ///
  /// @param most how many are left
  public static Evidence only(int most, Evidence evidence) {
    double[] odds = new Plausible(evidence).odds();
    Evidence.Builder left = evidence.toBuilder();
    IntStream.range(0, odds.length)
        .boxed()
        .sorted(Comparator.comparingDouble(j -> -odds[j]))
        .skip(most)
        .forEach(j -> left.priorOdds(j, 0));
    return left.build();
  }

  private double[] odds() {
    double[] raised = new double[odds.length];
    Arrays.fill(raised, 1);
    for (int round = 0; round < ROUNDS; round++) {
      Arrays.stream(evidence.absent).forEach(this::tell);
      Arrays.stream(evidence.present).forEach(this::tell);
      for (int j = 0; j < odds.length; j++) {
        double raises = 1;
        for (int k = 0; k < network.parents[j].length; k++) {
          double parent = Leaves.chance(odds[network.parents[j][k]]);
          raises *= 1 - parent + parent * network.parentRatios[j][k];
        }
        odds[j] *= raises / raised[j];
        raised[j] = raises;
      }
    }
    return odds;
  }

  /// A finding tells each of its causes by how much it multiplies its odds.
  private void tell(int finding) {
    int[] causes = network.causes[finding];
    double[][] pushes = network.pushes[finding];
    if (told[finding] == null) {
      told[finding] = new double[causes.length];
      Arrays.fill(told[finding], 1);
    }
    // That nothing pushes it beyond the states that are possible, or even to the lowest of them.
    double[] upToHigh = new double[causes.length];
    double[] below = new double[causes.length];
    double allUpToHigh = evidence.upToHigh(finding, network.leak[finding]);
    double allBelow = evidence.below(finding, network.leak[finding]);
    for (int i = 0; i < causes.length; i++) {
      double chance = Leaves.chance(odds[causes[i]] / told[finding][i]);
      upToHigh[i] = 1 - chance + chance * evidence.upToHigh(finding, pushes[i]);
      below[i] = 1 - chance + chance * evidence.below(finding, pushes[i]);
      allUpToHigh *= upToHigh[i];
      allBelow *= below[i];
    }
    for (int i = 0; i < causes.length; i++) {
      double othersUpToHigh = allUpToHigh / (upToHigh[i] + TINY);
      double othersBelow = allBelow / (below[i] + TINY);
      double ifTrue =
          othersUpToHigh * evidence.upToHigh(finding, pushes[i])
              - othersBelow * evidence.below(finding, pushes[i]);
      double ifFalse = othersUpToHigh - othersBelow;
      double tells = (Math.max(0, ifTrue) + TINY) / (Math.max(0, ifFalse) + TINY);
      odds[causes[i]] *= tells / told[finding][i];
      told[finding][i] = tells;
    }
  }
}
