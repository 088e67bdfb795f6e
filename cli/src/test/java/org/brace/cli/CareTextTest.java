package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What care prints, from a case file to text and JSON.
class CareTextTest {

  private static final String CASE =
      """
      brace-case: 1
      id: strain
      now: 2026-11-22T10:00Z
      place: GB
      person: {age: 40, sex: male}
      medicines: [Zorbifex, apixaban 5mg bd]
      wants: [nurofen, "Blorp cream"]
      answers:
        pain-site: [lower-back]
        pain-worse-coughing-sneezing: present
      denied: all
      """;

  private static final String ISO_DAY = "\\d{4}-\\d{2}-\\d{2}";

  @TempDir private Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("case.yaml");
    Files.writeString(file, CASE);
  }

  private String assess(String... more) {
    return Printed.by(
        Stream.concat(Stream.of("assess", file.toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  @Test
  void an_unknown_name_is_visible_in_the_text() {
    assertThat(assess())
        .contains(
            "Not recognised, so not checked: Zorbifex",
            "Not recognised, so not checked: Blorp cream");
  }

  @Test
  void what_someone_can_do_is_not_told_again_as_what_may_help() {
    file = BraceHome.PATH.resolve("examples/02-strain-with-a-cold.yaml");
    assertThat(assess())
        .containsOnlyOnce("Keep moving and do your normal things")
        .containsOnlyOnce("warm pack");
  }

  @Test
  void when_to_check_again_is_told_as_on_the_leaflet() {
    file = BraceHome.PATH.resolve("examples/02-strain-with-a-cold.yaml");
    assertThat(assess())
        .contains("- 25 November 2026: If by then the pain is 2 or less of 10")
        .contains("- 6 December 2026: See how far you have come");
  }

  private static final String UNKNOWN_NAME =
      """
      brace-case: 1
      id: unknown-name
      now: 2026-11-22T10:00Z
      place: GB
      person: {age: 38, sex: male}
      medicines: [Zorbifex 20 mg, ventolin]
      answers:
        pain-site: [lower-back]
        pain-severity: 4
        cough: present
        asthma: present
      """;

  @Test
  void one_line_says_what_a_name_that_is_not_known_leaves_open() throws IOException {
    Files.writeString(file, UNKNOWN_NAME);
    assertThat(assess())
        .contains("Not recognised, so not checked: Zorbifex 20 mg. Ask a pharmacist ")
        .containsOnlyOnce("before you add any of these: ")
        .contains("Paracetamol for rib or chest wall pain, fever and aches; ")
        .doesNotContain("Ask first: Paracetamol")
        .doesNotContain("takes paracetamol");
  }

  @Test
  void how_a_name_was_understood_is_read_back() throws IOException {
    Files.writeString(file, UNKNOWN_NAME.replace("ventolin", "ventolin, Lantus, ibuprofen 200 mg"));
    assertThat(assess())
        .contains("Read as: ventolin: salbutamol; Lantus: insulin glargine. If one is wrong");
  }

  @Test
  void what_not_to_stop_is_said_once_of_each_medicine() throws IOException {
    Files.writeString(file, UNKNOWN_NAME);
    assertThat(assess())
        .containsOnlyOnce("Do not stop, ventolin: ")
        .doesNotContain("Do not stop on your own, ventolin: ")
        .contains("More on ventolin: ");
  }

  @Test
  void what_someone_told_asks_for_comes_before_what_a_cause_that_may_be_there_asks_for()
      throws IOException {
    Files.writeString(
        file,
        """
        brace-case: 1
        id: smoker
        now: 2026-11-22T10:00Z
        place: GB
        person: {age: 70, sex: male}
        medicines: []
        answers: {smoking: current, cough: present, cough-duration: 10 wk, pain-site: [lower-back]}
        denied: all
        """);

    String told = assess("--no-ranges");

    assertThat(told).contains("Help to stop smoking", "A chest X-ray");
    assertThat(told.indexOf("Help to stop smoking")).isLessThan(told.indexOf("A chest X-ray"));
  }

  @Test
  void what_hangs_on_missing_answers_takes_one_line_a_medicine() throws IOException {
    Files.writeString(
        file, CASE.replace("denied: all\n", "").replace("[nurofen", "[nurofen, Lemsip Max"));

    assertThat(assess())
        .containsOnlyOnce("Ask first, Lemsip Max: ")
        .contains("as far as it concerns you: ")
        .contains("Do not stop on your own, apixaban 5mg bd: If this applies to you (")
        .contains("Avoid, nurofen: ")
        .doesNotContain("an answer is missing", "Ask first, nurofen");
  }

  /// That a gel is to be asked about in late pregnancy must not hide behind an allergy that nobody
  /// was asked about.
  @Test
  void who_is_pregnant_reads_first_what_depends_on_how_far_along() throws IOException {
    Files.writeString(
        file,
        """
        brace-case: 1
        id: sore-rib-in-pregnancy
        now: 2026-11-22T10:00Z
        person: {age: 31, sex: female}
        medicines: []
        answers:
          pregnant: present
          asthma: absent
          pain-site: [chest-side]
          pain-reproduced-by-pressing: present
          pain-worse-movement-twisting: present
        """);

    assertThat(assess("--no-ranges"))
        .contains(
            "Ask first: An anti-inflammatory gel on a small sore place, depending on this (stage of"
                + " pregnancy): From 20 weeks of pregnancy ask your maternity team before using an"
                + " anti-inflammatory gel. In the last third, from 28 weeks, leave it out: it can"
                + " harm the baby's heart and kidneys and hold up the birth. Instead: a warm pack."
                + " Also if any of these applies to you (a painkiller has set off breathing"
                + " trouble;");
  }

  @Test
  void what_must_go_on_is_said_once_and_each_thing_to_do_with_it_has_its_own_line()
      throws IOException {
    Files.writeString(
        file,
        Files.readString(
            BraceHome.PATH.resolve(
                "knowledge-base/cases/care/long-prednisolone-diabetes-carbamazepine.yaml")));

    assertThat(assess("--no-ranges"))
        .containsOnlyOnce("Do not stop, prednisolone: Do not stop steroid tablets suddenly")
        .contains(
            "- More on prednisolone: The steroid tablets add up",
            "- More on prednisolone: Steroid tablets can raise sugar",
            "- More on prednisolone: Another of your medicines lowers the steroid")
        .doesNotContain("even for a few days");
  }

  @Test
  void what_is_to_be_avoided_is_not_to_be_asked_about_as_well_and_no_reason_is_lost()
      throws IOException {
    Files.writeString(
        file,
        CASE.replace("apixaban 5mg bd", "sertraline 50mg")
            .replace("denied: all", "  ulcer-or-bleed-ever: present\ndenied: all"));

    assertThat(assess())
        .contains(
            "Avoid, nurofen: After a stomach ulcer",
            "There is more that speaks against nurofen: With your antidepressant",
            "There is more that speaks against it: With your antidepressant",
            "Keep taking the antidepressant. You take: sertraline 50mg.")
        .doesNotContain("Ask first, nurofen: With your antidepressant");
  }

  @Test
  void a_reason_names_the_medicine_that_the_person_told() throws IOException {
    Files.writeString(file, CASE.replace("[lower-back]", "[chest-side]\n  pain-one-spot: present"));

    assertThat(assess())
        .contains("can cause serious bleeding. You take: apixaban 5mg bd.")
        .contains("takes apixaban 5mg bd")
        .doesNotContain("takes warfarin, apixaban and similar");
  }

  @Test
  void ibuprofen_in_pregnancy_is_told_strictly_while_the_weeks_are_not_known() throws IOException {
    Files.writeString(
        file,
        CASE.replace("sex: male", "sex: female").replace("denied: all", "  pregnant: present"));

    assertThat(assess())
        .contains(
            "Do not take it until you know, nurofen: You told: pregnant. Not known here: stage of"
                + " pregnancy. From 20 weeks of pregnancy this painkiller can harm the baby's"
                + " kidneys and heart")
        .doesNotContain("as far as it concerns you: stage of pregnancy");
  }

  @Test
  void a_reason_that_rests_on_an_inhaler_plan_that_is_not_known_says_so() throws IOException {
    String asthma = CASE.replace("denied: all", "  asthma: present\ndenied: all");
    Files.writeString(file, asthma.replace("apixaban 5mg bd", "formoterol"));
    assertThat(assess())
        .contains(
            "no steroid inhaler: this may be so, and counts until it is known Told: asthma; takes"
                + " formoterol Not known, so it counts: how the inhalers work together")
        .doesNotContain("takes formoterol; how the inhalers");

    Files.writeString(file, asthma.replace("Zorbifex, apixaban 5mg bd", "formoterol"));
    assertThat(assess())
        .contains("no steroid inhaler Told: asthma; takes formoterol; how the inhalers");
  }

  @Test
  void an_unknown_name_is_visible_in_the_json() {
    assertThat(assess("--format", "json"))
        .contains(
            "\"notRecognised\":[\"Zorbifex\",\"Blorp cream\"]",
            "\"code\":\"unknown-medicine\",\"at\":\"medicines[0]\",\"value\":\"Zorbifex\"",
            "\"code\":\"unknown-medicine\",\"at\":\"wants[1]\",\"value\":\"Blorp cream\"");
  }

  @Test
  void days_are_told_in_words_as_on_paper(@TempDir Path paper) throws IOException {
    file = BraceHome.PATH.resolve("examples/01-cough-steroids-midline-pain.yaml");
    Path report = paper.resolve("clinician.txt");

    assertThat(assess()).contains("- 29 November 2026: ").doesNotContainPattern(ISO_DAY);
    Printed.by("report", file.toString(), "--for", "clinician", "--out", report.toString());
    assertThat(Files.readString(report).replaceAll("\\s+", " "))
        .contains("from 10 November 2026 to 15 November 2026")
        .doesNotContainPattern(ISO_DAY);
  }
}
