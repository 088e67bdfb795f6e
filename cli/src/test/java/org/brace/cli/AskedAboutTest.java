package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What someone thinks of doing is looked up among what may help, as medicines are among medicines.
class AskedAboutTest {

  private static final String HANDS = "Hands-on treatment (manipulation, massage)";

  @TempDir private Path folder;

  private String told(String wants, String more) throws IOException {
    Path file = folder.resolve("case.yaml");
    Files.writeString(
        file,
        """
        brace-case: 1
        id: someone
        now: 2026-11-30T10:00Z
        place: GB
        person: {age: 40, sex: male}
        medicines: []
        wants: [{name: %s}]
        answers: {pain-site: [lower-back], pain-severity: 3%s}
        denied: all
        """
            .formatted(wants, more));
    return Printed.by("assess", file.toString());
  }

  private static String under(String heading, String text) {
    int from = text.indexOf(heading);
    return from < 0 ? "" : text.substring(from);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          massage   | Hands-on treatment (manipulation, massage)
          Osteopath | Hands-on treatment (manipulation, massage)
          physio    | Physiotherapy
          heat pad  | A warm pack
          exercises | An exercise programme, alone or in a group
          """)
  void what_is_done_is_found_by_its_everyday_name(String wants, String option) throws IOException {
    assertThat(told(wants, ""))
        .contains(wants + ": " + option)
        .doesNotContain("Not recognised", "was not recognised");
  }

  @Test
  void it_is_told_first_of_what_may_help() throws IOException {
    assertThat(under("What may help, to talk over", told("massage", "")))
        .startsWith("What may help, to talk over - " + HANDS);
  }

  @Test
  void it_has_its_verdict_where_something_speaks_against_it() throws IOException {
    assertThat(under("Not for you", told("massage", ", osteoporosis: present")))
        .startsWith("Not for you: " + HANDS);
  }

  @Test
  void before_someone_was_seen_it_is_asked_about_first() throws IOException {
    assertThat(under("Ask first", told("exercise", ", rigors: present")))
        .contains(
            "An exercise programme", "sk about it when you are seen; do not start it before.");
  }

  @Test
  void what_is_not_known_is_told_as_not_known() throws IOException {
    assertThat(told("cocaine", "")).contains("Not recognised, so not checked: cocaine");
    assertThat(told("crystal healing", "")).contains("so not checked: crystal healing");
  }
}
