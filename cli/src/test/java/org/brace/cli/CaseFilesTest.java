package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which files of a folder `assess` and `evaluate` read, and what they say where there is no case.
@NullMarked
class CaseFilesTest {

  @TempDir private Path folder = Path.of(".");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    String[] line =
        Stream.concat(
                Arrays.stream(arguments),
                Stream.of("--knowledge", BraceHome.PATH.resolve("knowledge-base").toString()))
            .toArray(String[]::new);
    return Brace.run(new PrintWriter(out), new PrintWriter(err), line);
  }

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"assess", "evaluate"})
  void a_folder_without_case_files_is_refused_and_the_endings_are_told(String command)
      throws IOException {
    file("cases.csv", "id\n1\n");

    assertThat(run(command, folder.toString())).isEqualTo(Brace.REFUSED);

    assertThat(out.toString()).isEmpty();
    assertThat(err.toString())
        .contains(
            folder + ": there is no case file in this folder [no-case]",
            ".yaml, .yml, .json, .jsonl or .ndjson");
  }

  @ParameterizedTest
  @ValueSource(strings = {"assess", "evaluate"})
  void a_file_without_a_case_is_refused_and_nothing_is_told_of_no_cases(String command)
      throws IOException {
    Path empty = file("empty.yaml", "# nothing\n");

    assertThat(run(command, empty.toString())).isEqualTo(Brace.REFUSED);

    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).contains(empty + ": there is no case in it [no-case]");
  }

  @Test
  void a_table_is_said_to_be_one_and_no_folder_is_passed_on() throws IOException {
    Path table = file("cases.csv", "id,age,cough\n1,44,present\n");

    assertThat(run("assess", table.toString())).isEqualTo(Brace.REFUSED);

    assertThat(err.toString())
        .contains(table + ":1: This is a table, which is not read. [a-table]", ".jsonl")
        .doesNotContain("YAML is");
    Path nameless = file("one.yaml", "brace-case: 1\nanswers: {cough: present}\n");
    for (String format : List.of("json", "csv")) {
      assertThat(run("assess", "--no-ranges", "--format", format, nameless.toString())).isZero();
      assertThat(out.toString()).contains("one.yaml#1").doesNotContain(folder.toString());
    }
  }

  @Test
  void every_case_file_of_a_folder_is_read_in_order() throws IOException {
    file("d.yaml", "brace-case: 1\nid: yaml\n");
    file("c.yml", "brace-case: 1\nid: yml\n");
    file("b/b.json", "{\n\"brace-case\": 1,\n\"id\": \"json\"}\n");
    file(
        "a.JSONL",
        "{\"brace-case\": 1, \"id\": \"line-1\"}\n{\"brace-case\": 1, \"id\": \"l2\"}\n");
    file("e.ndjson", "{\"brace-case\": 1, \"id\": \"nd\"}\n");
    file("readme.md", "No case\n");
    file("b/cases.csv", "id\n1\n");

    assertThat(run("assess", "--no-ranges", folder.toString())).isEqualTo(Brace.DONE);
    assertThat(out.toString().lines().filter(line -> line.startsWith("Case ")))
        .containsExactly("Case line-1", "Case l2", "Case json", "Case yml", "Case yaml", "Case nd");
    assertThat(err.toString())
        .contains("passed over in " + folder + ": " + Path.of("b/cases.csv") + ", readme.md");

    assertThat(run("evaluate", "--lint", folder.toString())).isEqualTo(Brace.REFUSED);
    assertThat(out.toString()).contains("6 cases read");
    assertThat(err.toString()).contains("passed over in " + folder);
  }

  @Test
  void a_fault_in_one_file_of_a_folder_keeps_back_no_other() throws IOException {
    Files.write(folder.resolve("a.yaml"), new byte[] {(byte) 0xe9});
    file("b.yaml", "brace-case: 1\nanswers: {weeze: present}\n");
    file("c.yaml", "brace-case: 1\nid: good\n");

    assertThat(run("assess", "--no-ranges", folder.toString())).isEqualTo(Brace.FAILED);

    assertThat(out.toString()).contains("Case good");
    assertThat(err.toString()).contains("a.yaml is not in UTF-8", "[unknown-fact]");
  }

  @Test
  void problems_of_a_second_encoding_are_told_and_counted() throws IOException {
    Path right = file("right.yaml", "brace-case: 1\nid: a\nanswers: {cough: present}\n");
    Path wrong = file("wrong.yaml", "brace-case: 1\nid: a\nanswers: {weeze: present}\n");

    for (List<String> more : List.of(List.<String>of(), List.of("--lint"))) {
      var line = Stream.of("evaluate", right.toString(), "--second", wrong.toString());
      assertThat(run(Stream.concat(line, more.stream()).toArray(String[]::new)))
          .isEqualTo(Brace.REFUSED);
      assertThat(err.toString()).containsOnlyOnce("[unknown-fact]");
      assertThat(out.toString()).isNotEmpty();
    }
    assertThat(run("evaluate", right.toString(), "--second", right.toString()))
        .isEqualTo(Brace.DONE);
  }
}
