package org.brace.network;

import java.util.Arrays;
import org.brace.knowledge.Condition;

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
      for (Layout.Shown shown : layout.shown.get(j)) {
        int f = shown.finding();
        double[] push = push(layout, condition, f, leak[f], sensitivity(shown, draw), draw);
        pushing[f] = with(pushing[f], new Pushing(j, push));
      }
      for (Layout.Shown hidden : layout.hidden.get(j)) {
        int f = hidden.finding();
        hiding[f] = with(hiding[f], new Hiding(j, sensitivity(hidden, draw)[0]));
      }
    }
  }

  /// The numbers by state; NaN where none is stated.
  private static double[] sensitivity(Layout.Shown shown, Draw draw) {
    double[] sensitivity = new double[shown.byState().size()];
    for (int k = 0; k < sensitivity.length; k++) {
      Layout.Named number = shown.byState().get(k);
      sensitivity[k] =
          number.estimate() == null ? Double.NaN : draw.chance(number.name(), number.estimate());
    }
    return sensitivity;
  }

  private static <T> T[] with(T[] some, T one) {
    T[] more = Arrays.copyOf(some, some.length + 1);
    more[some.length] = one;
    return more;
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
