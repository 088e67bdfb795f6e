package org.brace.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.brace.knowledge.Condition;
import org.brace.knowledge.Fact;
import org.jspecify.annotations.Nullable;

/// Draws what someone shows, given their conditions: of each finding the worst state that the leak
/// and a condition push it to, and none where a condition hides it, together with what is hidden in
/// the same event.
///
/// A detail is drawn after its wholes, those findings of which it is a detail. Who pushes both (the
/// leak, or a condition) pushes to the detail only where they have pushed to a whole, and there so
/// much the likelier: of a hundred with a cold, twenty have a fever that the cold explains, and
/// they are among the thirty with a fever. How many have each stays as the numbers say.
final class FindingsDraw {

  /// The leak among those who push; conditions have their own number.
  private static final int LEAK = -1;

  private record Hider(int condition, double ratio) {}

  /// A finding from this state on.
  private record Whole(int finding, int state) {}

  /// Who pushes, and to which state.
  ///
  /// @param afterWhole P(state) where they have pushed to a whole; null where they push to none
  private record Pusher(int who, double[] byState, double @Nullable [] afterWhole) {}

  /// @param hiddenWith the finding that stands for those hidden in the same event
  /// @param pushes P(state) by who pushes: the leak first, then conditions
  private record Finding(
      String id,
      int hiddenWith,
      double[] leak,
      Map<Integer, double[]> pushes,
      List<Hider> hiders,
      List<Whole> wholes,
      List<Integer> ruledOut) {

    /// P(pushed to this state or beyond).
    double chance(int who, int state) {
      double[] byState = pushes.get(who);
      return byState == null ? 0 : Arrays.stream(byState).skip(state).sum();
    }
  }

  private final List<Finding> findings = new ArrayList<>();
  private final List<Integer> wholesFirst = new ArrayList<>();
  private final List<List<Pusher>> pushers = new ArrayList<>();

  /// The findings of which others are a detail.
  private final BitSet isWhole = new BitSet();

  private final int conditions;

  FindingsDraw(Layout layout, Draw draw) {
    for (int f = 0; f < layout.findings; f++) {
      var pushes = new TreeMap<Integer, double[]>();
      pushes.put(LEAK, layout.leak(f, draw));
      Fact fact = layout.facts.get(f);
      findings.add(
          new Finding(
              fact.id(),
              layout.hiddenWith(f),
              layout.leak(f, draw),
              pushes,
              new ArrayList<>(),
              wholes(layout, fact.detailOf()),
              wholes(layout, fact.rulesOut()).stream().map(Whole::finding).toList()));
    }
    for (int j = 0; j < layout.conditions.size(); j++) {
      add(layout, j, draw);
    }
    conditions = layout.conditions.size();
    for (Finding finding : findings) {
      pushers.add(
          finding.pushes().entrySet().stream()
              .map(push -> pusher(finding, push.getKey(), push.getValue()))
              .toList());
    }
    for (int f = 0; f < layout.findings; f++) {
      addAfterWholes(f);
    }
  }

  private Pusher pusher(Finding finding, int who, double[] byState) {
    double none = 1;
    for (Whole whole : finding.wholes()) {
      none *= 1 - findings.get(whole.finding()).chance(who, whole.state());
    }
    if (none == 1) {
      return new Pusher(who, byState, null);
    }
    double[] given = byState.clone();
    given[0] = Math.max(0, (1 - none) - (1 - byState[0]));
    return new Pusher(who, byState, given);
  }

  /// Those of the named findings that the network has.
  private static List<Whole> wholes(Layout layout, List<String> names) {
    var wholes = new ArrayList<Whole>();
    for (int f = 0; f < layout.findings; f++) {
      Fact fact = layout.facts.get(f);
      for (String name : names) {
        if (name.equals(fact.id())) {
          wholes.add(new Whole(f, 1));
        } else if (name.startsWith(fact.id() + ".")) {
          wholes.add(new Whole(f, fact.state(name.substring(fact.id().length() + 1))));
        }
      }
    }
    return wholes;
  }

  private void addAfterWholes(int f) {
    if (!wholesFirst.contains(f)) {
      for (Whole whole : findings.get(f).wholes()) {
        isWhole.set(whole.finding());
        addAfterWholes(whole.finding());
      }
      wholesFirst.add(f);
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
      double[] leak = finding.leak();
      boolean asWritten = draw instanceof Draw.AsWritten;
      double[] push = asWritten ? Push.exact(leak, byState) : Push.clamped(leak, byState);
      double told = asWritten || layout.isMeasured(f) ? 1 : layout.telling(draw);
      finding.pushes().put(j, Push.told(push, told));
    });
    condition
        .hides()
        .forEach((key, ratio) ->
            findings
                .get(layout.fact(key))
                .hiders()
                .add(new Hider(j, draw.chance(condition.id() + "/hides/" + key.text(), ratio))));
  }

  /// The state of every finding, by its number.
  int[] draw(boolean[] has, RandomGenerator random) {
    // By whole, then by who pushes: the leak first. Of others nobody asks.
    var pushed = new int[findings.size()][];
    var notAsked = new int[1 + conditions];
    var drawn = new int[findings.size()];
    var looked = new BitSet();
    var hidden = new BitSet();
    for (int f : wholesFirst) {
      Finding finding = findings.get(f);
      pushed[f] = isWhole.get(f) ? new int[1 + conditions] : notAsked;
      for (Pusher pusher : pushers.get(f)) {
        int who = pusher.who();
        if (who == LEAK || has[who]) {
          pushed[f][1 + who] = pushed(finding, pusher, pushed, random);
          drawn[f] = Math.max(drawn[f], pushed[f][1 + who]);
        }
      }
      int with = finding.hiddenWith();
      if (!looked.get(with)) {
        looked.set(with);
        hidden.set(with, hidden(with, has, random));
      }
      if (drawn[f] > 0 && (hidden.get(with) || withoutWhole(finding, drawn))) {
        drawn[f] = 0;
      }
    }
    for (int f = 0; f < drawn.length; f++) {
      if (drawn[f] > 0) {
        for (int other : findings.get(f).ruledOut()) {
          drawn[other] = 0;
        }
      }
    }
    return drawn;
  }

  /// The state to which one pusher pushes, given where it has pushed the wholes.
  private static int pushed(
      Finding finding, Pusher pusher, int[][] pushed, RandomGenerator random) {
    if (pusher.afterWhole() == null) {
      return ByChance.state(pusher.byState(), random);
    }
    for (Whole whole : finding.wholes()) {
      if (pushed[whole.finding()][1 + pusher.who()] >= whole.state()) {
        return ByChance.state(pusher.afterWhole(), random);
      }
    }
    return 0;
  }

  private boolean hidden(int with, boolean[] has, RandomGenerator random) {
    boolean hidden = false;
    for (Hider hider : findings.get(with).hiders()) {
      hidden |= has[hider.condition()] && random.nextDouble() >= hider.ratio();
    }
    return hidden;
  }

  private static boolean withoutWhole(Finding finding, int[] drawn) {
    for (Whole whole : finding.wholes()) {
      if (drawn[whole.finding()] >= whole.state()) {
        return false;
      }
    }
    return !finding.wholes().isEmpty();
  }
}
