package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What made a reason less urgent is told beside it, to people and to programs.
class EasedTextTest {

  private static final String ANSWERS =
      "pressing brings on the usual pain; getting better from day to day, for three days or more;"
          + " age: 34 years";

  @TempDir private Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("case.yaml");
    write(
        """
          pain-worse-deep-breath: present
          pain-reproduced-by-pressing: present
        """);
  }

  private void write(String answers) throws IOException {
    Files.writeString(
        file,
        """
        brace-case: 1
        id: sore-rib
        now: 2026-11-22T10:00Z
        place: GB
        person: {age: 34, sex: female}
        medicines: []
        answers:
          pain-site: [chest-side]
          getting-better: present
        %s
        denied: all
        """
            .formatted(answers));
  }

  private String report(String reader) throws IOException {
    Path out = folder.resolve(reader + ".txt");
    Printed.by("report", file.toString(), "--for", reader, "--out", out.toString());
    return Printed.oneLine(Files.readString(out));
  }

  @Test
  void the_text_names_the_answers_after_what_was_told() {
    assertThat(Printed.by("assess", file.toString()))
        .contains("Told: worse on a deep breath What made it less urgent: " + ANSWERS);
  }

  @Test
  void answers_that_made_an_earlier_reason_less_urgent_are_not_named_again() throws IOException {
    write(
        """
          pain-duration: 9 d
          pain-severity: 3
          pain-only-on-cough-or-move: present
          bulge-or-bruise: small
          cough: present
          cough-duration: 9 d
        """);
    String again = "What made it less urgent: the same answers";

    assertThat(Printed.by("assess", file.toString()))
        .containsOnlyOnce("getting better from day to day")
        .contains(again);
    assertThat(report("person"))
        .containsOnlyOnce("getting better from day to day")
        .contains(again + ".");
  }

  @Test
  void the_leaflet_names_them_too() throws IOException {
    assertThat(report("person"))
        .contains("You told: worse on a deep breath. What made it less urgent: " + ANSWERS + ".");
  }

  @Test
  void the_clinician_reads_which_flags_they_silence() throws IOException {
    assertThat(report("clinician"))
        .contains(
            "worse on a deep breath. Less urgent than pleuritic-pain (same-day, within 4 hours),"
                + " because of: "
                + ANSWERS
                + ".",
            "Less urgent than pleuritic-pain-chest-wall (routine, within 2 days), because of:"
                + " getting better from day to day, for three days or more; pressing brings on the"
                + " usual pain; age: 34 years.");
  }

  @Test
  void programs_get_rule_level_and_answers() {
    assertThat(Printed.by("assess", file.toString(), "--format", "json"))
        .contains(
            "\"eased\":[{\"rule\":\"pleuritic-pain\",\"level\":\"same-day\",\"within\":\"4h\","
                + "\"because\":[{\"fact\":\"pain-reproduced-by-pressing\",\"answer\":\"present\"},");
  }
}
