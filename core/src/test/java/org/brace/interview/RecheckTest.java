package org.brace.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.brace.RealBase;
import org.brace.model.Answer;
import org.brace.model.Answer.Word;
import org.brace.model.Evidence;
import org.brace.model.Origin;
import org.brace.model.Teller;
import org.brace.model.Told;
import org.junit.jupiter.api.Test;

class RecheckTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  private static Told told(Answer answer) {
    return new Told(answer, Origin.ASKED, Teller.PERSON, NOW);
  }

  @Test
  void what_can_be_otherwise_is_asked_again_and_the_rest_stands() {
    Evidence earlier =
        Evidence.NONE
            .with("age", told(new Answer.Count(30)))
            .with("cancer-ever", told(Word.ABSENT))
            .with("cough", told(Word.PRESENT))
            .with("breathing-failing", told(Word.ABSENT))
            .with("feverish", told(Word.UNSURE))
            .with("pain-severity", told(new Answer.Count(4)))
            .with("breathless", told(new Answer.Choice("effort")));

    Evidence standing = Recheck.standing(RealBase.KNOWLEDGE, earlier);

    assertThat(standing.answers()).containsOnlyKeys("age", "cancer-ever", "cough");
    assertThat(standing.of("age")).isEqualTo(earlier.of("age"));
    assertThat(standing.of("cough"))
        .contains(new Told(Word.PRESENT, Origin.PREFILLED, Teller.PERSON, NOW));
  }
}
