package org.brace.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.brace.knowledge.Condition;

/// Draws what someone shows, given their conditions: of each finding the worst state that the leak
/// and a condition push it to, and none where a condition hides it.
final class FindingsDraw {

  private record Link(int condition, double[] byState) {}

  private record Hider(int condition, double ratio) {}

  private record Finding(String id, double[] leak, List<Link> pushes, List<Hider> hiders) {}

  private final List<Finding> findings = new ArrayList<>();

  FindingsDraw(Layout layout, Draw draw) {
    for (int f = 0; f < layout.findings; f++) {
      findings.add(
          new Finding(
              layout.facts.get(f).id(),
              layout.leak(f, draw),
              new ArrayList<>(),
              new ArrayList<>()));
    }
    for (int j = 0; j < layout.conditions.size(); j++) {
      add(layout, j, draw);
    }
  }

  private void add(Layout layout, int j, Draw draw) {
    Condition condition = layout.conditions.get(j);
    var sensitivities = new TreeMap<Integer, double[]>();
    condition
        .shows()
        .forEach((key, estimate) -> {
          double[] byState =
              sensitivities.computeIfAbsent(
                  layout.fact(key),
                  f -> {
                    var none = new double[layout.states(f)];
                    Arrays.fill(none, Double.NaN);
                    return none;
                  });
          byState[key.state()] = draw.chance(condition.id() + "/shows/" + key.text(), estimate);
        });
    sensitivities.forEach((f, byState) -> {
      Finding finding = findings.get(f);
      finding.pushes().add(new Link(j, Push.exact(finding.leak(), byState)));
    });
    condition
        .hides()
        .forEach((key, ratio) ->
            findings
                .get(layout.fact(key))
                .hiders()
                .add(new Hider(j, draw.chance(condition.id() + "/hides/" + key.text(), ratio))));
  }

  /// The state of every finding, added to `states`.
  void draw(boolean[] has, RandomGenerator random, Map<String, Integer> states) {
    for (Finding finding : findings) {
      states.put(finding.id(), state(finding, has, random));
    }
  }

  private static int state(Finding finding, boolean[] has, RandomGenerator random) {
    int worst = ByChance.state(finding.leak(), random);
    for (Link push : finding.pushes()) {
      if (has[push.condition()]) {
        worst = Math.max(worst, ByChance.state(push.byState(), random));
      }
    }
    for (Hider hider : finding.hiders()) {
      if (has[hider.condition()] && random.nextDouble() >= hider.ratio()) {
        worst = 0;
      }
    }
    return worst;
  }
}
