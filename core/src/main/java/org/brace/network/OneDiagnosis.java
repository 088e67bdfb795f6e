package org.brace.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.brace.knowledge.Condition;

/// Draws at most one of the diagnoses of which each visit gets one: a strain or back pain without a
/// clear cause, never both.
///
/// One after the other is drawn with the chance that is left once those before it were not: of
/// chances 0.2 and 0.3, the second is drawn in 0.3 / 0.8 of those without the first. So each is
/// drawn as often as its own chance says. Chances that add up to more than 1 leave less to the
/// last.
final class OneDiagnosis {

  private final List<Condition> conditions;
  private final Map<String, Double> left = new HashMap<>();
  private final Map<String, Integer> drawn = new HashMap<>();

  OneDiagnosis(List<Condition> conditions) {
    this.conditions = conditions;
  }

  /// The chance of condition `j`, given what was drawn before it; its own chance counts as used.
  double given(int j, double chance) {
    String complaint = conditions.get(j).oneOf();
    if (complaint == null) {
      return chance;
    }
    double before = left.getOrDefault(complaint, 1.0);
    left.put(complaint, Math.max(0, before - chance));
    return drawn.containsKey(complaint) ? 0 : Math.min(1, chance / before);
  }

  /// Condition `j` is there, so that no other of its kind will be.
  void has(int j) {
    String complaint = conditions.get(j).oneOf();
    if (complaint != null) {
      drawn.putIfAbsent(complaint, j);
    }
  }
}
