package org.brace.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.brace.knowledge.Condition;
import org.brace.knowledge.Estimate;
import org.brace.knowledge.Fact;
import org.brace.knowledge.FindingKey;
import org.jspecify.annotations.Nullable;

/// The numbers that a knowledge base states for its network, each where the network needs it. They
/// are named here once, as every set of numbers draws each of them by its name.
final class Stated {

  /// A number of the network.
  ///
  /// @param index its place among all of them
  /// @param name by which it is drawn
  /// @param isRatio whether it is a ratio of odds and not a chance
  record Named(int index, String name, Estimate estimate, boolean isRatio) {}

  /// What a condition shows of a finding, or how a fact changes its odds.
  ///
  /// @param of the condition or the fact
  /// @param byState a number for each state, null where none is stated
  record ByState(int of, @Nullable Named[] byState) {}

  /// One number about a condition: that it hides a finding, or is the parent of another.
  record Single(int condition, Named number) {}

  /// Every number, by its index.
  final List<Named> all = new ArrayList<>();

  /// P(someone tells of a sign that a condition gives them).
  final Named telling;

  /// By condition.
  final List<Named> priors = new ArrayList<>();

  /// By condition, its risk factors in the order of the facts.
  final List<List<ByState>> riskFactors = new ArrayList<>();

  /// By condition, its parents in the order of the knowledge base.
  final List<List<Single>> parents = new ArrayList<>();

  /// By finding, the conditions that show it, in their order.
  final List<List<ByState>> shown = new ArrayList<>();

  /// By finding, the conditions that hide it, in their order.
  final List<List<Single>> hidden = new ArrayList<>();

  private final List<@Nullable Named[]> leaks = new ArrayList<>();
  private final Map<Integer, @Nullable Named[]> prevalences = new HashMap<>();

  /// @throws IllegalArgumentException if the share of a state is missing
  Stated(Layout layout) {
    telling = chance("telling/shows", layout.knowledge.policy().telling());
    for (int f = 0; f < layout.findings; f++) {
      Fact fact = layout.facts.get(f);
      leaks.add(shares(fact, fact.leak(), "leak"));
      shown.add(new ArrayList<>());
      hidden.add(new ArrayList<>());
    }
    for (int j = 0; j < layout.conditions.size(); j++) {
      add(layout, j, layout.conditions.get(j));
    }
  }

  private void add(Layout layout, int j, Condition condition) {
    String id = condition.id();
    priors.add(chance(id + "/prior", condition.prior()));
    byFact(layout, condition.shows(), (key, estimate) -> chance(id + "/shows/" + key, estimate))
        .forEach((f, byState) -> shown.get(f).add(new ByState(j, byState)));
    condition
        .hides()
        .forEach((key, estimate) ->
            hidden
                .get(layout.fact(key))
                .add(new Single(j, chance(id + "/hides/" + key, estimate))));
    List<ByState> factors = new ArrayList<>();
    byFact(
            layout,
            condition.riskFactors(),
            (key, estimate) -> ratio(id + "/risk-factors/" + key, estimate))
        .forEach((f, byState) -> {
          factors.add(new ByState(f, byState));
          Fact fact = layout.facts.get(f);
          prevalences.computeIfAbsent(f, _ -> shares(fact, fact.prevalence(), "prevalence"));
        });
    riskFactors.add(factors);
    List<Single> causedBy = new ArrayList<>();
    condition
        .causedBy()
        .forEach((parent, estimate) ->
            causedBy.add(
                new Single(
                    layout.condition(parent), ratio(id + "/caused-by/" + parent, estimate))));
    parents.add(causedBy);
  }

  private static Map<Integer, @Nullable Named[]> byFact(
      Layout layout,
      Map<FindingKey, Estimate> numbers,
      BiFunction<FindingKey, Estimate, Named> name) {
    var byFact = new TreeMap<Integer, @Nullable Named[]>();
    numbers.forEach((key, estimate) ->
        byFact
                .computeIfAbsent(layout.fact(key), f -> new @Nullable Named[layout.states(f)])[
                key.state()] =
            name.apply(key, estimate));
    return byFact;
  }

  /// A number for each state but the first, which has what the others leave.
  private @Nullable Named[] shares(Fact fact, Map<String, Estimate> byState, String what) {
    var shares = new @Nullable Named[fact.states().size()];
    for (int k = 1; k < shares.length; k++) {
      String state = fact.states().get(k);
      Estimate estimate = byState.get(state);
      if (estimate == null) {
        throw new IllegalArgumentException(
            "%s: the network needs the %s of %s in state %s"
                .formatted(fact.place(), what, fact.id(), state));
      }
      shares[k] = chance(fact.id() + "/" + what + "/" + state, estimate);
    }
    return shares;
  }

  private Named chance(String name, Estimate estimate) {
    return named(name, estimate, false);
  }

  private Named ratio(String name, Estimate estimate) {
    return named(name, estimate, true);
  }

  private Named named(String name, Estimate estimate, boolean isRatio) {
    var number = new Named(all.size(), name, estimate, isRatio);
    all.add(number);
    return number;
  }

  /// By state, how common it is when no condition is true; null for the first.
  @Nullable Named[] leak(int finding) {
    return leaks.get(finding);
  }

  /// By state of a risk factor, how common it is; null for the first.
  @Nullable Named[] prevalence(int fact) {
    var prevalence = prevalences.get(fact);
    if (prevalence == null) {
      throw new IllegalArgumentException("Fact " + fact + " is no risk factor");
    }
    return prevalence;
  }
}
