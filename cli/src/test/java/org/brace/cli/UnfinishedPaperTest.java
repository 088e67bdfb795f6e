package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.brace.assessment.Assessment;
import org.brace.assessment.AssessmentJson;
import org.brace.assessment.Options;
import org.brace.casefile.Case;
import org.brace.report.Reports;
import org.brace.report.TextFormat;
import org.junit.jupiter.api.Test;

/// On paper and for programs too a visit that was stopped early is no answer.
class UnfinishedPaperTest {

  private static final Reports REPORTS = new Reports(GoldenCases.KNOWLEDGE);

  private static final String STOPPED =
      """
      brace-case: 1
      id: stopped
      now: 2026-11-22T10:00Z
      place: GB
      person: {age: 58, sex: male}
      answers: {pain-site: [lower-back]}
      """;

  private static final String ALL_TOLD = STOPPED + "denied: all\n";

  private static Assessment assess(Case given) {
    return GoldenCases.ASSESSOR.assess(given, new Options(false));
  }

  private static String leaflet(String text) {
    return TextFormat.write(REPORTS.forPerson(assess(GoldenCases.written(text))))
        .replaceAll("\\s+", " ");
  }

  private static String forClinician(String text) {
    Case given = GoldenCases.written(text);
    return TextFormat.write(REPORTS.forClinician(given, assess(given))).replaceAll("\\s+", " ");
  }

  @Test
  void no_leaflet_is_the_last_word_while_an_answer_could_call_an_ambulance() {
    assertThat(leaflet(STOPPED))
        .containsIgnoringCase("Not finished yet")
        .contains("The answers could still mean an ambulance.", "this is the least to do:")
        .contains("LOOK FOR THESE SIGNS FIRST")
        .doesNotContain("WHAT MAY BE BEHIND IT", "about 1 in");
  }

  @Test
  void the_clinician_reads_that_it_is_not_finished() {
    assertThat(forClinician(STOPPED))
        .containsIgnoringCase("Not finished yet")
        .contains("The answers could still mean an ambulance.");
  }

  /// A program that shows the headline shows no last word.
  @Test
  void programs_read_it_in_the_headline() {
    assertThat(AssessmentJson.line(assess(GoldenCases.written(STOPPED))))
        .contains(
            "\"status\":\"asking\"",
            "\"level\":\"routine\"",
            "\"headline\":\"Not finished yet\"",
            "\"couldRiseTo\":\"emergency-ambulance\"");
    assertThat(AssessmentJson.line(assess(GoldenCases.written(ALL_TOLD))))
        .contains("\"headline\":\"Book an appointment\"");
  }

  @Test
  void what_is_finished_says_nothing_of_it() {
    assertThat(leaflet(ALL_TOLD))
        .doesNotContainIgnoringCase("Not finished yet")
        .contains("WHAT MAY BE BEHIND IT");
    assertThat(forClinician(ALL_TOLD)).doesNotContainIgnoringCase("Not finished yet");
  }

  @Test
  void without_a_story_no_colon_stands_before_nothing() {
    assertThat(forClinician(STOPPED)).contains("22 November 2026, 10:00 GMT [case stopped]");
  }
}
