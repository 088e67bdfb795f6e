package org.brace.knowledge;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A number of the knowledge base that has a source of its own, and what it is.
public record Figure(String of, Estimate estimate, Sort sort) {

  /// What a number can be.
  public enum Sort {
    /// More than 0, less than 1.
    CHANCE,
    /// More than 0.
    ODDS
  }

  /// Every number once: the members of a heading repeat its numbers, and a class of medicines has
  /// its number in the fact that it is taken.
  public static List<Figure> all(Knowledge knowledge) {
    List<Figure> all = new ArrayList<>();
    knowledge.facts().values().stream()
        .filter(fact -> fact.group() == null)
        .forEach(fact -> add(fact, all));
    knowledge.conditions().values().forEach(condition -> add(condition, all));
    Estimate likely = knowledge.care().likely();
    if (likely != null) {
      all.add(chance("the probability from which care speaks of a condition", likely));
    }
    return all;
  }

  /// How many numbers there are of each class.
  public static Map<Estimate.Kind, Integer> counts(Knowledge knowledge) {
    Map<Estimate.Kind, Integer> counts = new EnumMap<>(Estimate.Kind.class);
    for (Estimate.Kind kind : Estimate.Kind.values()) {
      counts.put(kind, 0);
    }
    all(knowledge).forEach(figure -> counts.merge(figure.estimate().kind(), 1, Integer::sum));
    return counts;
  }

  private static void add(Fact fact, List<Figure> all) {
    fact.leak()
        .forEach((state, estimate) ->
            all.add(chance("the leak of " + fact.id() + " (" + state + ")", estimate)));
    fact.prevalence()
        .forEach((state, estimate) ->
            all.add(chance("the prevalence of " + fact.id() + " (" + state + ")", estimate)));
  }

  private static void add(Condition condition, List<Figure> all) {
    String id = condition.id();
    all.add(chance("the prior of " + id, condition.prior()));
    condition
        .shows()
        .forEach((key, estimate) ->
            all.add(chance("the sensitivity of " + key + " in " + id, estimate)));
    condition
        .hides()
        .forEach((key, estimate) ->
            all.add(chance("the ratio by which " + id + " hides " + key, estimate)));
    condition
        .riskFactors()
        .forEach(
            (key, estimate) -> all.add(odds("the odds ratio of " + key + " for " + id, estimate)));
    condition
        .causedBy()
        .forEach((parent, estimate) ->
            all.add(odds("the odds ratio of " + parent + " for " + id, estimate)));
  }

  private static Figure chance(String of, Estimate estimate) {
    return new Figure(of, estimate, Sort.CHANCE);
  }

  private static Figure odds(String of, Estimate estimate) {
    return new Figure(of, estimate, Sort.ODDS);
  }
}
