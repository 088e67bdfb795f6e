package org.brace.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.brace.inference.Worlds;
import org.brace.network.Cause.Weight;

/// By how much each fact moves each condition: all facts, each by leaving it out.
final class Weights {

  /// A fact that moves the log odds by less, and so the odds by less than one in a hundred, is not
  /// named.
  private static final double NOTHING = 0.01;

  private static final Comparator<Weight> STRONGEST_FIRST =
      Comparator.comparingDouble((Weight weight) -> -Math.abs(weight.logOdds()))
          .thenComparing(Weight::fact);

  private final List<List<Weight>> byCondition = new ArrayList<>();

  Weights(int conditions) {
    for (int j = 0; j < conditions; j++) {
      byCondition.add(new ArrayList<>());
    }
  }

  /// Adds a fact.
  ///
  /// @param without in which of the worlds nothing is known of it; everything is in the first one
  void add(String fact, Worlds worlds, int without) {
    for (int j = 0; worlds.isPossible(without) && j < byCondition.size(); j++) {
      double logOdds = logOdds(worlds, 0, j) - logOdds(worlds, without, j);
      // Not finite where the condition is sure or impossible: then nothing moves it.
      if (Double.isFinite(logOdds) && Math.abs(logOdds) > NOTHING) {
        byCondition.get(j).add(new Weight(fact, logOdds));
      }
    }
  }

  List<Weight> pro(int condition) {
    return sorted(condition, 1);
  }

  List<Weight> against(int condition) {
    return sorted(condition, -1);
  }

  private List<Weight> sorted(int condition, int sign) {
    return byCondition.get(condition).stream()
        .filter(weight -> weight.logOdds() * sign > 0)
        .sorted(STRONGEST_FIRST)
        .toList();
  }

  private static double logOdds(Worlds worlds, int world, int condition) {
    return StrictMath.log(
        worlds.probability(world, condition) / worlds.complement(world, condition));
  }
}
