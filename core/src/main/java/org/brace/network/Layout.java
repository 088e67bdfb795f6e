package org.brace.network;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.brace.knowledge.Condition;
import org.brace.knowledge.Fact;
import org.brace.knowledge.FindingKey;
import org.brace.knowledge.Knowledge;
import org.brace.model.Span;
import org.brace.network.Stated.Named;
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

  final Ranking ranking;

  /// The numbers that the knowledge base states for it.
  final Stated stated;

  /// By an age that was asked for, its multipliers: the same for every set of numbers.
  private final Map<Span, Multipliers> multipliers = new ConcurrentHashMap<>();

  /// What an age multiplies the odds of each condition by, and the shares of each fact.
  private record Multipliers(double[] ofConditions, double[] ofFacts) {}

  /// By finding that stands for those hidden in the same event: those.
  private final Map<Integer, List<Integer>> hiddenTogether;

  private final Map<String, Integer> conditionNumbers = new HashMap<>();
  private final Map<String, Integer> factNumbers = new HashMap<>();

  Layout(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.conditions = List.copyOf(knowledge.conditions().values());
    this.ranking = new Ranking(knowledge);
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
    this.hiddenTogether =
        IntStream.range(0, findings).boxed().collect(Collectors.groupingBy(this::hiddenWith));
    this.stated = new Stated(this);
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

  /// The conditions by number, in the order in which they are told.
  ///
  /// @param chance how likely each is
  Comparator<Integer> inOrder(IntToDoubleFunction chance) {
    return (one, other) ->
        ranking.compare(
            conditions.get(one).id(),
            chance.applyAsDouble(one),
            conditions.get(other).id(),
            chance.applyAsDouble(other));
  }

  /// The finding that stands for those that are hidden in the same event as this one: itself, if
  /// none. One that no condition hides is perhaps no finding.
  int hiddenWith(int finding) {
    String id = facts.get(finding).hiddenWith();
    int with = id == null ? -1 : fact(id);
    return with < 0 || with >= findings ? finding : with;
  }

  /// Those that a finding stands for, itself among them.
  List<Integer> hiddenTogether(int with) {
    return hiddenTogether.getOrDefault(with, List.of());
  }

  /// How many states a fact of the network has.
  int states(int fact) {
    return facts.get(fact).states().size();
  }

  /// P(state) when no listed condition is active; the first state has what the others leave.
  double[] leak(int finding, Draw draw) {
    return shares(stated.leak(finding), draw);
  }

  /// P(someone tells of a sign that a condition gives them).
  double telling(Draw draw) {
    return draw.of(stated.telling);
  }

  /// Whether a fact is measured, so that nobody can leave it out.
  boolean isMeasured(int fact) {
    return facts.get(fact).kind() == Fact.Kind.MEASUREMENT;
  }

  /// How common each state of a risk factor is among the people whom Brace is for.
  double[] prevalence(int fact, Draw draw) {
    return shares(stated.prevalence(fact), draw);
  }

  /// For each condition, the odds multiplier of an age.
  double[] multipliers(Span age) {
    return ofAge(age).ofConditions;
  }

  private Multipliers ofAge(Span age) {
    Multipliers known = multipliers.get(age);
    if (known != null) {
      return known;
    }
    if (multipliers.size() >= AGES) {
      multipliers.clear();
    }
    return multipliers.computeIfAbsent(
        age,
        years ->
            new Multipliers(
                conditions.stream()
                    .mapToDouble(condition -> AgeBand.multiplier(condition.age(), years))
                    .toArray(),
                facts.stream()
                    .mapToDouble(fact -> AgeBand.multiplier(fact.byAge(), years))
                    .toArray()));
  }

  /// Whether a fact of the network is more common at some ages.
  boolean changesWithAge(int fact) {
    return !facts.get(fact).byAge().isEmpty();
  }

  /// Those shares at an age: each but the first times the multiplier of that age, at most nearly
  /// everyone together.
  double[] atAge(int fact, double[] shares, @Nullable Span age) {
    return age == null || !changesWithAge(fact)
        ? shares
        : multiplied(shares, ofAge(age).ofFacts[fact]);
  }

  static double[] atAge(Fact fact, double[] shares, @Nullable Span age) {
    return age == null || fact.byAge().isEmpty()
        ? shares
        : multiplied(shares, AgeBand.multiplier(fact.byAge(), age));
  }

  private static double[] multiplied(double[] shares, double times) {
    double multiplier = times;
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

  /// Many such shares, by state and set.
  double[][] atAge(int fact, double[][] shares, Span age) {
    double multiplier = ofAge(age).ofFacts[fact];
    int sets = shares[0].length;
    var atAge = new double[shares.length][sets];
    Arrays.fill(atAge[0], 1);
    for (int i = 0; i < sets; i++) {
      double sum = (1 - shares[0][i]) * multiplier;
      double by = multiplier * (sum > MOST ? MOST / sum : 1);
      for (int k = 1; k < shares.length; k++) {
        atAge[k][i] = shares[k][i] * by;
        atAge[0][i] -= atAge[k][i];
      }
    }
    return atAge;
  }

  private static double[] shares(@Nullable Named[] byState, Draw draw) {
    var shares = new double[byState.length];
    double sum = 0;
    for (int k = 1; k < shares.length; k++) {
      Named number = byState[k];
      shares[k] = number == null ? 0 : draw.of(number);
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
