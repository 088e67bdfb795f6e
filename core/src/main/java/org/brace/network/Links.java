package org.brace.network;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.brace.knowledge.Condition;
import org.brace.knowledge.Estimate;

/// What bears on each finding, with one set of numbers.
final class Links {

  /// One condition that pushes a finding.
  ///
  /// @param byState P(it pushes to that state), summing to 1
  record Pushing(int condition, double[] byState) {}

  /// One condition that hides a finding.
  ///
  /// @param ratio the chance that it does not
  record Hiding(int condition, double ratio) {}

  /// By finding, P(state) when no condition is active.
  final double[][] leak;

  final Pushing[][] pushing;
  final Hiding[][] hiding;

  Links(Layout layout, Draw draw) {
    leak = new double[layout.findings][];
    pushing = new Pushing[layout.findings][];
    hiding = new Hiding[layout.findings][];
    for (int f = 0; f < layout.findings; f++) {
      leak[f] = layout.leak(f, draw);
      pushing[f] = new Pushing[0];
      hiding[f] = new Hiding[0];
    }
    for (int j = 0; j < layout.conditions.size(); j++) {
      Condition condition = layout.conditions.get(j);
      for (var shown : sensitivities(layout, condition, draw).entrySet()) {
        int f = shown.getKey();
        double[] push = push(layout, condition, f, leak[f], shown.getValue(), draw);
        pushing[f] = with(pushing[f], new Pushing(j, push));
      }
      for (var hidden : condition.hides().entrySet()) {
        String name = condition.id() + "/hides/" + hidden.getKey();
        int f = layout.fact(hidden.getKey());
        hiding[f] = with(hiding[f], new Hiding(j, draw.chance(name, hidden.getValue())));
      }
    }
  }

  private static <T> T[] with(T[] some, T one) {
    T[] more = Arrays.copyOf(some, some.length + 1);
    more[some.length] = one;
    return more;
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
