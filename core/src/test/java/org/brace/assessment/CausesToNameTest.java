package org.brace.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brace.RealBase;
import org.brace.assessment.Assessment.PossibleCause;
import org.junit.jupiter.api.Test;

class CausesToNameTest {

  private static final String ON_THE_PILL =
      """
      brace-case: 1
      person: {age: 27, sex: female}
      medicines: [microgynon]
      answers:
        pain-site: [upper-back, chest-side]
        pain-onset: sudden
        pain-worse-deep-breath: present
        pain-worse-coughing-sneezing: present
        breathless: effort
        heart-rate: 108 /min
        pain-severity: 6
      """;

  private static List<String> named(String text) {
    Assessment assessment = Assessed.of(text);
    assertThat(CausesToName.emergency(assessment)).isTrue();
    return CausesToName.of(RealBase.KNOWLEDGE, assessment).stream().map(PossibleCause::id).toList();
  }

  @Test
  void an_emergency_names_first_what_someone_is_sent_for_and_no_strain() {
    assertThat(named(ON_THE_PILL))
        .startsWith("pulmonary-embolism")
        .doesNotContain("intercostal-muscle-strain", "thoracolumbar-muscle-strain");
  }

  @Test
  void that_a_complaint_has_no_clear_cause_is_named_only_of_what_was_told() {
    String given =
        """
        brace-case: 1
        person: {age: 30, sex: female}
        answers:
          pain-site: [lower-back]
          anxiety-depression: present
        """;
    assertThat(unexplained(given + "  fatigue: present\n")).contains("unspecified-tiredness");
    assertThat(unexplained(given))
        .contains("unspecified-back-pain")
        .doesNotContain("unspecified-tiredness");
  }

  @Test
  void beside_a_complaint_without_a_clear_cause_no_second_number_says_that_there_is_none() {
    Assessment back =
        Assessed.of(
            """
            brace-case: 1
            person: {age: 30, sex: female}
            answers:
              pain-site: [lower-back]
            """);
    List<PossibleCause> named = CausesToName.of(RealBase.KNOWLEDGE, back);
    List<PossibleCause> unexplained = CausesToName.unexplained(RealBase.KNOWLEDGE, back);

    assertThat(unexplained).isNotEmpty();
    assertThat(CausesToName.chanceOfNone(0.04, unexplained)).isEmpty();
    assertThat(CausesToName.chanceOfNone(0.04, named)).hasValue("about 4 in 100");
  }

  private static List<String> unexplained(String text) {
    Assessment assessment = Assessed.of(text);
    return CausesToName.unexplained(RealBase.KNOWLEDGE, assessment).stream()
        .map(PossibleCause::id)
        .toList();
  }

  @Test
  void what_a_rule_points_to_is_named_though_alone_it_could_wait() {
    assertThat(
            named(
                """
                brace-case: 1
                person: {age: 72, sex: male}
                medicines: [apixaban 5 mg bd]
                answers:
                  pain-site: [chest-side]
                  pain-one-spot: present
                  breathless: effort
                  pain-worse-coughing-sneezing: present
                """))
        .contains("cough-rib-fracture");
  }

  private static final String NO_BREATH_FOR_A_SENTENCE =
      """
      brace-case: 1
      person: {age: 48, sex: female}
      answers:
        asthma: present
        breathless: rest
        cannot-speak-sentences: present
      """;

  @Test
  void a_flare_of_an_illness_that_was_denied_is_not_named_however_many_rules_point_to_it() {
    assertThat(named(NO_BREATH_FOR_A_SENTENCE)).contains("copd-exacerbation");
    assertThat(named(NO_BREATH_FOR_A_SENTENCE + "  copd: absent\n"))
        .contains("asthma-exacerbation")
        .doesNotContain("copd-exacerbation");
  }

  @Test
  void what_belongs_to_a_denied_illness_is_named_where_a_medicine_says_otherwise() {
    assertThat(
            named(
                """
                brace-case: 1
                person: {age: 48, sex: female}
                medicines: [insulin]
                answers:
                  pain-site: [upper-abdomen]
                  vomiting-persistent: present
                  feels-very-unwell: present
                  diabetes: absent
                """))
        .contains("diabetic-ketoacidosis");
  }

  @Test
  void an_emergency_does_not_say_that_a_pain_may_have_no_clear_cause() {
    assertThat(
            named(
                """
                brace-case: 1
                person: {age: 52, sex: male}
                answers:
                  pain-site: [chest-front]
                  radiates-left-arm-jaw: present
                  breathless: effort
                """))
        .contains("acute-coronary-syndrome")
        .doesNotContain("unspecified-chest-pain");
  }

