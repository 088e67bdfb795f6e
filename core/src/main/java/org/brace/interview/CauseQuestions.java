package org.brace.interview;

import java.util.ArrayList;
import java.util.Arrays;
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
import org.brace.network.Asking;
import org.brace.network.CauseNetwork;
import org.brace.rules.Comparison;
import org.brace.rules.Truth;

/// Which lines are worth asking for the causes alone: those that tell which cause comes first.
///
/// Who answers has so much patience. Up to [#PATIENCE] lines whatever may still tell is asked.
/// There a page ends, so that whether to go on for the causes alone is decided by all that was
/// answered: it takes a good chance that another cause comes first. Whoever is beyond is asked on,
/// with full pages, as long as a line may still tell.
final class CauseQuestions {

  /// By how much less doubtful a line has to make it, for each line read, which cause comes first.
  private static final double WORTH = 0.0001;

  /// The lines that most people should not have to go beyond.
  private static final int PATIENCE = 70;

  /// Lines are asked until it is expected to be less likely than this that another cause comes
  /// first once everything is known.
  private static final double SURE_ENOUGH = 0.005;

  /// The same for the line that takes someone beyond their patience: so that no more than half of
  /// all people go there.
  private static final double SURE_ENOUGH_TO_CROSS = 0.28;

  /// The same where a record, or an earlier visit, told something: fewer lines are asked for the
  /// level then, so fewer people come to the end of their patience.
  private static final double SURE_ENOUGH_TO_CROSS_WITH_RECORD = 0.1;

  private final Knowledge knowledge;
  private final CauseNetwork network;
  private final Lines lines;

  /// What can be asked for the causes: no readings, which need a device.
  private final List<Fact> facts;

  CauseQuestions(Knowledge knowledge, CauseNetwork network, Lines lines) {
    this.knowledge = knowledge;
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
      if (chart.state(fact.id()) == State.NOT_ASKED && !isRuledOut(fact, chart)) {
        String line = fact.group() == null ? lines.line(known, chart, fact.id()) : fact.id();
        open.computeIfAbsent(line, _ -> new ArrayList<>()).add(fact.id());
      }
    }
    Map<String, List<String>> byFirst = new HashMap<>();
    open.values().forEach(line -> byFirst.put(line.getFirst(), line));
    int at = read(known) + onPage;
    List<Asking> worth =
        network.worthAskingForFirst(
            chart.observed(),
            List.copyOf(open.values()),
            sureEnough(known, at, Screen.MOST - onPage));
    return worth.stream()
        .filter(asking -> asking.value() >= WORTH)
        .map(asking -> Objects.requireNonNull(byFirst.get(asking.fact())))
        .toList();
  }

  /// Whether it is a detail of what is not there: "did the fever come with a cold" is not asked of
  /// who has none.
  private boolean isRuledOut(Fact fact, Chart chart) {
    return !fact.detailOf().isEmpty()
        && fact.detailOf().stream()
            .allMatch(whole ->
                knowledge.facts().containsKey(whole)
                    && Comparison.AtLeast.PRESENT.of(chart.possible(whole)) == Truth.FALSE);
  }

  /// For each line that may be added to the page, how unsure the first cause must be for it.
  ///
  /// @param at how many lines will have been read before it
  /// @param room how many lines are left of the page
  private static double[] sureEnough(Known known, int at, int room) {
    var sureEnough = new double[at < PATIENCE ? Math.min(room, PATIENCE - at) : room];
    Arrays.fill(sureEnough, SURE_ENOUGH);
    if (at == PATIENCE) {
      sureEnough[0] = hasRecord(known) ? SURE_ENOUGH_TO_CROSS_WITH_RECORD : SURE_ENOUGH_TO_CROSS;
    }
    return sureEnough;
  }

  private static boolean hasRecord(Known known) {
    return known.evidence().answers().values().stream()
        .anyMatch(told -> told.origin() == Origin.PREFILLED || told.origin() == Origin.CONFIRMED);
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
