package org.brace.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.brace.inference.Outcome.Posterior;
import org.brace.network.Cause.Weight;

/// By how much each fact moves each of some conditions, collected one fact after another by leaving
/// it out.
final class Weights {

  /// A fact that moves the log odds by less is not named.
  private static final double NOTHING = 1e-9;

  private static final Comparator<Weight> STRONGEST_FIRST =
      Comparator.comparingDouble((Weight weight) -> -Math.abs(weight.logOdds()))
          .thenComparing(Weight::fact);

  private final Map<Integer, List<Weight>> byCondition = new HashMap<>();

  private final Map<Integer, List<Map<String, Double>>> alone = new HashMap<>();

  /// @param conditions those that are explained
  Weights(Person person, Notable notable, Collection<Integer> conditions) {
    conditions.forEach(j -> alone.put(j, notable.alone(person, j)));
    conditions.forEach(j -> byCondition.put(j, new ArrayList<>()));
  }

  void add(String fact, Posterior with, Posterior without) {
    byCondition.forEach((j, weights) -> {
      double logOdds = logOdds(with.probability(j)) - logOdds(without.probability(j));
      // Not finite where the condition is sure or impossible: then nothing moves it.
      if (Double.isFinite(logOdds) && Math.abs(logOdds) > NOTHING) {
        weights.add(new Weight(fact, logOdds, isDirect(j, fact, logOdds)));
      }
    });
  }

  /// Whether a fact alone, with no other cause to weigh, would move a condition, or one of those
  /// that cause it, the same way.
  private boolean isDirect(int condition, String fact, double logOdds) {
    return alone.getOrDefault(condition, List.of()).stream()
        .anyMatch(scores -> scores.getOrDefault(fact, 0.0) * logOdds > 0);
  }

  /// What speaks for a condition, the strongest first; nothing for one that is not explained.
  List<Weight> pro(int condition) {
    return sorted(condition, 1);
  }

  /// Likewise against it.
  List<Weight> against(int condition) {
    return sorted(condition, -1);
  }

  private List<Weight> sorted(int condition, int sign) {
    return byCondition.getOrDefault(condition, List.of()).stream()
        .filter(weight -> weight.logOdds() * sign > 0)
        .sorted(STRONGEST_FIRST)
        .toList();
  }

  private static double logOdds(double chance) {
    return StrictMath.log(chance / (1 - chance));
  }
}
