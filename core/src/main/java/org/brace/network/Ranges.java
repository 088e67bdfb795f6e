package org.brace.network;

import java.util.ArrayList;
import java.util.List;
import org.brace.inference.Ensemble;
import org.brace.inference.Evidence;
import org.brace.inference.Inference;
import org.brace.inference.NearPosteriors;
import org.brace.inference.Network;
import org.brace.inference.Outcome.Posterior;
import org.brace.network.Cause.Interval;
import org.jspecify.annotations.Nullable;

/// How far posteriors move with the numbers of the knowledge base: the same [#SETS] sets of numbers
/// for everyone, drawn when they are first needed.
final class Ranges {

  static final int SETS = 200;

  /// Where a pass takes more multiplications, the ends of the intervals are near ones.
  static final double EXACT = 4_000;

  private final Layout layout;
  private final Network onAverage;
  private final Inference inference;
  private final Ensemble written;
  private volatile @Nullable Drawn drawn;

  /// @param networks one for each of the sets
  /// @param odds likewise
  private record Drawn(Ensemble networks, OddsOfSets odds, NearPosteriors near) {}

  /// @param onAverage the network with what the ranges say on average
  /// @param inference about it
  /// @param written it alone
  Ranges(Layout layout, Network onAverage, Inference inference, Ensemble written) {
    this.layout = layout;
    this.onAverage = onAverage;
    this.inference = inference;
    this.written = written;
  }

  /// For each condition the middle of its posteriors, with the mass that the policy names (0.9:
  /// from the 5th to the 95th percentile), stretched where need be to hold the posterior itself.
  /// None at all where some set of numbers has no answer.
  ///
  /// @param evidence what is known of the person, about that network
  @Nullable List<Interval> intervals(Person person, Evidence evidence, Posterior onAverage) {
    double[][] probabilities = probabilities(person, evidence, onAverage);
    if (probabilities == null) {
      return null;
    }
    double mass = layout.knowledge.policy().rangeMass();
    var percentiles = new Percentiles((1 - mass) / 2, SETS);
    var intervals = new ArrayList<Interval>();
    for (int j = 0; j < probabilities.length; j++) {
      percentiles.read(probabilities[j]);
      double itself = onAverage.probability(j);
      intervals.add(
          new Interval(
              Math.min(percentiles.low(), itself), Math.max(percentiles.high(), itself), mass));
    }
    return intervals;
  }

  private double @Nullable [][] probabilities(
      Person person, Evidence evidence, Posterior onAverage) {
    Drawn drawn = drawn();
    double[][] odds = drawn.odds.of(person);
    var probabilities = new double[onAverage.conditions()][SETS];
    boolean told =
        inference.operations(evidence) > EXACT
                && drawn.near.write(evidence, onAverage, odds, probabilities)
            || inference.posteriors(drawn.networks, evidence, odds, probabilities).isEmpty();
    return told ? probabilities : null;
  }

  /// The sets themselves, drawn anew: beside what is kept of them they take much memory.
  List<Numbers> sets() {
    return draws().parallelStream().map(this::numbers).toList();
  }

  private List<RangeDraw> draws() {
    return RangeDraw.all(layout, new Strata(SETS));
  }

  private Numbers numbers(RangeDraw draw) {
    return new Numbers(layout, draw, onAverage);
  }

  private Drawn drawn() {
    Drawn known = drawn;
    return known == null ? draw() : known;
  }

  private synchronized Drawn draw() {
    Drawn known = drawn;
    if (known == null) {
      List<RangeDraw> draws = draws();
      var odds = new OddsOfSets(layout, SETS);
      var networks =
          new Ensemble(
              SETS,
              set -> {
                Numbers numbers = numbers(draws.get(set));
                odds.take(numbers.priors, set);
                return numbers.network;
              });
      known = new Drawn(networks, odds, new NearPosteriors(inference, written, networks));
      drawn = known;
    }
    return known;
  }
}
