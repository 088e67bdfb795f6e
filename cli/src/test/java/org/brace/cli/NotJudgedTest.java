package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nothing that Brace writes of someone for whom it is not made reads as if it had judged.
class NotJudgedTest {

  private static final String HEADLINE =
      "Brace cannot judge this: ask a doctor, nurse or pharmacist";
  private static final String SOON = "How soon: today for anyone who is ill";

  @TempDir private Path folder;

  private Path child(String answers) throws IOException {
    return Files.writeString(
        folder.resolve("case.yaml"),
        """
        brace-case: 1
        id: child
        now: 2026-11-30T10:00Z
        place: GB
        told-by: proxy
        person: {age: 9, sex: female}
        answers: {%s}
        denied: all
        """
            .formatted(answers));
  }

  private String printed(String form, String answers) throws IOException {
    String file = child(answers).toString();
    String printed =
        switch (form) {
          case "text" -> Printed.by("assess", file);
          case "json" -> Printed.by("assess", "--format", "json", file);
          default -> {
            Path out = folder.resolve("out.txt");
            Printed.by("report", file, "--for", form, "--out", out.toString());
            yield Files.readString(out);
          }
        };
    return printed.replaceAll("\\s+", " ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "clinician", "person"})
  void nothing_says_book_an_appointment(String form) throws IOException {
    assertThat(printed(form, "")).contains(HEADLINE).doesNotContain("ook an appointment");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "person"})
  void who_reads_it_learns_how_soon_and_when_to_call(String form) throws IOException {
    assertThat(printed(form, ""))
        .contains(SOON, "Call an ambulance for a child who fights for breath", "call: 111")
        .doesNotContain("within 2 weeks", "..");
  }

  @Test
  void the_leaflet_does_not_say_that_the_age_was_not_understood() throws IOException {
    assertThat(printed("person", "")).doesNotContain("NOT BE UNDERSTOOD");
  }

  @Test
  void the_clinician_reads_no_level() throws IOException {
    assertThat(printed("clinician", ""))
        .contains("Level: not judged, out of scope.")
        .doesNotContain("Level: routine");
  }

  @Test
  void programs_keep_the_level() throws IOException {
    assertThat(printed("json", ""))
        .contains("\"status\":\"out-of-scope\"", "\"level\":\"routine\",\"within\":\"2w\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "clinician", "person"})
  void an_emergency_stays_first(String form) throws IOException {
    assertThat(printed(form, "cyanosis: present"))
        .contains("Call an ambulance now")
        .doesNotContain(HEADLINE, "not judged");
  }
}
