package org.brace.care;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.brace.chart.Chart;
import org.brace.knowledge.Estimate;
import org.brace.knowledge.Indication;
import org.brace.model.Level;
import org.brace.rules.Evaluation;
import org.brace.rules.OpenWhileUnknown;
import org.brace.rules.Rule;
import org.brace.rules.Truth;
import org.jspecify.annotations.Nullable;

/// Whether something is for one person: one of its conditions is likely enough, or its rule holds,
/// and it is told at their urgency.
final class Offer {

  private final @Nullable Estimate likely;
  private final Set<String> suspected;
  private final Level level;
  private final Map<String, Double> probabilities;
  private final Chart chart;

  /// What each rule that was asked for comes to: sorting asks for the same ones many times.
  private final IdentityHashMap<Rule, Truth> truths = new IdentityHashMap<>();

  /// @param suspected the conditions that are as good as likely, for a rule points to them
  /// @param probabilities of the conditions; empty where they could not be told
  Offer(
      @Nullable Estimate likely,
      Set<String> suspected,
      Level level,
      Map<String, Double> probabilities,
      Chart chart) {
    this.likely = likely;
    this.suspected = Set.copyOf(suspected);
    this.level = level;
    this.probabilities = probabilities;
    this.chart = chart;
  }

  /// The likely or suspected conditions that it is for; empty where it is not for this person.
  Optional<List<String>> to(Indication indication) {
    if (!indication.levels().contains(level)) {
      return Optional.empty();
    }
    List<String> conditions =
        indication.conditions().stream()
            .filter(each -> likely(each) || suspected.contains(each))
            .toList();
    return indication.isForEveryone() || !conditions.isEmpty() || holds(indication.when())
        ? Optional.of(conditions)
        : Optional.empty();
  }

  Level level() {
    return level;
  }

  boolean likely(String condition) {
    return likely != null && probability(condition) >= likely.value();
  }

  double probability(String condition) {
    return probabilities.getOrDefault(condition, 0.0);
  }

  /// Whether the rule is there and false.
  boolean rulesOut(@Nullable Rule rule) {
    return rule != null && truth(rule) == Truth.FALSE;
  }

  /// Whether the rule is there and true.
  boolean holds(@Nullable Rule rule) {
    return rule != null && truth(rule) == Truth.TRUE;
  }

  private Truth truth(Rule rule) {
    return truths.computeIfAbsent(rule, each -> Evaluation.truth(OpenWhileUnknown.of(each), chart));
  }
}
