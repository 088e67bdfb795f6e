package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What text, table and report say of signs that were told two days ago.
@NullMarked
class OutdatedAnswersTextTest {

  private static final String OLD =
      "\"numbness between the legs\" was told 49 hours ago and counts for 24 hours only, so now it"
          + " counts as not answered.";

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("st1.yaml");
    Files.writeString(
        file,
        """
        brace-case: 1
        id: st1
        now: 2026-11-30T12:00Z
        person: { age: 70 }
        answers:
          saddle-numbness: { is: present, at: 2026-11-28T11:00Z }
          urinary-retention-new: { is: present, at: 2026-11-28T11:00Z }
        """);
  }

  private static String run(String... line) {
    var out = new StringWriter();
    Brace.run(new PrintWriter(out), new PrintWriter(new StringWriter()), line);
    return out.toString().replaceAll("\\s+", " ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "csv"})
  void an_assessment_says_that_they_are_too_old_to_count(String format) {
    assertThat(run("assess", file.toString(), "--format", format))
        .contains(format.equals("csv") ? OLD.replace("\"", "\"\"") : OLD)
        .contains("Ask again.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"clinician", "person"})
  void a_report_says_so_and_does_not_tell_them_as_there(String reader) throws IOException {
    Path page = folder.resolve("page.txt");
    run("report", file.toString(), "--for", reader, "--out", page.toString());
    String report = Files.readString(page).replaceAll("\\s+", " ");

    assertThat(report).contains(OLD);
    assertThat(report.replace(OLD, ""))
        .doesNotContain("Told numbness between the legs", "Told: numbness between the legs");
  }
}
