package org.brace.network;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.brace.inference.Evidence;
import org.brace.inference.Network;
import org.brace.knowledge.Condition;
import org.brace.knowledge.Estimate;

/// The network with one set of numbers, ready to be asked about one person after another.
final class Numbers {

  private final Layout layout;
  private final PriorOdds priors;
  final Network network;

  Numbers(Layout layout, Draw draw) {
    this.layout = layout;
    this.priors = new PriorOdds(layout, draw);
    this.network = network(layout, priors, draw);
  }

  Evidence evidence(Person person) {
    var evidence = Evidence.of(network);
    for (int j = 0; j < layout.conditions.size(); j++) {
      evidence.priorOdds(j, priors.of(j, person));
    }
    for (int f = 0; f < layout.findings; f++) {
      if (person.isKnown(f)) {
        evidence.observe(f, person.low()[f], person.high()[f]);
      }
    }
    return evidence.build();
  }

  private static Network network(Layout layout, PriorOdds priors, Draw draw) {
    var network = Network.builder();
    if (layout.knowledge.exactlyOne()) {
      network.exactlyOne();
    }
    Person nobody = Person.unknown(layout);
    for (int j = 0; j < layout.conditions.size(); j++) {
      network.condition(priors.of(j, nobody));
    }
    var leaks = new double[layout.findings][];
    for (int f = 0; f < layout.findings; f++) {
      leaks[f] = layout.leak(f, draw);
      network.finding(withoutFirst(leaks[f]));
    }
    for (int j = 0; j < layout.conditions.size(); j++) {
      Condition condition = layout.conditions.get(j);
      for (var edge : condition.causedBy().entrySet()) {
        String name = PriorOdds.parentName(condition, edge.getKey());
        network.parent(j, layout.condition(edge.getKey()), draw.ratio(name, edge.getValue()));
      }
      for (var shown : sensitivities(layout, condition, draw).entrySet()) {
        int f = shown.getKey();
        double[] push = push(layout, condition, f, leaks[f], shown.getValue(), draw);
        network.activation(f, j, withoutFirst(push));
      }
      for (var hidden : condition.hides().entrySet()) {
        String name = condition.id() + "/hides/" + hidden.getKey();
        network.inhibition(layout.fact(hidden.getKey()), j, draw.chance(name, hidden.getValue()));
      }
    }
    return network.build();
  }

  /// For each finding that the condition shows, P(state | this condition alone); NaN where not
  /// stated.
  private static Map<Integer, double[]> sensitivities(
      Layout layout, Condition condition, Draw draw) {
    var byFinding = new TreeMap<Integer, double[]>();
    for (var shown : condition.shows().entrySet()) {
      int f = layout.fact(shown.getKey());
      double[] sensitivity =
          byFinding.computeIfAbsent(
              f,
              finding -> {
                var none = new double[layout.states(finding)];
                Arrays.fill(none, Double.NaN);
                return none;
              });
      Estimate estimate = shown.getValue();
      sensitivity[shown.getKey().state()] =
          draw.chance(condition.id() + "/shows/" + shown.getKey(), estimate);
    }
    return byFinding;
  }

  private static double[] withoutFirst(double[] byState) {
    return Arrays.copyOfRange(byState, 1, byState.length);
  }

  private static double[] push(
      Layout layout, Condition condition, int f, double[] leak, double[] sensitivity, Draw draw) {
    if (!(draw instanceof Draw.AsWritten)) {
      return Push.clamped(leak, sensitivity);
    }
    try {
      return Push.exact(leak, sensitivity);
    } catch (IllegalArgumentException unsound) {
      throw new IllegalArgumentException(
          "%s: %s shows %s, but %s"
              .formatted(
                  condition.place(),
                  condition.id(),
                  layout.facts.get(f).id(),
                  unsound.getMessage()),
          unsound);
    }
  }
}
