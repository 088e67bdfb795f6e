package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresDocumentTest {

  private static final String TEXT =
      """
      # Figures
      <!-- ./brace evaluate a.yaml  --unsaid absent -->
      old
      <!-- end -->
      Words.
      <!-- ./brace evaluate b.yaml -->
      <!-- end -->
      """;

  @Test
  void figures_are_made_anew_and_words_stay() {
    String once = FiguresDocument.rewritten(TEXT, arguments -> "by " + arguments + "\n");

    assertThat(once)
        .isEqualTo(
            """
            # Figures
            <!-- ./brace evaluate a.yaml  --unsaid absent -->

            by [a.yaml, --unsaid, absent]

            <!-- end -->
            Words.
            <!-- ./brace evaluate b.yaml -->

            by [b.yaml]

            <!-- end -->
            """);
    assertThat(FiguresDocument.rewritten(once, arguments -> "by " + arguments)).isEqualTo(once);
  }

  @Test
  void figures_without_an_end_are_refused() {
    assertThatThrownBy(
            () -> FiguresDocument.rewritten("<!-- ./brace evaluate a.yaml -->\n", _ -> ""))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("a.yaml");
  }

  @Test
  void every_file_that_the_accuracy_page_names_exists() throws IOException {
    String page = Files.readString(BraceHome.PATH.resolve("docs/accuracy.md"));
    List<List<String>> commands = FiguresDocument.commands(page);

    assertThat(commands).hasSizeGreaterThanOrEqualTo(5);
    assertThat(commands.stream().flatMap(List::stream).filter(each -> each.contains("/")))
        .allMatch(file -> Files.exists(BraceHome.PATH.resolve(file)));
  }
}
