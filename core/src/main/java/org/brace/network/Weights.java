package org.brace.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.brace.inference.Outcome.Posterior;
import org.brace.network.Cause.Weight;

/// By how much each fact moves each condition, collected one fact after another by leaving it out.
final class Weights {

  /// A fact that moves the log odds by less is not named.
  private static final double NOTHING = 1e-9;

  private static final Comparator<Weight> STRONGEST_FIRST =
      Comparator.comparingDouble((Weight weight) -> -Math.abs(weight.logOdds()))
          .thenComparing(Weight::fact);

  private final List<List<Weight>> byCondition = new ArrayList<>();

  Weights(int conditions) {
    for (int j = 0; j < conditions; j++) {
      byCondition.add(new ArrayList<>());
    }
  }

  void add(String fact, Posterior with, Posterior without) {
    for (int j = 0; j < byCondition.size(); j++) {
      double logOdds = logOdds(with.probability(j)) - logOdds(without.probability(j));
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

  private static double logOdds(double chance) {
    return StrictMath.log(chance / (1 - chance));
  }
}
