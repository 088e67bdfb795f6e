package org.brace.network;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.brace.knowledge.Condition;
import org.brace.knowledge.Estimate;
import org.brace.knowledge.Fact;
import org.brace.knowledge.FindingKey;
import org.brace.knowledge.Knowledge;
import org.brace.model.Span;
import org.jspecify.annotations.Nullable;

/// What the network is made of, numbered: conditions, and the facts that they show, hide or have as
/// risk factors. Every set of numbers shares it.
final class Layout {

  /// The most that the shares of a fact may add up to, but for the numbers as they stand.
  private static final double MOST = 0.999;

  /// How many ages are remembered.
  private static final int AGES = 256;

  final Knowledge knowledge;
  final List<Condition> conditions;

  /// Findings first, then the facts that are risk factors only; each in the order of the knowledge
  /// base.
  final List<Fact> facts;

  /// How many of the facts are findings.
  final int findings;

  /// A number of the knowledge base, with the name by which it is drawn.
  ///
  /// @param estimate null where none is stated
  record Named(String name, @Nullable Estimate estimate) {}

  /// What a condition shows or hides of a finding: for what it shows, a number for each state; for
  /// what it hides, one.
  record Shown(int finding, List<Named> byState) {}

  /// By condition, in the order of the findings.
  final List<List<Shown>> shown;

  /// By condition, in the order of the knowledge base.
  final List<List<Shown>> hidden;

  /// By an age that was asked for, the multiplier of each condition: the same for every set of
  /// numbers.
  private final Map<Span, double[]> multipliers = new ConcurrentHashMap<>();

  private final Map<String, Integer> conditionNumbers = new HashMap<>();
  private final Map<String, Integer> factNumbers = new HashMap<>();

  Layout(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.conditions = List.copyOf(knowledge.conditions().values());
    var findingIds = new TreeSet<String>();
    var factors = new TreeSet<String>();
    for (Condition condition : conditions) {
      conditionNumbers.put(condition.id(), conditionNumbers.size());
      condition.shows().keySet().forEach(key -> findingIds.add(key.fact()));
      condition.hides().keySet().forEach(key -> findingIds.add(key.fact()));
      condition.riskFactors().keySet().forEach(key -> factors.add(key.fact()));
    }
    factors.removeAll(findingIds);
    this.findings = findingIds.size();
    for (var ids : List.of(findingIds, factors)) {
      knowledge.facts().keySet().stream()
          .filter(ids::contains)
          .forEach(id -> factNumbers.put(id, factNumbers.size()));
    }
    var numbered = new Fact[factNumbers.size()];
    factNumbers.forEach((id, number) -> numbered[number] = knowledge.fact(id));
    this.facts = List.of(numbered);
    this.shown = conditions.stream().map(this::shown).toList();
    this.hidden = conditions.stream().map(this::hidden).toList();
  }

  private List<Shown> shown(Condition condition) {
    var byFinding = new TreeMap<Integer, Named[]>();
    condition
        .shows()
        .forEach((key, estimate) -> {
          Named[] byState =
              byFinding.computeIfAbsent(
                  fact(key),
                  f -> {
                    var none = new Named[states(f)];
                    Arrays.fill(none, new Named("", null));
                    return none;
                  });
          byState[key.state()] = new Named(condition.id() + "/shows/" + key, estimate);
        });
    return byFinding.entrySet().stream()
        .map(entry -> new Shown(entry.getKey(), List.of(entry.getValue())))
        .toList();
  }

  private List<Shown> hidden(Condition condition) {
    return condition.hides().entrySet().stream()
        .map(entry -> {
          String name = condition.id() + "/hides/" + entry.getKey();
          return new Shown(fact(entry.getKey()), List.of(new Named(name, entry.getValue())));
        })
        .toList();
  }

  int condition(String id) {
    return Objects.requireNonNull(conditionNumbers.get(id), id);
  }

  int fact(FindingKey key) {
    return Objects.requireNonNull(factNumbers.get(key.fact()), key.fact());
  }

  /// The number of a fact, -1 where the network does not have it.
  int fact(String id) {
    return factNumbers.getOrDefault(id, -1);
  }

  /// How many states a fact of the network has.
  int states(int fact) {
    return facts.get(fact).states().size();
  }

  /// P(state) when no listed condition is active; the first state has what the others leave.
  double[] leak(int fact, Draw draw) {
    return shares(facts.get(fact), facts.get(fact).leak(), "leak", draw);
  }

  /// How common each state is among the people whom Brace is for.
  double[] prevalence(int fact, Draw draw) {
    Fact factor = facts.get(fact);
    var classOf = factor.id().startsWith("takes.") ? factor.id().substring("takes.".length()) : "";
    var medicines = knowledge.medicineClasses().get(classOf);
    var byState =
        medicines == null || !factor.prevalence().isEmpty()
            ? factor.prevalence()
            : medicines.prevalence();
    return shares(factor, byState, "prevalence", draw);
  }

  /// For each condition, the odds multiplier of an age.
  double[] multipliers(Span age) {
    double[] known = multipliers.get(age);
    if (known != null) {
      return known;
    }
    if (multipliers.size() >= AGES) {
      multipliers.clear();
    }
    return multipliers.computeIfAbsent(
        age,
        years ->
            conditions.stream()
                .mapToDouble(condition -> AgeBand.multiplier(condition.age(), years))
                .toArray());
  }

  /// Whether a fact of the network is more common at some ages.
  boolean changesWithAge(int fact) {
    return !facts.get(fact).byAge().isEmpty();
  }

  /// Those shares at an age: each but the first times the multiplier of that age, at most nearly
  /// everyone together.
  double[] atAge(int fact, double[] shares, @Nullable Span age) {
    return atAge(facts.get(fact), shares, age);
  }

  static double[] atAge(Fact fact, double[] shares, @Nullable Span age) {
    if (age == null || fact.byAge().isEmpty()) {
      return shares;
    }
    double multiplier = AgeBand.multiplier(fact.byAge(), age);
    double sum = (1 - shares[0]) * multiplier;
    multiplier *= sum > MOST ? MOST / sum : 1;
    var atAge = new double[shares.length];
    atAge[0] = 1;
    for (int k = 1; k < shares.length; k++) {
      atAge[k] = shares[k] * multiplier;
      atAge[0] -= atAge[k];
    }
    return atAge;
  }

  private static double[] shares(Fact fact, Map<String, Estimate> byState, String what, Draw draw) {
    var shares = new double[fact.states().size()];
    double sum = 0;
    for (int k = 1; k < shares.length; k++) {
      String state = fact.states().get(k);
      Estimate estimate = byState.get(state);
      if (estimate == null) {
        throw new IllegalArgumentException(
            "%s: the network needs the %s of %s in state %s"
                .formatted(fact.place(), what, fact.id(), state));
      }
      shares[k] = draw.chance(fact.id() + "/" + what + "/" + state, estimate);
      sum += shares[k];
    }
    // Drawn from their ranges, the shares may add up to more than everyone.
    double most = draw instanceof Draw.AsWritten ? 1 : MOST;
    if (sum > most) {
      for (int k = 1; k < shares.length; k++) {
        shares[k] *= most / sum;
      }
      sum = most;
    }
    shares[0] = 1 - sum;
    return shares;
  }
}
