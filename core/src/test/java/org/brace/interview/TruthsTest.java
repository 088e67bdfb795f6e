package org.brace.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.brace.RealBase;
import org.brace.chart.Chart;
import org.brace.rules.Evaluation;
import org.brace.rules.Truth;
import org.brace.simulation.Respondent;
import org.brace.simulation.Simulation;
import org.junit.jupiter.api.Test;

class TruthsTest {

  private static final RuleGraph GRAPH = new RuleGraph(RealBase.KNOWLEDGE);
  private static final Planner PLANNER = new Planner(RealBase.KNOWLEDGE);
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final int PEOPLE = 40;

  @Test
  void they_are_what_each_rule_comes_to_by_itself_at_every_page() {
    var simulation = new Simulation(RealBase.KNOWLEDGE, false, 5);
    Set<Truth> seen = EnumSet.noneOf(Truth.class);
    for (int i = 0; i < PEOPLE; i++) {
      var answered = simulation.drawn(i).answered();
      var person = new Respondent(RealBase.KNOWLEDGE, answered.told(), answered.computed(), NOW);
      for (Known known : person.moments(PLANNER)) {
        Chart chart = known.chart(RealBase.KNOWLEDGE);
        var truths = new Truths(GRAPH, chart);
        for (RuleGraph.Root root : GRAPH.roots()) {
          Truth alone = Evaluation.truth(root.rule().when(), chart);

          assertThat(truths.of(root.when())).as(root.rule().id()).isEqualTo(alone);
          seen.add(alone);
        }
      }
    }
    assertThat(seen).containsExactlyInAnyOrder(Truth.values());
  }

  @Test
  void what_several_rules_have_in_common_is_one_node() {
    long facts =
        GRAPH.roots().stream()
            .flatMap(root -> Evaluation.facts(root.rule().when()).stream())
            .count();

    assertThat(GRAPH.size()).isLessThan((int) facts);
    assertThat(GRAPH.roots()).hasSameSizeAs(RealBase.KNOWLEDGE.rules().values());
  }
}
