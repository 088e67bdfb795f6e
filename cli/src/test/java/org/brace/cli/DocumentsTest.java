package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the documents name in backticks exists: items of the knowledge base, golden cases, tests.
@NullMarked
class DocumentsTest {

  private static final Path HOME = Path.of(System.getProperty("brace.home", ".."));
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
  private static final Pattern TEST = Pattern.compile("([A-Z]\\w+Test)(?:\\.(\\w+))?");
  private static final Pattern CASE = Pattern.compile("[a-z0-9-]+/[a-z0-9-]+");
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)+");

  /// Words in backticks that are part of the program and not of its knowledge.
  private static final Set<String> WORDS =
      Set.of("do-not-stop", "do-not-start", "ask-first", "ask-when", "knowingly-gated");

  @ParameterizedTest
  @ValueSource(strings = {"safety.md", "review-2026-11.md", "seed-coverage.md"})
  void what_is_named_exists(String name) throws IOException {
    String text = Files.readString(HOME.resolve("docs").resolve(name));
    Set<String> ids = KnownIds.of(BraceHome.knowledge());
    List<String> missing = new ArrayList<>();
    QUOTED
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .filter(quoted -> !exists(quoted, ids))
        .forEach(missing::add);

    assertThat(missing).isEmpty();
  }

  @Test
  void each_hazard_names_its_tests_and_there_are_thirty() throws IOException {
    List<String> hazards =
        Files.readAllLines(HOME.resolve("docs").resolve("safety.md")).stream()
            .filter(line -> line.matches("\\| H\\d+ \\|.*"))
            .toList();

    assertThat(hazards).hasSizeGreaterThanOrEqualTo(30);
    for (String hazard : hazards) {
      String[] cells = hazard.split("\\|");
      assertThat(cells).as(hazard).hasSize(9);
      assertThat(cells).as(hazard).allMatch(cell -> cell.isEmpty() || !cell.isBlank());
      assertThat(cells[6].strip() + cells[7].strip()).as(hazard).matches("[1-5]{2}");
      assertThat(QUOTED.matcher(cells[8]).results().map(match -> match.group(1)))
          .as(hazard)
          .isNotEmpty()
          .allMatch(guard -> TEST.matcher(guard).matches() || CASE.matcher(guard).matches());
    }
  }

  private static boolean exists(String quoted, Set<String> ids) {
    var test = TEST.matcher(quoted);
    if (test.matches()) {
      return hasTest(test.group(1), test.group(2) == null ? "" : test.group(2));
    }
    if (CASE.matcher(quoted).matches()) {
      return Files.exists(HOME.resolve("knowledge-base/cases").resolve(quoted + ".yaml"));
    }
    return !ID.matcher(quoted).matches() || WORDS.contains(quoted) || ids.contains(quoted);
  }

  private static boolean hasTest(String type, String method) {
    try (Stream<Path> modules = Files.list(HOME)) {
      for (Path module : modules.filter(each -> Files.isDirectory(each.resolve("src"))).toList()) {
        try (Stream<Path> files = Files.walk(module.resolve("src"))) {
          for (Path file : files.filter(each -> each.endsWith(type + ".java")).toList()) {
            String source = Files.readString(file);
            // Two modules may have a test of one name.
            if (method.isEmpty() || source.contains("void " + method + "(")) {
              return true;
            }
          }
        }
      }
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
    return false;
  }
}
