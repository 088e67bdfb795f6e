package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Too much paracetamol, as people write it, is an emergency; what is not understood of a dose is
/// said wherever a result is read.
@NullMarked
class DoseNotReadTest {

  private static final Path SIX_GRAMS =
      BraceHome.PATH.resolve("knowledge-base/cases/reactions/list-of-six-grams-at-70-kg.yaml");

  @TempDir private Path folder;

  /// The golden case with another list.
  private String taking(String medicine) throws IOException {
    String text =
        Files.readString(SIX_GRAMS)
            .replaceFirst(
                "medicines: .*", "medicines: [" + Matcher.quoteReplacement(medicine) + "]");
    return Files.writeString(folder.resolve("case.yaml"), text).toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "paracetamol 3 x 500 mg four times a day",
        "paracetamol 6000mg a day",
        "paracetamol 500 mg 12 tablets a day"
      })
  void six_grams_a_day_are_an_emergency_in_other_words_too(String medicine) throws IOException {
    assertThat(Printed.by("assess", "--no-ranges", "--format=json", taking(medicine)))
        .contains("\"level\":\"emergency-department\"", "\"problems\":[]");
  }

  @Test
  void what_was_not_understood_of_a_dose_is_said_everywhere() throws IOException {
    String said = "does not say clearly how much paracetamol that is a day";
    String file = taking("paracetamol 12 tablets a day");

    assertThat(Printed.by("assess", "--no-ranges", "--format=json", file))
        .contains("\"code\":\"dose-not-read\"", said);
    assertThat(Printed.by("assess", "--no-ranges", "--format=csv", file)).contains("dose-not-read");
    assertThat(Printed.by("assess", "--no-ranges", file))
        .contains(said, "such as \"paracetamol 1000 mg four times a day\"");
    for (String reader : new String[] {"person", "clinician"}) {
      Path paper = folder.resolve(reader + ".txt");
      Printed.by("report", file, "--for", reader, "--out", paper.toString());
      assertThat(Printed.oneLine(Files.readString(paper))).as(reader).contains(said);
    }
  }
}
