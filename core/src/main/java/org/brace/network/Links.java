package org.brace.network;

import java.util.List;
import org.brace.knowledge.Condition;
import org.brace.network.Stated.ByState;
import org.brace.network.Stated.Named;
import org.brace.network.Stated.Single;

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
    double telling = layout.telling(draw);
    leak = new double[layout.findings][];
    pushing = new Pushing[layout.findings][];
    hiding = new Hiding[layout.findings][];
    for (int f = 0; f < layout.findings; f++) {
      leak[f] = layout.leak(f, draw);
      List<ByState> shown = layout.stated.shown.get(f);
      pushing[f] = new Pushing[shown.size()];
      for (int i = 0; i < pushing[f].length; i++) {
        int j = shown.get(i).of();
        double[] sensitivity = sensitivity(shown.get(i), draw);
        double[] push = push(layout, j, f, leak[f], sensitivity, draw);
        pushing[f][i] = new Pushing(j, Push.told(push, layout.isMeasured(f) ? 1 : telling));
      }
      List<Single> hidden = layout.stated.hidden.get(f);
      hiding[f] = new Hiding[hidden.size()];
      for (int i = 0; i < hiding[f].length; i++) {
        hiding[f][i] = new Hiding(hidden.get(i).condition(), draw.of(hidden.get(i).number()));
      }
    }
  }

  /// @throws IllegalArgumentException if the numbers as they stand cannot be
  static void check(Layout layout) {
    var _ = new Links(layout, new Draw.AsWritten());
  }

  /// The numbers by state; NaN where none is stated.
  private static double[] sensitivity(ByState shown, Draw draw) {
    double[] sensitivity = new double[shown.byState().length];
    for (int k = 0; k < sensitivity.length; k++) {
      Named number = shown.byState()[k];
      sensitivity[k] = number == null ? Double.NaN : draw.of(number);
    }
    return sensitivity;
  }

  private static double[] push(
      Layout layout, int j, int f, double[] leak, double[] sensitivity, Draw draw) {
    if (!(draw instanceof Draw.AsWritten)) {
      return Push.clamped(leak, sensitivity);
    }
    try {
      return Push.exact(leak, sensitivity);
    } catch (IllegalArgumentException unsound) {
      Condition condition = layout.conditions.get(j);
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
