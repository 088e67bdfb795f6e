package org.brace.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.brace.RealBase;
import org.brace.chart.State;
import org.brace.interview.Planner;
import org.brace.knowledge.Fact;
import org.brace.network.Asking;
import org.brace.network.CauseNetwork;
import org.junit.jupiter.api.Test;

/// The table of ten causes by which questions are ranked, against the exact engine, for simulated
/// people whose level is settled.
class LeadingCausesTest {

  private static final int PEOPLE = 40;
  private static final int QUESTIONS = 10;

  @Test
  void what_a_question_tells_is_near_what_exact_inference_gives() {
    var simulation = new Simulation(RealBase.KNOWLEDGE, false, 1);
    var network = CauseNetwork.of(RealBase.KNOWLEDGE);
    var planner = new Planner(RealBase.KNOWLEDGE);
    List<Double> off = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      var answered = simulation.drawn(i).answered();
      var chart =
          new Respondent(RealBase.KNOWLEDGE, answered.told(), answered.computed(), Simulation.NOW)
              .interview(planner)
              .end()
              .chart(RealBase.KNOWLEDGE);
      List<String> open =
          RealBase.KNOWLEDGE.facts().values().stream()
              .filter(fact -> !fact.isDerived() && !fact.isCover())
              .map(Fact::id)
              .filter(fact -> chart.state(fact) == State.NOT_ASKED)
              .toList();
      for (Asking asking : network.worthAsking(chart.observed(), open, QUESTIONS)) {
        List<String> one = List.of(asking.fact());
        double near = network.worthAsking(chart.observed(), one, 1).getFirst().value();
        double exact = network.worthAskingExactly(chart.observed(), one, 1).getFirst().value();
        if (exact > 0.01) {
          off.add(Math.abs(near - exact) / exact);
        }
      }
    }
    off.sort(null);

    assertThat(off).hasSizeGreaterThan(PEOPLE * QUESTIONS / 2);
    assertThat(off.get(off.size() / 2)).isLessThan(0.06);
    assertThat(off.get(off.size() * 9 / 10)).isLessThan(0.25);
  }
}
