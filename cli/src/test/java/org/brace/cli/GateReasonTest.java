package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.brace.assessment.Assessment;
import org.brace.assessment.AssessmentJson;
import org.brace.assessment.Options;
import org.brace.knowledge.PolicyReason;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// That questions are open keeps someone from self-care: how that is told.
class GateReasonTest {

  private static Assessment assess(String answers) {
    String text =
        """
        brace-case: 1
        id: open
        now: 2026-11-22T10:00Z
        person: {age: 44, sex: female}
        answers: {%s}
        """
            .formatted(answers);
    return GoldenCases.ASSESSOR.assess(GoldenCases.written(text), new Options(false, false));
  }

  private static List<String> facts(JsonNode array) {
    var facts = new ArrayList<String>();
    array.forEach(each -> facts.add(each.get("fact").asString()));
    return facts;
  }

  @Test
  void what_could_raise_the_level_is_told_once_in_json() {
    Assessment assessment = assess("cough: present");
    var reason = assessment.triage().reasons().getFirst();
    assertThat(reason.id()).isEqualTo(PolicyReason.GATE_OPEN);
    JsonNode triage = new JsonMapper().readTree(AssessmentJson.line(assessment)).get("triage");

    List<String> because = facts(triage.get("reasons").get(0).get("because"));
    List<String> open = facts(triage.get("open"));

    assertThat(reason.because()).hasSizeGreaterThan(100);
    assertThat(open).containsAll(reason.because().stream().map(each -> each.fact()).toList());
    assertThat(because).isEmpty();
  }

  /// Whoever is not sure has been asked.
  @Test
  void nobody_who_was_asked_reads_that_an_answer_is_still_to_come() {
    assertThat(assess("cough: unsure").triage().reasons().getFirst().text())
        .isEqualTo("Some questions that matter have no clear answer");
  }

  @Test
  void what_a_condition_is_does_not_begin_with_its_name_which_stands_beside() {
    assertThat(GoldenCases.KNOWLEDGE.conditions().values())
        .noneMatch(each -> each.lay().startsWith(each.name()));
  }
}