  private static final String ACHE_AND_COLD_SWEAT =
      """
      brace-case: 1
      person: {age: 66, sex: female}
      medicines: [metformin]
      answers:
        pain-site: [upper-back]
        sweating-clammy: present
        diabetes: present
        nausea: present
      """;

  /// "About 6 in 100" beside "go now" would read as if it could wait.
  @Test
  void an_unlikely_cause_that_someone_is_sent_for_is_to_be_ruled_out_and_says_what_for() {
    Assessment assessment = Assessed.of(ACHE_AND_COLD_SWEAT);
    var facts = new FactsToName(RealBase.KNOWLEDGE, assessment);
    Map<String, String> chances = new LinkedHashMap<>();
    List<PossibleCause> listed = CausesToName.of(RealBase.KNOWLEDGE, assessment);
    for (PossibleCause cause : listed) {
      chances.put(
          cause.id(), CausesToName.chances(RealBase.KNOWLEDGE, assessment, listed).apply(cause));
      if (cause.id().equals("acute-coronary-syndrome")) {
        assertThat(facts.pro(cause)).isNotEmpty();
      }
    }
    assertThat(chances).containsEntry("acute-coronary-syndrome", "it has to be ruled out now");
    assertThat(chances.get("pneumonia")).startsWith("about");
  }

  @Test
  void outside_an_emergency_every_chance_is_a_number() {
    Assessment assessment = Assessed.of(STRAIN);
    assertThat(CausesToName.emergency(assessment)).isFalse();
    List<PossibleCause> listed = CausesToName.of(RealBase.KNOWLEDGE, assessment);
    assertThat(listed)
        .isNotEmpty()
        .allSatisfy(cause ->
            assertThat(CausesToName.chances(RealBase.KNOWLEDGE, assessment, listed).apply(cause))
                .containsPattern("[0-9] in 10"));
  }

  private static final String STRAIN =
      """
      brace-case: 1
      person: {age: 31, sex: male}
      medicines: []
      answers:
        pain-site: [lower-back]
        muscle-spasm-tight-band: present
      denied: all
      """;

  @Test
  void what_someone_is_sent_for_is_named_however_rare_and_what_can_wait_is_not() {
    Assessment assessment =
        Assessed.of(
            """
            brace-case: 1
            person: {age: 62, sex: male}
            medicines: []
            answers:
              pain-site: [chest-front]
              palpitations: present
              dizzy-lightheaded: present
              pain-reproduced-by-pressing: present
            denied: all
            """);
    List<PossibleCause> listed = CausesToName.of(RealBase.KNOWLEDGE, assessment);
    assertThat(CausesToName.emergency(assessment)).isTrue();
    assertThat(listed)
        .extracting(PossibleCause::id)
        .contains("acute-coronary-syndrome")
        .doesNotContain("panic-hyperventilation", "gerd");
  }

  private static final String PLEURITIC_ON_THE_PILL =
      """
      brace-case: 1
      person: {age: 31, sex: female}
      medicines: [combined pill]
      answers:
        pain-site: [chest-side]
        pain-worse-deep-breath: present
      denied: all
      """;

  @Test
  void what_someone_is_sent_for_the_same_day_is_named_last_and_without_a_number() {
    Assessment assessment = Assessed.of(PLEURITIC_ON_THE_PILL);
    List<PossibleCause> listed = CausesToName.of(RealBase.KNOWLEDGE, assessment);

    assertThat(CausesToName.emergency(assessment)).isFalse();
    PossibleCause clot = listed.getLast();
    assertThat(clot.id()).isEqualTo("pulmonary-embolism");
    assertThat(CausesToName.chances(RealBase.KNOWLEDGE, assessment, listed).apply(clot))
        .isEqualTo("it has to be ruled out today");
    assertThat(new FactsToName(RealBase.KNOWLEDGE, assessment).pro(clot))
        .extracting(Assessment.Known::fact)
        .contains("pain-worse-deep-breath", "takes.oestrogen");
  }

  @Test
  void what_may_wait_for_an_appointment_sends_nobody_for_anything() {
    Assessment assessment = Assessed.of(STRAIN);

    assertThat(CausesToName.of(RealBase.KNOWLEDGE, assessment))
        .noneMatch(cause -> CausesToName.toBeRuledOut(RealBase.KNOWLEDGE, assessment, cause));
  }
}
