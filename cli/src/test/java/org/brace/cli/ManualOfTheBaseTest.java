package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the manuals show of the knowledge base is what stands there.
class ManualOfTheBaseTest {

  private static final Path BASE = BraceHome.PATH.resolve("knowledge-base");

  /// The lines of the example after this heading, without remarks.
  private static List<String> example(String heading, int number) throws IOException {
    String readme = Files.readString(BASE.resolve("README.md"));
    String section = readme.substring(readme.indexOf(heading));
    String example = section.split("```yaml\n", -1)[number].split("```", -1)[0];
    return example.lines().map(ManualOfTheBaseTest::bare).toList();
  }

  private static String bare(String line) {
    return line.replaceFirst("\\s+# .*$", "");
  }

  private static Stream<String> lines(String file) throws IOException {
    return Files.readString(BASE.resolve(file)).lines();
  }

  @Test
  void the_red_flag_the_case_and_the_medicine_of_the_manual_are_in_the_base() throws IOException {
    String flag = "## Add a red flag in five steps";
    assertThat(lines("red-flags/fracture.yaml")).containsSequence(example(flag, 1));
    assertThat(lines("cases/fracture/stiff-spine-and-a-stumble-at-70.yaml"))
        .containsExactlyElementsOf(example(flag, 2));
    assertThat(lines("medicines.yaml")).containsAll(example("## Add a medicine in five steps", 1));
  }

  @Test
  void whom_brace_is_made_for_is_said_in_the_same_words_everywhere() throws IOException {
    String says = BraceHome.knowledge().policy().outOfScope().says();
    String scope = says.substring(says.indexOf("adults"), says.indexOf('.'));
    for (String page :
        List.of(
            "docs/intended-use.md",
            "ARCHITECTURE.md",
            "web/src/main/resources/templates/start.html")) {
      assertThat(Files.readString(BraceHome.PATH.resolve(page))).as(page).contains(scope);
    }
  }
}
