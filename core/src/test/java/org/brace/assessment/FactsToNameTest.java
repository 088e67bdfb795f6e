package org.brace.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brace.RealBase;
import org.brace.assessment.Assessment.Known;
import org.brace.assessment.Assessment.PossibleCause;
import org.brace.assessment.Assessment.Weighed;
import org.brace.knowledge.Condition;
import org.brace.knowledge.FindingKey;
import org.junit.jupiter.api.Test;

class FactsToNameTest {

  private static final String ON_RAMIPRIL =
      """
      brace-case: 1
      person: {age: 61, sex: female}
      medicines: [ramipril]
      answers:
        cough: present
        cough-dry: present
        cough-duration: 10 wk
      """;

  private static final String NO_PAIN_ON_MOVING =
      """
      brace-case: 1
      person: {age: 46, sex: female}
      answers:
        pain-site: [lower-back]
        spinal-pain-new-or-worse: present
        pain-worse-movement-twisting: absent
        pain-reproduced-by-pressing: absent
      """;

  private static final String AFTER_LIFTING =
      """
      brace-case: 1
      person: {age: 46, sex: female}
      answers:
        pain-site: [lower-back]
        pain-duration: 1 d
        spinal-pain-new-or-worse: present
        pain-dull-ache-stiff: present
        pain-worse-movement-twisting: absent
        pain-started-after-lifting-twisting: present
        cough: present
        cough-duration: 3 d
        runny-blocked-nose: present
        feverish: present
      """;

  @Test
  void a_medicine_never_speaks_against_a_cause() {
    assertThat(weighed(ON_RAMIPRIL)).contains("takes.ace-inhibitor");
    assertThat(told(ON_RAMIPRIL)).doesNotContain("takes.ace-inhibitor");
  }

  @Test
  void what_another_cause_explains_better_does_not_speak_against_a_cause() {
    assertThat(weighed(AFTER_LIFTING))
        .contains("pain-started-after-lifting-twisting", "spinal-pain-new-or-worse");
    assertThat(told(AFTER_LIFTING))
        .doesNotContain("pain-started-after-lifting-twisting", "spinal-pain-new-or-worse");
  }

  @Test
  void a_usual_sign_that_is_missing_speaks_against_a_cause() {
    assertThat(told(NO_PAIN_ON_MOVING)).contains("pain-worse-movement-twisting");
  }

  /// What weighs against any cause.
  private static List<String> weighed(String text) {
    return Assessed.of(text).causes().stream()
        .flatMap(cause -> cause.against().stream())
        .map(Weighed::fact)
        .toList();
  }

  /// What a person is told against any of the causes that are named.
  private static List<String> told(String text) {
    Assessment assessment = Assessed.of(text);
    var facts = new FactsToName(RealBase.KNOWLEDGE, assessment);
    List<PossibleCause> causes = CausesToName.of(RealBase.KNOWLEDGE, assessment);
    return causes.stream()
        .flatMap(cause -> facts.against(cause).stream())
        .map(Known::fact)
        .toList();
  }

  private static final String SWOLLEN_AND_BREATHLESS =
      """
      brace-case: 1
      person: {age: 34, sex: female}
      medicines: [microgynon 30]
      answers:
        pain-site: [chest-side]
        pain-worse-deep-breath: present
        breathless: effort
        breathless-building-days: present
        ankle-swelling-both: present
        heart-rate: 118 /min
      """;

  @Test
  void only_what_a_condition_has_of_itself_speaks_for_it() {
    Assessment assessment = Assessed.of(SWOLLEN_AND_BREATHLESS);
    var facts = new FactsToName(RealBase.KNOWLEDGE, assessment);
    for (PossibleCause cause : CausesToName.of(RealBase.KNOWLEDGE, assessment)) {
      Condition condition = RealBase.KNOWLEDGE.condition(cause.id());
      Set<String> own =
          Stream.concat(
                  condition.shows().keySet().stream(), condition.riskFactors().keySet().stream())
              .map(FindingKey::fact)
              .collect(Collectors.toSet());
      List<String> pro = facts.pro(cause).stream().map(Known::fact).toList();
      if (cause.pro().isEmpty()) {
        assertThat(own).as(cause.id()).containsAll(pro);
      }
      if (cause.id().equals("heart-failure")) {
        assertThat(pro).doesNotContain("takes.oestrogen");
      }
    }
  }
}
