package org.brace.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.brace.RealBase;
import org.brace.model.Answer;
import org.brace.model.Answer.Word;
import org.brace.model.Evidence;
import org.brace.model.Level;
import org.brace.model.Origin;
import org.brace.model.Teller;
import org.brace.model.Told;
import org.brace.simulation.Respondent;
import org.brace.simulation.Simulation;
import org.brace.triage.Triage;
import org.junit.jupiter.api.Test;

class AtOnceTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Planner PLANNER = new Planner(RealBase.KNOWLEDGE);
  private static final Known NOTHING = new Known(Evidence.NONE, null, NOW);
  private static final int PEOPLE = 400;

  private static Known with(Known known, String fact, Answer answer) {
    return known.with(
        known.evidence().with(fact, new Told(answer, Origin.ASKED, Teller.PERSON, NOW)));
  }

  /// No harmless picture hears an alarm that the next page takes back.
  @Test
  void an_emergency_department_is_said_once_nothing_asked_can_ease_it() {
    Known sharp = with(NOTHING, "surgery-or-immobile-4w", Word.PRESENT);
    sharp = with(sharp, "pain-site.chest-side", Word.PRESENT);
    sharp = with(sharp, "pain-worse-deep-breath", Word.PRESENT);

    assertThat(PLANNER.atLeast(sharp)).isEqualTo(Level.EMERGENCY_DEPARTMENT);
    assertThat(PLANNER.atOnce(sharp)).isEqualTo(Level.SAME_DAY);
    assertThat(((Step.Ask) PLANNER.next(sharp)).offered()).isFalse();
    Known notSore = with(sharp, "pain-reproduced-by-pressing", Word.ABSENT);
    assertThat(PLANNER.atOnce(notSore)).isEqualTo(Level.EMERGENCY_DEPARTMENT);
    assertThat(((Step.Ask) PLANNER.next(notSore)).offered()).isTrue();
    assertThat(PLANNER.atOnce(with(sharp, "feverish", Word.PRESENT)))
        .isEqualTo(Level.EMERGENCY_DEPARTMENT);
  }

  @Test
  void what_the_first_page_tells_is_said_at_once_even_if_it_may_be_eased() {
    Known heavy = with(NOTHING, "chest-pressure", Word.PRESENT);

    assertThat(PLANNER.atOnce(heavy)).isEqualTo(Level.EMERGENCY_DEPARTMENT);
    assertThat(PLANNER.atOnce(with(heavy, "nausea", Word.PRESENT)))
        .isEqualTo(Level.EMERGENCY_AMBULANCE);
  }

  @Test
  void a_ticked_line_whose_sign_is_not_named_is_said_at_once() {
    Known sharp = with(NOTHING, "surgery-or-immobile-4w", Word.PRESENT);
    sharp = with(sharp, "pain-site.chest-side", Word.PRESENT);
    sharp = with(sharp, "pain-worse-deep-breath", Word.PRESENT);

    assertThat(PLANNER.atOnce(with(sharp, "breathing-failing", Word.PRESENT)))
        .isEqualTo(Level.EMERGENCY_AMBULANCE);
  }

  @Test
  void nobody_comes_to_the_end_of_the_interview_with_an_emergency_unsaid() {
    var simulation = new Simulation(RealBase.KNOWLEDGE, false, 7);
    int emergencies = 0;
    for (int i = 0; i < PEOPLE; i++) {
      var answered = simulation.drawn(i).answered();
      Known end =
          new Respondent(RealBase.KNOWLEDGE, answered.told(), answered.computed(), NOW)
              .interview(PLANNER)
              .end();
      Level level =
          Triage.of(RealBase.KNOWLEDGE, end.chart(RealBase.KNOWLEDGE)).ruleDisposition().level();
      if (level.atLeast(Level.EMERGENCY_DEPARTMENT)) {
        emergencies++;
        assertThat(PLANNER.atOnce(end)).as("person %d", i).isEqualTo(level);
      }
    }
    assertThat(emergencies).isPositive();
  }
}
