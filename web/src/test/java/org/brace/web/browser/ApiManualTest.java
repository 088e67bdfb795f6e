package org.brace.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.brace.web.SharedServer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// Runs the examples of `docs/api.md`, and holds what they print to what stands below them, where
/// `…` stands for anything.
class ApiManualTest {

  private static final Path HOME =
      Path.of(System.getProperty("brace.home", "..")).toAbsolutePath().normalize();

  private static final Pattern EXAMPLE =
      Pattern.compile("```(bash|js)\n(.*?)```\n(?:\n```text\n(.*?)```\n)?", Pattern.DOTALL);

  /// An example.
  ///
  /// @param prints what it should print; empty where nothing is promised
  private record Example(String language, String code, String prints) {}

  private static List<Example> examples(String language) {
    try {
      List<Example> examples = new ArrayList<>();
      EXAMPLE
          .matcher(Files.readString(HOME.resolve("docs/api.md")))
          .results()
          .filter(match -> match.group(1).equals(language))
          .forEach(match ->
              examples.add(
                  new Example(
                      language, match.group(2), match.group(3) == null ? "" : match.group(3))));
      return examples;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void holds(Example example, String printed) {
    String promised =
        Arrays.stream(example.prints().strip().split("…", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".*"));
    assertThat(Pattern.compile(promised, Pattern.DOTALL).matcher(printed.strip()).matches())
        .as("%s%nprints%n%s%nand not%n%s", example.code(), printed, example.prints())
        .isTrue();
  }

  @Test
  void the_commands_print_what_the_manual_says() throws Exception {
    Assumptions.assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/curl")), "there is no curl at /usr/bin/curl");
    List<Example> examples = examples("bash");
    assertThat(examples).hasSizeGreaterThan(5);
    String address = SharedServer.address().toString();
    for (Example example : examples) {
      String code = example.code().replace("http://127.0.0.1:8080/", address);
      Process process =
          new ProcessBuilder("/bin/bash", "-euc", code)
              .directory(HOME.toFile())
              .redirectErrorStream(true)
              .start();
      process.getOutputStream().close();
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(example.code() + printed).isZero();
      assertThat(example.prints()).as(example.code()).isNotBlank();
      holds(example, printed);
    }
  }

  @Test
  void the_scripts_print_what_the_manual_says() {
    List<Example> examples = examples("js");
    assertThat(examples).isNotEmpty();
    try (BrowserContext window = Chromium.window()) {
      Page page = window.newPage();
      page.navigate(SharedServer.address().toString());
      List<String> printed = new ArrayList<>();
      page.onConsoleMessage(message -> printed.add(message.text()));
      for (Example example : examples) {
        printed.clear();
        page.evaluate("async () => {\n" + example.code() + "\n}");
        assertThat(example.prints()).as(example.code()).isNotBlank();
        holds(example, String.join("\n", printed));
      }
    }
  }
}
