package org.brace.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.brace.inference.Evidence;
import org.brace.inference.Inference;
import org.brace.inference.Outcome;
import org.brace.inference.Outcome.Posterior;
import org.brace.inference.Worlds;
import org.brace.network.Cause.Interval;
import org.jspecify.annotations.Nullable;

/// How far posteriors move with the numbers of the knowledge base: the same [#SETS] sets of numbers
/// for everyone, drawn when they are first needed.
final class Ranges {

  static final int SETS = 200;

  /// How many parts of them are asked side by side, and how many are in each.
  private static final int PARTS = 4;

  private static final int PART = SETS / PARTS;

  private final Layout layout;
  private volatile @Nullable List<Numbers> sets;

  Ranges(Layout layout) {
    this.layout = layout;
  }

  /// For each condition the middle of its posteriors, with the mass that the policy names (0.9:
  /// from the 5th to the 95th percentile), stretched where need be to hold the posterior itself.
  /// None at all where some set of numbers has no answer.
  @Nullable List<Interval> intervals(Inference inference, Person person, Posterior asWritten) {
    List<Worlds> parts =
        IntStream.range(0, PARTS)
            .parallel()
            .mapToObj(part -> posteriors(inference, person, part))
            .filter(Objects::nonNull)
            .toList();
    if (parts.size() < PARTS) {
      return null;
    }
    double mass = layout.knowledge.policy().rangeMass();
    var intervals = new ArrayList<Interval>();
    double[] sorted = new double[SETS];
    for (int j = 0; j < asWritten.conditions(); j++) {
      for (int i = 0; i < SETS; i++) {
        sorted[i] = parts.get(i / PART).probability(i % PART, j);
      }
      Arrays.sort(sorted);
      double low = percentile(sorted, (1 - mass) / 2);
      double high = percentile(sorted, (1 + mass) / 2);
      double itself = asWritten.probability(j);
      intervals.add(new Interval(Math.min(low, itself), Math.max(high, itself), mass));
    }
    return intervals;
  }

  /// The posteriors with some of the sets of numbers; null where one has no answer.
  private @Nullable Worlds posteriors(Inference inference, Person person, int part) {
    List<Numbers> all = sets();
    Evidence[] worlds =
        IntStream.range(part * PART, (part + 1) * PART)
            .mapToObj(i -> all.get(i).evidence(person))
            .toArray(Evidence[]::new);
    var posteriors = new Worlds(worlds[0].network());
    return switch (inference.worlds(worlds, posteriors)) {
      case Posterior _ -> {
        boolean answered = IntStream.range(0, PART).allMatch(posteriors::isPossible);
        yield answered ? posteriors : null;
      }
      case Outcome.Impossible _, Outcome.TooCostly _ -> null;
    };
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
    var strata = new Strata(SETS);
    return IntStream.range(0, SETS)
        .parallel()
        .mapToObj(i -> new Numbers(layout, new RangeDraw(i, strata, layout.knowledge.policy())))
        .toList();
  }
}
