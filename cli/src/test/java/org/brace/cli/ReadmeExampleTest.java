package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The README shows how the first example begins, as the snapshot has it.
class ReadmeExampleTest {

  private static final Path README = BraceHome.PATH.resolve("README.md");
  private static final Path SNAPSHOT =
      BraceHome.PATH.resolve("cli/src/test/golden/examples/01-cough-steroids-midline-pain.txt");
  private static final String START = "It prints:\n\n```\n";
  private static final String END = "\n…\n```";

  /// The heading of the section with which it ends.
  private static final String LAST = "\nPossible causes";

  @Test
  void the_readme_shows_what_is_printed_today() throws IOException {
    String page = Files.readString(README);
    int from = page.indexOf(START) + START.length();
    String shown = page.substring(from, page.indexOf(END, from));
    String printed = Files.readString(SNAPSHOT);
    String now = printed.substring(0, printed.indexOf("\n\n", printed.indexOf(LAST)) + 1);
    if (Boolean.getBoolean("brace.rewrite")) {
      Files.writeString(
          README, page.substring(0, from) + now + page.substring(from + shown.length()));
    }

    assertThat(shown)
        .as("README.md; -Dbrace.rewrite=true with this test puts it right")
        .isEqualTo(now);
  }
}
