package org.brace.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.brace.RealBase;
import org.junit.jupiter.api.Test;

/// The example runs, and the README shows it and what it prints.
class OneCaseTest {

  private static final Path BRACE = RealBase.FOLDER.resolveSibling("");

  @Test
  void it_prints_what_the_readme_says() throws IOException {
    String readme = Files.readString(BRACE.resolve("core/README.md"));
    String source =
        Files.readString(BRACE.resolve("core/src/test/java/org/brace/example/OneCase.java"));
    var said = new ByteArrayOutputStream();

    OneCase.run(BRACE, new PrintStream(said, true, StandardCharsets.UTF_8));

    String body = source.substring(source.indexOf("    Knowledge "), source.lastIndexOf("  }\n"));
    assertThat(readme).contains(body.stripTrailing().stripIndent());
    assertThat(readme).contains("```\n" + said.toString(StandardCharsets.UTF_8) + "```");
  }
}
