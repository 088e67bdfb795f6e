package org.brace.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.brace.RealBase;
import org.brace.chart.Chart;
import org.brace.knowledge.Fact;
import org.brace.model.Evidence;
import org.brace.model.Origin;
import org.brace.model.Span;
import org.brace.model.Teller;
import org.brace.model.Told;
import org.junit.jupiter.api.Test;

class DrawnValueTest {

  private static final java.time.Instant NOW = java.time.Instant.parse("2026-11-22T10:00:00Z");

  @Test
  void a_value_lies_in_the_state_that_it_was_drawn_for() {
    var random = new SplittableRandom(3);
    for (Fact fact : RealBase.KNOWLEDGE.facts().values()) {
      if (fact.isDerived() || fact.type() == Fact.Type.DATE || fact.type() == Fact.Type.CHOICES) {
        continue;
      }
      int states = Math.max(1, fact.states().size());
      for (int i = 0; i < 20 * states; i++) {
        int state = i % states;
        var told =
            new Told(DrawnValue.answer(fact, state, random), Origin.ASKED, Teller.PERSON, NOW);
        var chart =
            Chart.of(
                RealBase.KNOWLEDGE, Evidence.NONE.with(fact.id(), told), java.util.Map.of(), NOW);
        Span span = chart.possible(fact.id());
        if (!fact.states().isEmpty()) {
          assertThat(fact.lowestState(span)).as(fact.id() + " " + told).isEqualTo(state);
          assertThat(fact.highestState(span)).as(fact.id() + " " + told).isEqualTo(state);
        }
      }
    }
  }
}
