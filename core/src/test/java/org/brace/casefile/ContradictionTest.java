package org.brace.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brace.casefile.ReadTexts.one;

import org.brace.RealBase;
import org.brace.model.Answer;
import org.brace.model.Answer.Word;
import org.brace.model.Evidence;
import org.brace.model.Origin;
import org.brace.model.Teller;
import org.brace.model.Told;
import org.junit.jupiter.api.Test;

/// What stands of a cough and of how long it has lasted, once both have been told.
class ContradictionTest {

  private static final Case GIVEN = one("brace-case: 1\nanswers: {cough-duration: 2 wk}\n");
  private static final Told LENGTH = GIVEN.evidence().of("cough-duration").orElseThrow();
  private static final Told NO = told(Word.ABSENT);
  private static final Told YES = told(Word.PRESENT);
  private static final Told NONE = told(new Answer.Choice("none"));

  private static Told told(Answer answer) {
    return new Told(answer, Origin.ASKED, Teller.PERSON, GIVEN.now());
  }

  private static Evidence cough(Told answer) {
    return Evidence.NONE.with("cough", answer);
  }

  private static Evidence length(Told answer) {
    return Evidence.NONE.with("cough-duration", answer);
  }

  private static Evidence settled(Evidence before, Evidence now) {
    return Contradiction.settled(RealBase.KNOWLEDGE, before, now);
  }

  @Test
  void a_fact_that_is_denied_now_takes_its_grade_with_it() {
    Evidence before = cough(YES).with("cough-duration", LENGTH);

    assertThat(settled(before, before.with("cough", NO))).isEqualTo(cough(NO));
  }

  @Test
  void a_grade_that_is_told_now_replaces_the_denial() {
    assertThat(settled(cough(NO), cough(NO).with("cough-duration", LENGTH)))
        .isEqualTo(length(LENGTH));
  }

  @Test
  void a_grade_of_none_replaces_that_it_is_there_and_the_other_way_round() {
    assertThat(settled(cough(YES), cough(YES).with("cough-duration", NONE)))
        .isEqualTo(length(NONE));
    assertThat(settled(length(NONE), length(NONE).with("cough", YES))).isEqualTo(cough(YES));
  }

  @Test
  void of_what_is_told_at_once_that_it_is_there_stands() {
    assertThat(settled(Evidence.NONE, cough(NO).with("cough-duration", LENGTH)))
        .isEqualTo(length(LENGTH));
    assertThat(settled(Evidence.NONE, cough(YES).with("cough-duration", NONE)))
        .isEqualTo(cough(YES));
  }

  @Test
  void what_agrees_stays_whole() {
    Evidence both = cough(YES).with("cough-duration", LENGTH);

    assertThat(settled(cough(YES), both)).isEqualTo(both);
  }
}
