package org.brace.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import org.brace.RealBase;
import org.brace.casefile.Case;
import org.brace.casefile.CaseOutcome;
import org.brace.casefile.CaseReader;
import org.brace.model.Level;
import org.junit.jupiter.api.Test;

/// What someone is told to do at a level does not speak of what they said they do not have.
class WhatToDoTest {

  private static final Assessor ASSESSOR = new Assessor(RealBase.KNOWLEDGE);

  @Test
  void the_reliever_is_for_all_but_those_who_denied_asthma_and_copd() {
    for (Level level : new Level[] {Level.EMERGENCY_DEPARTMENT, Level.EMERGENCY_AMBULANCE}) {
      assertThat(act(level, "male", "cough: present")).contains("reliever inhaler");
      assertThat(act(level, "male", "asthma: absent")).contains("reliever inhaler");
      assertThat(act(level, "male", "asthma: absent\n  copd: absent"))
          .startsWith(RealBase.KNOWLEDGE.policy().text(level).act())
          .doesNotContain("reliever");
    }
  }

  @Test
  void the_midwife_is_for_those_who_can_be_pregnant() {
    assertThat(act(Level.ROUTINE, "female", "cough: present")).contains("midwife");
    assertThat(act(Level.ROUTINE, "female", "pregnancy: absent")).doesNotContain("midwife");
    assertThat(act(Level.ROUTINE, "male", "cough: present")).doesNotContain("midwife");
  }

  @Test
  void an_assessment_says_the_same() {
    Case given = given("male", "cough: present\n  cough-duration: 5 wk");

    var triage = ASSESSOR.assess(given, new Options(false)).triage();

    assertThat(triage.act())
        .isEqualTo(ASSESSOR.act(ASSESSOR.planner().known(given), triage.disposition().level()))
        .doesNotContain("midwife");
  }

  private static String act(Level level, String sex, String answers) {
    return ASSESSOR.act(ASSESSOR.planner().known(given(sex, answers)), level);
  }

  private static Case given(String sex, String answers) {
    String text =
        """
        brace-case: 1
        person: {age: 35, sex: %s}
        answers:
          %s
        """
            .formatted(sex, answers);
    CaseOutcome outcome =
        new CaseReader(RealBase.KNOWLEDGE, Instant.parse("2026-11-22T10:00:00Z"))
            .read("case", new StringReader(text), CaseReader.Format.YAML)
            .next();
    return ((CaseOutcome.Read) outcome).subject();
  }
}
