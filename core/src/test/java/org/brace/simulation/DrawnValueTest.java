package org.brace.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.brace.RealBase;
import org.brace.chart.Chart;
import org.brace.knowledge.Fact;
import org.brace.model.Answer;
import org.brace.model.Evidence;
import org.brace.model.Origin;
import org.brace.model.Span;
import org.brace.model.Teller;
import org.brace.model.Told;
import org.junit.jupiter.api.Test;

class DrawnValueTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  @Test
  void a_value_lies_in_the_state_that_it_was_drawn_for() {
    var random = new SplittableRandom(3);
    for (Fact fact : RealBase.KNOWLEDGE.facts().values()) {
      if (fact.isDerived() || fact.type() == Fact.Type.DATE || fact.type() == Fact.Type.CHOICES) {
        continue;
      }
      int states = Math.max(1, fact.states().size());
      for (int i = 0; i < 400 * states; i++) {
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

  @Test
  void half_of_the_pains_of_less_than_ninety_days_are_in_their_first_nine() {
    var random = new SplittableRandom(5);
    Fact fact = RealBase.KNOWLEDGE.fact("pain-duration");
    double[] days =
        IntStream.range(0, 20_000)
            .mapToDouble(i ->
                ((Answer.Measured) DrawnValue.answer(fact, fact.state("shorter"), random))
                    .quantity()
                    .value())
            .sorted()
            .toArray();

    assertThat(days[days.length / 2]).isBetween(8.0, 9.0);
    assertThat(share(days, 4)).isBetween(0.34, 0.38);
    assertThat(share(days, 28)).isBetween(0.73, 0.77);
  }

  private static double share(double[] values, double under) {
    return Arrays.stream(values).filter(each -> each < under).count() / (double) values.length;
  }
}
