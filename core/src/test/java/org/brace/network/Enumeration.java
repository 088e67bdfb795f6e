package org.brace.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.brace.knowledge.Condition;
import org.brace.knowledge.Estimate;
import org.brace.knowledge.Fact;
import org.brace.knowledge.FindingKey;
import org.brace.knowledge.Knowledge;
import org.jspecify.annotations.NullMarked;

/// The definition of the model, over every set of conditions: slow, plain, and apart from the code
/// that it is the oracle of. It reads the knowledge, not the network.
@NullMarked
final class Enumeration {

  /// What one person is known to be: for each fact a list of the states it may have.
  record Known(Map<String, List<Integer>> states, Map<String, Double> demographicMultiplier) {}

  private final List<Condition> conditions;
  private final Knowledge knowledge;
  private final Known known;
  private final double[] weight;

  Enumeration(Knowledge knowledge, Known known) {
    this.knowledge = knowledge;
    this.known = known;
    this.conditions = new ArrayList<>(knowledge.conditions().values());
    this.weight = new double[1 << conditions.size()];
    for (int set = 0; set < weight.length; set++) {
      if (!knowledge.exactlyOne() || Integer.bitCount(set) == 1) {
        weight[set] = prior(set);
        for (Fact fact : knowledge.facts().values()) {
          weight[set] *= fact.hiddenWith() == null ? likelihood(fact, set) : 1;
        }
      }
    }
  }

  double posterior(String id) {
    int j = conditions.indexOf(knowledge.condition(id));
    return sum(set -> (set >> j & 1) == 1) / sum(set -> true);
  }

  /// P(the findings that are known | age, sex and risk factors).
  double evidence() {
    double priors = 0;
    for (int set = 0; set < weight.length; set++) {
      priors += !knowledge.exactlyOne() || Integer.bitCount(set) == 1 ? prior(set) : 0;
    }
    return sum(set -> true) / priors;
  }

  double none(List<String> ids) {
    return sum(set ->
        ids.stream().noneMatch(id -> (set >> conditions.indexOf(knowledge.condition(id)) & 1) == 1))
        / sum(set -> true);
  }

  private double sum(IntPredicate in) {
    double sum = 0;
    for (int set = 0; set < weight.length; set++) {
      sum += in.test(set) ? weight[set] : 0;
    }
    return sum;
  }

  private double prior(int set) {
    double product = 1;
    for (int j = 0; j < conditions.size(); j++) {
      Condition condition = conditions.get(j);
      double base = condition.prior().value();
      double odds = base / (1 - base);
      odds *= known.demographicMultiplier().getOrDefault(condition.id(), 1.0);
      for (var entry : byFact(condition.riskFactors()).entrySet()) {
        odds *= multiplier(knowledge.fact(entry.getKey()), entry.getValue());
      }
      odds = Math.min(odds, 9);
      for (var parent : condition.causedBy().entrySet()) {
        Condition cause = knowledge.condition(parent.getKey());
        double ratio = parent.getValue().value();
        boolean active = (set >> conditions.indexOf(cause) & 1) == 1;
        odds *= (active ? ratio : 1) / (1 + cause.prior().value() * (ratio - 1));
      }
      product *= (set >> j & 1) == 1 ? odds / (1 + odds) : 1 / (1 + odds);
    }
    return product;
  }

  private double multiplier(Fact fact, Map<Integer, Double> ratios) {
    double[] share = shares(fact, fact.prevalence());
    double population = 0;
    double here = 0;
    double of = 0;
    for (int k = 0; k < share.length; k++) {
      double part = share[k] * ratios.getOrDefault(k, 1.0);
      population += part;
      if (allowed(fact).contains(k)) {
        here += part;
        of += share[k];
      }
    }
    return here / of / population;
  }

  /// P(states that are allowed, of a fact and those that are hidden with it | exactly these
  /// conditions): all are hidden, or none.
  private double likelihood(Fact fact, int set) {
    double seen = 1;
    for (int j = 0; j < conditions.size(); j++) {
      for (var hidden : conditions.get(j).hides().entrySet()) {
        boolean hides = (set >> j & 1) == 1 && hidden.getKey().fact().equals(fact.id());
        seen *= hides ? hidden.getValue().value() : 1;
      }
    }
    double pushed = seen;
    double hidden = 1 - seen;
    for (Fact each : knowledge.facts().values()) {
      if (each.equals(fact) || fact.id().equals(each.hiddenWith())) {
        pushed *= pushed(each, set);
        hidden *= allowed(each).isEmpty() || allowed(each).contains(0) ? 1 : 0;
      }
    }
    return pushed + hidden;
  }

  /// P(a state that is allowed | exactly these conditions, and nothing hides it).
  private double pushed(Fact fact, int set) {
    int states = fact.states().size();
    if (allowed(fact).size() == states) {
      return 1;
    }
    double[] leak = shares(fact, fact.leak());
    var upTo = new double[states];
    for (int k = 0; k < states; k++) {
      upTo[k] = cumulative(leak, k);
    }
    for (int j = 0; j < conditions.size(); j++) {
      if ((set >> j & 1) == 0) {
        continue;
      }
      Condition condition = conditions.get(j);
      Map<Integer, Double> shown = byFact(condition.shows()).getOrDefault(fact.id(), Map.of());
      // P(at most k | this condition alone), from the worst state down.
      double alone = 1;
      for (int k = states - 1; k >= 0; k--) {
        upTo[k] *= alone / cumulative(leak, k);
        if (k > 0) {
          alone =
              shown.containsKey(k)
                  ? alone - shown.get(k)
                  : alone * cumulative(leak, k - 1) / cumulative(leak, k);
        }
      }
    }
    double sum = 0;
    for (int k : allowed(fact)) {
      sum += k == 0 ? upTo[0] : upTo[k] - upTo[k - 1];
    }
    return sum;
  }

  private List<Integer> allowed(Fact fact) {
    return known
        .states()
        .getOrDefault(fact.id(), IntStream.range(0, fact.states().size()).boxed().toList());
  }

  private static double cumulative(double[] leak, int k) {
    double sum = 0;
    for (int i = 0; i <= k; i++) {
      sum += leak[i];
    }
    return sum;
  }

  private static double[] shares(Fact fact, Map<String, Estimate> byState) {
    var shares = new double[fact.states().size()];
    double rest = 1;
    for (int k = 1; k < shares.length; k++) {
      shares[k] = byState.get(fact.states().get(k)).value();
      rest -= shares[k];
    }
    if (shares.length > 0) {
      shares[0] = rest;
    }
    return shares;
  }

  private static Map<String, Map<Integer, Double>> byFact(Map<FindingKey, Estimate> numbers) {
    var byFact = new LinkedHashMap<String, Map<Integer, Double>>();
    numbers.forEach((key, estimate) ->
        byFact
            .computeIfAbsent(key.fact(), fact -> new LinkedHashMap<>())
            .put(key.state(), estimate.value()));
    return byFact;
  }
}
