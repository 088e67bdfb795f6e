package org.brace.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.brace.RealBase;
import org.brace.knowledge.Fact;
import org.brace.model.Answer;
import org.brace.model.Answer.Word;
import org.brace.model.Evidence;
import org.brace.model.Origin;
import org.brace.model.Quantity;
import org.brace.model.Teller;
import org.brace.model.Told;
import org.brace.model.Unit;
import org.junit.jupiter.api.Test;

class FearTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  private static Fear of(String condition, Map<String, Answer> answers) {
    Evidence told = Evidence.NONE;
    for (Map.Entry<String, Answer> each : answers.entrySet()) {
      told = told.with(each.getKey(), new Told(each.getValue(), Origin.ASKED, Teller.PERSON, NOW));
    }
    return Fear.of(
        RealBase.KNOWLEDGE, RealBase.KNOWLEDGE.condition(condition), new Known(told, null, NOW));
  }

  @Test
  void a_fear_is_answered_with_what_fits_and_what_does_not() {
    var fiveDays = new Answer.Measured(new Quantity(0.7, Unit.WEEK));

    Fear fear =
        of(
            "lung-cancer",
            Map.of("weight-loss", Word.PRESENT, "cough", Word.PRESENT, "cough-duration", fiveDays));

    assertThat(fear.pro()).extracting(Fact::id).contains("weight-loss");
    assertThat(fear.against()).extracting(Fact::id).contains("cough-duration");
  }

  @Test
  void what_nobody_could_measure_speaks_against_no_fear() {
    Fear fear = of("pneumonia", Map.of("readings-at-hand", Word.ABSENT));

    assertThat(fear.against()).isEmpty();
    assertThat(fear.open()).extracting(Fact::id).contains("oxygen-saturation", "temperature");
  }
}
