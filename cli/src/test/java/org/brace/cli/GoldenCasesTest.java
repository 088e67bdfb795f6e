package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.brace.knowledge.folder.KnowledgeFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The golden cases and the examples, against what they expect and what was printed last.
class GoldenCasesTest {

  static Stream<String> names() {
    return GoldenCases.names().stream();
  }

  @Test
  void there_are_golden_cases_and_examples() {
    assertThat(names().filter(name -> name.startsWith("cases/")).count())
        .isGreaterThanOrEqualTo(20);
  }

  @ParameterizedTest
  @MethodSource("names")
  void each_case_comes_to_what_it_expects_for_the_right_reason(String name) throws IOException {
    var failures = new ArrayList<String>();
    for (var each : GoldenCases.of(name)) {
      for (String failure :
          Expectations.failures(GoldenCases.KNOWLEDGE, each.given(), each.assessment())) {
        failures.add(each.given().id() + ": " + failure);
      }
    }
    assertThat(failures).isEmpty();
  }

  /// Else a reason that was renamed would be ruled out for ever.
  @Test
  void what_a_case_rules_out_is_a_reason_that_another_case_gives() throws IOException {
    var given = new HashSet<String>();
    var ruledOut = new HashSet<String>();
    for (var each : GoldenCases.all()) {
      each.assessment().triage().reasons().forEach(reason -> given.add(reason.id()));
      if (each.given().expect() != null) {
        ruledOut.addAll(each.given().expect().notBecause());
      }
    }
    assertThat(ruledOut).isNotEmpty().isSubsetOf(given);
  }

  static Stream<String> examples() throws IOException {
    return GoldenFiles.examples(BraceHome.PATH).keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void each_example_prints_what_its_snapshot_holds(String name) throws IOException {
    Path snapshot = GoldenFiles.folder(BraceHome.PATH).resolve(name + ".txt");
    assertThat(snapshot).as("a snapshot; ./brace golden writes it").exists();

    String text =
        GoldenFiles.text(GoldenCases.KNOWLEDGE, GoldenCases.ASSESSOR, GoldenCases.file(name));

    assertThat(text)
        .as("%s; if the change is meant, ./brace golden rewrites it", name)
        .isEqualTo(Files.readString(snapshot));
  }

  @Test
  void the_same_people_are_asked_the_same() throws IOException {
    String now = GoldenFiles.asked(GoldenCases.KNOWLEDGE);
    String kept = Files.readString(GoldenFiles.asked(BraceHome.PATH));
    assertThat(differing(kept, now))
        .as("lines of what the interview asks that differ; if it is meant, run ./brace golden")
        .isEmpty();
    assertThat(now.equals(kept)).as("the same lines in the same order").isTrue();
  }

  /// The lines that only one of two tables has.
  private static List<String> differing(String kept, String now) {
    var before = new HashSet<>(kept.lines().toList());
    var after = new HashSet<>(now.lines().toList());
    return Stream.concat(
            kept.lines().filter(line -> !after.contains(line)).map(line -> "kept: " + line),
            now.lines().filter(line -> !before.contains(line)).map(line -> "now:  " + line))
        .toList();
  }

  @Test
  void of_two_tables_only_the_lines_that_differ_are_named() {
    assertThat(differing("a 1\nb 2\nc 3\n", "a 1\nb 4\nc 3\n"))
        .containsExactly("kept: b 2", "now:  b 4");
  }

  @Test
  void no_snapshot_has_lost_its_case() throws IOException {
    Path folder = GoldenFiles.folder(BraceHome.PATH);
    assertThat(GoldenFiles.snapshots(folder))
        .allSatisfy(snapshot -> {
          String file = KnowledgeFolder.slashed(folder.relativize(snapshot));
          assertThat(GoldenCases.names()).contains(file.substring(0, file.length() - 4));
        });
  }
}
