package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.brace.assessment.Assessment;
import org.brace.assessment.CausesToName;
import org.brace.assessment.Options;
import org.brace.casefile.Case;
import org.brace.knowledge.Condition;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.report.Reports;
import org.brace.report.TextFormat;
import org.junit.jupiter.api.Test;

/// What is told of the causes where so many signs are there that how likely each is cannot be
/// worked out.
class ManySignsTextTest {

  private static final Knowledge KNOWLEDGE = GoldenCases.KNOWLEDGE;

  private static final String CALM =
      "How likely each possible cause is could not be worked out for so many answers at once. How"
          + " urgent it is does not depend on these numbers.";

  private final Case given = everySign();
  private final Assessment assessment = GoldenCases.ASSESSOR.assess(given, new Options(false));

  private static Case everySign() {
    String answers =
        KNOWLEDGE.facts().values().stream()
            .filter(fact -> fact.type() == Fact.Type.YES_NO && fact.kind() == Fact.Kind.SYMPTOM)
            .filter(fact -> !fact.isDerived() && !fact.isCover())
            .map(fact -> fact.id() + ": present")
            .collect(Collectors.joining(", "));
    var text = "{brace-case: 1, place: GB, answers: {" + answers + "}}";
    return GoldenCases.written(text);
  }

  @Test
  void screen_and_leaflet_name_what_to_look_at_once_and_say_calmly_what_is_missing() {
    var out = new StringWriter();
    new TextReport(KNOWLEDGE, assessment, new Screen(new PrintWriter(out, true), 80, false))
        .print();
    String leaflet = TextFormat.write(new Reports(KNOWLEDGE).forPerson(assessment));
    List<String> suspects =
        CausesToName.suspects(KNOWLEDGE, assessment).stream().map(Condition::name).toList();

    assertThat(suspects).isNotEmpty();
    for (String told : List.of(out.toString(), leaflet)) {
      assertThat(told.replaceAll("\\s+", " "))
          .contains(suspects)
          .containsIgnoringCase("need")
          .containsOnlyOnce(CALM)
          .doesNotContain("in 100", "So many signs");
    }
  }

  @Test
  void the_page_for_the_clinician_names_them_and_keeps_what_is_sure() {
    String told = TextFormat.write(new Reports(KNOWLEDGE).forClinician(given, assessment));

    assertThat(told.replaceAll("\\s+", " "))
        .contains(
            CausesToName.suspects(KNOWLEDGE, assessment).stream()
                .map(Condition::clinicalName)
                .toList())
        .contains("How likely each is could not be worked out.");
  }

  /// So many that the likeliest causes alone can be worked out.
  private static final String FAILING_HEART =
      """
      brace-case: 1
      place: GB
      person: {age: 79, sex: male}
      medicines: []
      answers:
        {heart-failure-known: present, copd: present, diabetes: present, kidney-disease: present,
        breathless: rest, orthopnoea: present, respiratory-rate: 34 /min, cough: present,
        frothy-pink-sputum: present, cannot-speak-words: present, cannot-speak-sentences: present,
        cyanosis: present, sweating-clammy: present, skin-mottled: present,
        oxygen-saturation: 84 %, heart-rate: 128 /min, palpitations: present, systolic: 178 mmHg,
        chest-tightness: present, ankle-swelling-both: present, reliever-effect: no-help,
        temperature: 36.2 Cel}
      denied: all
      """;

  @Test
  void that_numbers_are_near_stands_with_the_causes_and_not_among_what_was_not_understood() {
    Assessment near =
        GoldenCases.ASSESSOR.assess(GoldenCases.written(FAILING_HEART), new Options(false));
    String said = "only the causes which seem likeliest were looked at";
    var out = new StringWriter();
    new TextReport(KNOWLEDGE, near, new Screen(new PrintWriter(out, true), 80, false)).print();
    String leaflet = TextFormat.write(new Reports(KNOWLEDGE).forPerson(near));

    assertThat(near.withoutNumbers()).isNull();
    assertThat(near.causes().getFirst().id()).isEqualTo("heart-failure");
    assertThat(near.problems())
        .filteredOn(problem -> problem.code().equals("causes-near"))
        .singleElement()
        .satisfies(problem -> assertThat(problem.mend()).contains("never less"));
    assertThat(near.ofNumbers()).contains(said, "a few in 100");
    for (String told : List.of(out.toString(), leaflet)) {
      assertThat(told.replaceAll("\\s+", " "))
          .containsOnlyOnce(said)
          .containsIgnoringCase("heart failure: about")
          .doesNotContain("Problems with what was given", "What could not be understood");
    }
  }
}
