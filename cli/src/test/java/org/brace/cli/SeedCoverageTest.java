package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// Every claim of the two articles that Brace began from has its place, and a case or test.
///
/// That what is named exists is held by [DocumentsTest].
@NullMarked
class SeedCoverageTest {

  /// The claims of the article on coughing, and of the one on asthma.
  private static final List<String> CLAIMS =
      Stream.concat(
              IntStream.rangeClosed(1, 23).mapToObj(number -> "A" + number),
              IntStream.rangeClosed(1, 38).mapToObj(number -> "B" + number))
          .toList();

  /// Left out on purpose: the notice of a commission.
  private static final Set<String> LEFT_OUT = Set.of("B38");

  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

  /// @param items what holds the claim
  /// @param guards the golden cases and tests
  private record Row(String claim, List<String> items, List<String> guards) {}

  @Test
  void every_claim_is_there_once_and_in_order() throws IOException {
    assertThat(rows().stream().map(Row::claim)).containsExactlyElementsOf(CLAIMS);
  }

  @Test
  void every_claim_names_items_that_are_known_and_a_case_or_test() throws IOException {
    Set<String> known = KnownIds.of(BraceHome.knowledge());
    for (Row row : rows()) {
      assertThat(known).as(row.claim()).containsAll(row.items());
      assertThat(row.guards()).as(row.claim()).isNotEmpty();
      assertThat(row.items().isEmpty()).as(row.claim()).isEqualTo(LEFT_OUT.contains(row.claim()));
    }
  }

  @Test
  void every_case_of_the_articles_guards_a_claim() throws IOException {
    List<String> cases = new ArrayList<>();
    try (Stream<Path> files = Files.list(BraceHome.PATH.resolve("knowledge-base/cases/seed"))) {
      files
          .map(file -> "seed/" + file.getFileName().toString().replace(".yaml", ""))
          .forEach(cases::add);
    }
    assertThat(cases).isNotEmpty();
    assertThat(rows().stream().flatMap(row -> row.guards().stream())).containsAll(cases);
  }

  private static List<Row> rows() throws IOException {
    return Files.readAllLines(BraceHome.PATH.resolve("docs/seed-coverage.md")).stream()
        .filter(line -> line.matches("\\| [AB]\\d+ \\|.*"))
        .map(line -> line.split("\\|"))
        .map(cells -> new Row(cells[1].strip(), quoted(cells[3]), quoted(cells[4])))
        .toList();
  }

  private static List<String> quoted(String cell) {
    return QUOTED.matcher(cell).results().map(match -> match.group(1)).toList();
  }
}
