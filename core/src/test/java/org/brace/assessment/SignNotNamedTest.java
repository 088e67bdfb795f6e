package org.brace.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.brace.RealBase;
import org.brace.casefile.Case;
import org.brace.model.Answer;
import org.brace.model.Answer.Word;
import org.brace.model.Evidence;
import org.brace.model.Level;
import org.brace.model.Origin;
import org.brace.model.Problem;
import org.brace.model.Teller;
import org.brace.model.Told;
import org.junit.jupiter.api.Test;

/// What is said of the causes while a ticked line stands for several signs.
class SignNotNamedTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Assessor ASSESSOR = new Assessor(RealBase.KNOWLEDGE);

  private static Assessment assess(Map<String, Answer> answers) {
    Evidence evidence =
        Evidence.NONE
            .with("pain-site.lower-back", told(Word.PRESENT))
            .with("cough", told(Word.PRESENT));
    for (Map.Entry<String, Answer> each : answers.entrySet()) {
      evidence = evidence.with(each.getKey(), told(each.getValue()));
    }
    return ASSESSOR.assess(
        new Case("me", "", NOW, "GB", Teller.PERSON, List.of(), List.of(), evidence, null),
        new Options(false));
  }

  private static Told told(Answer answer) {
    return new Told(answer, Origin.ASKED, Teller.PERSON, NOW);
  }

  private static Stream<Problem> notNamed(Assessment assessment) {
    return assessment.problems().stream()
        .filter(problem -> problem.code().equals("sign-not-named"));
  }

  @Test
  void in_an_emergency_no_cause_is_told_by_chances_that_do_not_know_of_it() {
    Assessment assessment = assess(Map.of("breathing-failing", Word.PRESENT));

    assertThat(assessment.triage().disposition().level()).isEqualTo(Level.EMERGENCY_AMBULANCE);
    assertThat(assessment.causes()).isEmpty();
    assertThat(assessment.noListedCause()).isNull();
    assertThat(notNamed(assessment))
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.at()).isEqualTo("answers.breathing-failing");
          assertThat(problem.message()).contains("breathing that is failing", "cannot count it");
        });
    assertThat(assessment.triage().reasons().getFirst().text())
        .isEqualTo(
            "At least one of these is there: too breathless to finish a sentence; can speak only"
                + " single words, or gasping; exhausted by the effort of breathing; feeble or"
                + " hardly audible breathing; very slow or shallow breathing");
  }

  @Test
  void what_was_denied_is_not_among_the_signs_that_it_may_be() {
    Assessment assessment =
        assess(Map.of("breathing-failing", Word.PRESENT, "exhausted", Word.ABSENT));

    assertThat(assessment.triage().reasons().getFirst().text()).doesNotContain("exhausted");
  }

  @Test
  void below_an_emergency_the_causes_are_told_with_what_they_do_not_count() {
    Assessment assessment = assess(Map.of("cough-ends-hard", Word.PRESENT));

    assertThat(assessment.triage().disposition().level()).isLessThan(Level.EMERGENCY_DEPARTMENT);
    assertThat(assessment.causes()).isNotEmpty();
    assertThat(notNamed(assessment)).hasSize(1);
  }

  @Test
  void nothing_is_said_once_the_sign_is_named_or_where_no_cause_would_count_it() {
    assertThat(
            notNamed(
                assess(
                    Map.of(
                        "breathing-failing",
                        Word.PRESENT,
                        "cannot-speak-sentences",
                        Word.PRESENT))))
        .isEmpty();
    assertThat(notNamed(assess(Map.of("people-at-home", Word.PRESENT)))).isEmpty();
  }

  @Test
  void where_the_line_makes_it_more_urgent_no_cause_is_told_at_any_level() {
    Assessment assessment = assess(Map.of("chest-weight", Word.PRESENT));

    assertThat(assessment.triage().disposition().level()).isEqualTo(Level.SAME_DAY);
    assertThat(assessment.causes()).isEmpty();
    assertThat(assessment.noListedCause()).isNull();
    assertThat(Objects.requireNonNull(assessment.care()).options())
        .allSatisfy(option -> assertThat(option.conditions()).isEmpty());
    assertThat(notNamed(assessment)).hasSize(1);
  }

  @Test
  void the_signs_that_the_line_stands_for_are_looked_for_first() {
    Assessment assessment = assess(Map.of("chest-weight", Word.PRESENT));

    assertThat(assessment.triage().open())
        .extracting(Assessment.StillOpen::fact)
        .hasSizeGreaterThan(4)
        .first()
        .isIn(RealBase.KNOWLEDGE.fact("chest-weight").covers());
  }
}
