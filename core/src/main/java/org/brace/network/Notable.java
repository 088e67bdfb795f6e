package org.brace.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.brace.knowledge.Condition;
import org.brace.knowledge.Estimate;
import org.brace.knowledge.FindingKey;
import org.brace.network.Stated.Single;

/// Which facts are worth leaving out to see by how much they move a condition: of those that touch
/// it, the strongest for and against by their likelihood ratio alone. Only a choice of what to look
/// at; the weights themselves are exact. Also which way each of them speaks by itself.
final class Notable {

  /// How many facts for, and how many against, are looked at for each condition.
  private static final int EACH_WAY = 4;

  private final Layout layout;

  /// By condition, the findings that it shows.
  private final List<List<Shown>> shown;

  /// @param byState how common each state is with the condition alone; nothing for the first
  /// @param leak the same with no condition, the first state among them
  private record Shown(int fact, double[] byState, double[] leak) {}

  Notable(Layout layout) {
    this.layout = layout;
    this.shown = layout.conditions.stream().map(condition -> shown(layout, condition)).toList();
  }

  private static List<Shown> shown(Layout layout, Condition condition) {
    var draw = new Draw.AsWritten();
    Map<Integer, double[]> byFact = new HashMap<>();
    condition
        .shows()
        .forEach((key, sensitivity) ->
            byFact.computeIfAbsent(layout.fact(key), fact -> layout.leak(fact, draw))[key.state()] =
                sensitivity.value());
    return byFact.entrySet().stream()
        .map(each -> new Shown(each.getKey(), each.getValue(), layout.leak(each.getKey(), draw)))
        .toList();
  }

  /// The names of the facts to leave out, for some conditions together.
  Set<String> facts(Person person, Collection<Integer> conditions) {
    var names = new LinkedHashSet<String>();
    for (int j : conditions) {
      names.addAll(factsOf(person, j));
    }
    return names;
  }

  private List<String> factsOf(Person person, int condition) {
    Map<Integer, Double> scores = scores(person, condition);
    List<String> names = new ArrayList<>(strongest(person, scores, 1));
    names.addAll(strongest(person, scores, -1));
    if (person.age() != null) {
      names.add(Person.AGE);
    }
    if (person.sex() != null) {
      names.add(Person.SEX);
    }
    return names;
  }

  /// By name, about by how much each thing that is known moves a condition of which nothing else is
  /// known: its natural log odds; then the same for each condition that causes it.
  List<Map<String, Double>> alone(Person person, int condition) {
    return Stream.concat(
            Stream.of(condition),
            layout.stated.parents.get(condition).stream().map(Single::condition))
        .map(j -> aloneOf(person, j))
        .toList();
  }

  private Map<String, Double> aloneOf(Person person, int j) {
    Condition condition = layout.conditions.get(j);
    Map<String, Double> alone = new HashMap<>();
    scores(person, j)
        .forEach((fact, score) -> alone.merge(person.named()[fact], score, Double::sum));
    if (person.age() != null) {
      alone.put(Person.AGE, Math.log(AgeBand.multiplier(condition.age(), person.age())));
    }
    if (person.sex() != null) {
      alone.put(Person.SEX, Math.log(condition.sex().getOrDefault(person.sex(), 1.0)));
    }
    return alone;
  }

  /// By fact that touches a condition and is known, about by how much it alone moves the condition.
  private Map<Integer, Double> scores(Person person, int j) {
    Condition condition = layout.conditions.get(j);
    Map<Integer, Double> scores = new HashMap<>();
    for (Shown each : shown.get(j)) {
      if (person.isKnown(each.fact)) {
        scores.put(each.fact, shownScore(person, each));
      }
    }
    for (Map.Entry<FindingKey, Estimate> hidden : condition.hides().entrySet()) {
      for (int fact : layout.hiddenTogether(layout.fact(hidden.getKey()))) {
        if (person.isKnown(fact)) {
          boolean there = person.low()[fact] > 0;
          scores.put(fact, Math.log(hidden.getValue().value()) * (there ? 1 : -0.1));
        }
      }
    }
    for (Map.Entry<FindingKey, Estimate> factor : condition.riskFactors().entrySet()) {
      int fact = layout.fact(factor.getKey());
      if (person.isKnown(fact)) {
        boolean there = person.low()[fact] <= factor.getKey().state() && person.low()[fact] > 0;
        scores.merge(fact, Math.log(factor.getValue().value()) * (there ? 1 : -0.1), Double::sum);
      }
    }
    return scores;
  }

  /// ln P(the states that are possible | this condition alone) less the same for the leak alone.
  private static double shownScore(Person person, Shown shown) {
    int fact = shown.fact;
    double[] byState = shown.byState;
    double[] leak = shown.leak;
    double rest = 1;
    for (int k = 1; k < byState.length; k++) {
      rest -= byState[k];
    }
    double alone = person.low()[fact] == 0 ? Math.max(rest, 1e-3) : 0;
    double without = person.low()[fact] == 0 ? leak[0] : 0;
    for (int k = Math.max(1, person.low()[fact]); k <= person.high()[fact]; k++) {
      alone += byState[k];
      without += leak[k];
    }
    return Math.log(alone) - Math.log(without);
  }

  private static List<String> strongest(Person person, Map<Integer, Double> scores, int sign) {
    return scores.entrySet().stream()
        .filter(entry -> entry.getValue() * sign > 0)
        .sorted(
            Comparator.comparingDouble((Map.Entry<Integer, Double> e) -> -e.getValue() * sign)
                .thenComparing(Map.Entry::getKey))
        .limit(EACH_WAY)
        .map(entry -> person.named()[entry.getKey()])
        .toList();
  }
}
