package org.brace.interview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.brace.chart.Chart;
import org.brace.chart.State;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.model.Origin;
import org.brace.network.CauseNetwork;

/// Which lines are worth asking for the causes alone: those that tell which cause comes first.
///
/// Who answers has so much patience. Up to [#PATIENCE] lines a line is asked while there is a fair
/// chance that another cause comes first. To go beyond for the causes alone takes a good one, and
/// once the level has taken someone there, a better one than before.
final class CauseQuestions {

  /// By how much less doubtful a line has to make it, for each line read, which cause comes first.
  private static final double WORTH = 0.001;

  /// The lines that most people should not have to go beyond.
  private static final int PATIENCE = 70;

  /// Lines are asked until it is expected to be less likely than this that another cause comes
  /// first once everything is known.
  private static final double SURE_ENOUGH = 0.03;

  /// The same for the line that takes someone beyond their patience.
  private static final double SURE_ENOUGH_TO_CROSS = 0.25;

  /// The same for the lines of whoever is beyond it.
  private static final double SURE_ENOUGH_BEYOND = 0.15;

  private final CauseNetwork network;
  private final Lines lines;

  /// What can be asked for the causes: no readings, which need a device.
  private final List<Fact> facts;

  CauseQuestions(Knowledge knowledge, CauseNetwork network, Lines lines) {
    this.lines = lines;
    this.network = network;
    this.facts =
        knowledge.facts().values().stream()
            .filter(fact -> !fact.isDerived() && !fact.isCover())
            .filter(fact -> fact.kind() != Fact.Kind.MEASUREMENT)
            .filter(fact -> fact.type() != Fact.Type.CHOICES)
            .toList();
  }

  /// The lines that were not asked and are worth it, the most telling first, each as the facts that
  /// it asks for.
  ///
  /// @param onPage how many other lines stand on the page
  List<List<String>> worthAsking(Known known, Chart chart, int onPage) {
    Map<String, List<String>> open = new LinkedHashMap<>();
    for (Fact fact : facts) {
      if (chart.state(fact.id()) == State.NOT_ASKED) {
        String line = fact.group() == null ? lines.line(known, fact.id()) : fact.id();
        open.computeIfAbsent(line, _ -> new ArrayList<>()).add(fact.id());
      }
    }
    Map<String, List<String>> byFirst = new HashMap<>();
    open.values().forEach(line -> byFirst.put(line.getFirst(), line));
    return network
        .worthAskingForFirst(
            chart.observed(), List.copyOf(open.values()), sureEnough(read(known), onPage))
        .stream()
        .filter(asking -> asking.value() >= WORTH)
        .map(asking -> Objects.requireNonNull(byFirst.get(asking.fact())))
        .toList();
  }

  /// For each line of the page that is left, how unsure the first cause must be for it.
  private static double[] sureEnough(int read, int onPage) {
    var sureEnough = new double[Screen.MOST - onPage];
    for (int i = 0; i < sureEnough.length; i++) {
      boolean within = read + onPage + i < PATIENCE;
      double atTheEnd = read > PATIENCE ? SURE_ENOUGH_BEYOND : SURE_ENOUGH_TO_CROSS;
      sureEnough[i] = within ? SURE_ENOUGH : atTheEnd;
    }
    return sureEnough;
  }

  /// How many lines this person has read: what a record told is confirmed at one glance.
  private static int read(Known known) {
    long answered =
        known.evidence().answers().values().stream()
            .filter(told -> told.origin() == Origin.ASKED)
            .count();
    return (int) answered + (known.medicines() == null ? 0 : 1);
  }
}
