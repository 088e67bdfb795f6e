package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.brace.assessment.Assessment;
import org.brace.assessment.AssessmentJson;
import org.brace.assessment.Options;
import org.brace.casefile.Case;
import org.brace.report.HtmlFormat;
import org.brace.report.Reports;
import org.brace.report.TextFormat;
import org.junit.jupiter.api.Test;

/// Where the level can wait and a medicine cannot, the first that is read is the medicine.
class UrgentMedicineTest {

  private static final Reports REPORTS = new Reports(GoldenCases.KNOWLEDGE);

  private static final String HEADLINE = "Ask about your medicines today";

  private static Case taking(String medicines) {
    String text =
        """
        brace-case: 1
        id: sore
        now: 2026-11-22T10:00Z
        place: GB
        person: {age: 58, sex: male}
        medicines: [%s]
        answers: {pain-site: [lower-back]}
        denied: all
        """
            .formatted(medicines);
    return GoldenCases.written(text);
  }

  private static Assessment assess(Case given) {
    return GoldenCases.ASSESSOR.assess(given, new Options(false));
  }

  private static String text(Assessment assessment) {
    var text = new StringWriter();
    var screen = new Screen(new PrintWriter(text, true), 80, false);
    new TextReport(GoldenCases.KNOWLEDGE, assessment, screen).print();
    return text.toString();
  }

  /// What is said of a case, by whom it is for.
  private static Map<String, String> told(Case given) {
    Assessment assessment = assess(given);
    var leaflet = REPORTS.forPerson(assessment);
    var report = REPORTS.forClinician(given, assessment);
    return Map.of(
        "leaflet", TextFormat.write(leaflet),
        "leaflet as a page", HtmlFormat.write(leaflet),
        "report", TextFormat.write(report),
        "terminal", text(assessment),
        "programs", AssessmentJson.line(assessment));
  }

  @Test
  void the_headline_is_about_the_medicine_and_the_level_stays() {
    Case given = taking("naproxen, apixaban");

    assertThat(assess(given).triage().disposition().level().id()).isEqualTo("routine");
    told(given)
        .forEach(
            (where, text) -> assertThat(text.replaceAll("\\s+", " ")).as(where).contains(HEADLINE));
    assertThat(told(given).get("leaflet as a page"))
        .contains("notice caution")
        .doesNotContain("notice calm");
    assertThat(told(given).get("report")).contains("Level: routine", "Cannot wait: naproxen.");
  }

  @Test
  void what_to_read_first_stands_before_what_can_wait() {
    Map<String, String> told = told(taking("naproxen, apixaban"));

    for (String where : new String[] {"leaflet", "terminal"}) {
      assertThat(told.get(where).replaceAll("\\s+", " "))
          .containsSubsequence(
              HEADLINE, "How soon: for your medicines today", "First read", "Book an appointment");
    }
  }

  @Test
  void a_medicine_that_suits_changes_nothing() {
    told(taking("paracetamol"))
        .forEach((where, text) -> assertThat(text).as(where).doesNotContain(HEADLINE));
  }
}
