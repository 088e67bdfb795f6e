package org.brace.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.brace.RealBase;
import org.brace.model.Answer;
import org.brace.model.Answer.Word;
import org.brace.model.Evidence;
import org.brace.model.Level;
import org.brace.model.Origin;
import org.brace.model.Teller;
import org.brace.model.Told;
import org.brace.simulation.Respondent;
import org.junit.jupiter.api.Test;

class RecheckTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Planner PLANNER = new Planner(RealBase.KNOWLEDGE);

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

    Evidence standing = standing(earlier, NOW);

    assertThat(standing.answers()).containsOnlyKeys("age", "cancer-ever", "cough");
    assertThat(standing.of("age")).isEqualTo(earlier.of("age"));
    assertThat(standing.of("cough"))
        .contains(new Told(Word.PRESENT, Origin.PREFILLED, Teller.PERSON, NOW));
  }

  @Test
  void what_is_too_old_to_count_does_not_stand() {
    Evidence earlier =
        Evidence.NONE
            .with("cancer-ever", told(Word.PRESENT))
            .with("cough", told(Word.PRESENT))
            .with("saddle-numbness", told(Word.PRESENT));

    Evidence standing = standing(earlier, NOW.plus(Duration.ofHours(49)));

    assertThat(standing.answers()).containsOnlyKeys("cancer-ever");
  }

  /// An emergency stands at once; that it got worse since is not lost by that.
  @Test
  void what_an_emergency_stands_on_is_asked_again_where_worse_would_be_more_urgent() {
    Map<String, Answer> before =
        Map.of(
            "age", new Answer.Count(66),
            "pain-site.chest-front", Word.PRESENT,
            "haemoptysis", new Answer.Choice("streaks"),
            "breathless", new Answer.Choice("effort"));
    Map<String, Answer> worse = new HashMap<>(before);
    worse.put("breathless", new Answer.Choice("rest"));

    Known earlier = interview(before, new Known(Evidence.NONE, Map.of(), NOW));
    Evidence standing = Recheck.standing(RealBase.KNOWLEDGE, PLANNER, earlier, NOW);
    Known known = new Known(standing, Map.of(), NOW);
    Known end = interview(worse, known);

    assertThat(PLANNER.atLeast(known)).isEqualTo(Level.EMERGENCY_DEPARTMENT);
    assertThat(end.evidence().of("breathless"))
        .contains(new Told(new Answer.Choice("rest"), Origin.ASKED, Teller.PERSON, NOW));
    assertThat(PLANNER.atLeast(end)).isEqualTo(Level.EMERGENCY_AMBULANCE);
  }

  private static Evidence standing(Evidence earlier, Instant now) {
    return Recheck.standing(RealBase.KNOWLEDGE, PLANNER, new Known(earlier, Map.of(), NOW), now);
  }

  private static Known interview(Map<String, Answer> truth, Known start) {
    return new Respondent(RealBase.KNOWLEDGE, truth, Map.of(), NOW).interview(PLANNER, start).end();
  }
}
