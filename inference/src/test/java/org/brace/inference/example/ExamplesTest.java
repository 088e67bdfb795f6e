package org.brace.inference.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// The examples run, and the README shows them and what they print.
class ExamplesTest {

  private static final Path SOURCES = Path.of("src/test/java/org/brace/inference/example");

  @Test
  void the_first_prints_what_the_readme_says() throws IOException {
    check("Causes", Causes::main);
  }

  @Test
  void the_second_prints_what_the_readme_says() throws IOException {
    check("NextQuestion", NextQuestion::main);
  }

  private static void check(String name, Consumer<String[]> example) throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    String source = Files.readString(SOURCES.resolve(name + ".java"));
    String body =
        source.substring(source.indexOf("    Network.Builder"), source.lastIndexOf("  }\n"));

    String said = said(example);

    assertThat(readme).contains(body.stripTrailing().stripIndent());
    assertThat(said.lines()).isNotEmpty();
    assertThat(readme).contains("```\n" + said + "```");
  }

  private static String said(Consumer<String[]> example) {
    PrintStream before = System.out;
    var said = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      example.accept(new String[0]);
    } finally {
      System.setOut(before);
    }
    return said.toString(StandardCharsets.UTF_8);
  }
}
