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
import org.brace.network.CauseNetwork;

/// Which lines are worth asking for the causes alone: those that tell which cause comes first.
final class CauseQuestions {

  /// By how much less doubtful a line has to make it, for each line read, which cause comes first.
  private static final double WORTH = 0.001;

  /// A page is filled until it is expected to be less likely than this that another cause comes
  /// first once everything is known.
  private static final double SURE_ENOUGH = 0.07;

  /// A page for the causes alone is asked only while that is at least this likely: it costs more
  /// than lines on a page that is shown anyway.
  private static final double WORTH_A_PAGE = 0.15;

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
  /// @param pageOfItsOwn whether nothing else stands on the page
  List<List<String>> worthAsking(Known known, Chart chart, boolean pageOfItsOwn) {
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
            chart.observed(),
            List.copyOf(open.values()),
            Screen.MOST,
            pageOfItsOwn ? WORTH_A_PAGE : SURE_ENOUGH,
            SURE_ENOUGH)
        .stream()
        .filter(asking -> asking.value() >= WORTH)
        .map(asking -> Objects.requireNonNull(byFirst.get(asking.fact())))
        .toList();
  }
}
