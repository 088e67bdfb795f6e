package org.brace.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.brace.inference.Evidence;
import org.brace.inference.Inference;
import org.brace.inference.Network;
import org.brace.inference.Outcome.Posterior;
import org.brace.inference.Worlds;
import org.brace.network.Cause.Interval;
import org.jspecify.annotations.Nullable;

/// How far posteriors move with the numbers of the knowledge base: the same [#SETS] sets of numbers
/// for everyone, drawn when they are first needed.
final class Ranges {

  static final int SETS = 200;

  private final Layout layout;
  private final Network asWritten;
  private volatile @Nullable List<Numbers> sets;

  /// @param asWritten the network with the numbers as they stand
  Ranges(Layout layout, Network asWritten) {
    this.layout = layout;
    this.asWritten = asWritten;
  }

  /// For each condition the middle of its posteriors, with the mass that the policy names (0.9:
  /// from the 5th to the 95th percentile), stretched where need be to hold the posterior itself.
  /// None at all where some set of numbers has no answer.
  @Nullable List<Interval> intervals(Inference inference, Person person, Posterior asWritten) {
    Evidence[] evidence =
        sets().stream().map(numbers -> numbers.evidence(person)).toArray(Evidence[]::new);
    var worlds = new Worlds();
    inference.worlds(evidence, worlds);
    var probabilities = new double[asWritten.conditions()][evidence.length];
    for (int i = 0; i < evidence.length; i++) {
      if (!(worlds.outcome(i) instanceof Posterior posterior)) {
        return null;
      }
      for (int j = 0; j < probabilities.length; j++) {
        probabilities[j][i] = posterior.probability(j);
      }
    }
    double mass = layout.knowledge.policy().rangeMass();
    var intervals = new ArrayList<Interval>();
    for (int j = 0; j < probabilities.length; j++) {
      double[] sorted = probabilities[j];
      Arrays.sort(sorted);
      double low = percentile(sorted, (1 - mass) / 2);
      double high = percentile(sorted, (1 + mass) / 2);
      double itself = asWritten.probability(j);
      intervals.add(new Interval(Math.min(low, itself), Math.max(high, itself), mass));
    }
    return intervals;
  }

  /// Between the two values around it, in proportion.
  static double percentile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  List<Numbers> sets() {
    List<Numbers> known = sets;
    if (known == null) {
      known = drawn();
      sets = known;
    }
    return known;
  }

  private synchronized List<Numbers> drawn() {
    List<Numbers> known = sets;
    if (known != null) {
      return known;
    }
    return RangeDraw.all(layout, new Strata(SETS)).parallelStream()
        .map(draw -> new Numbers(layout, draw, asWritten))
        .toList();
  }
}
