package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What becomes of cases in files that are wrong in one way or another.
@NullMarked
class AssessCommandTest {

  private static final String GOOD = "brace-case: 1\nid: good\nnow: 2026-11-22T03:10Z\n";

  private static final JsonMapper JSON = JsonMapper.shared();

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int assess(Object... arguments) {
    var line = new String[arguments.length + 2];
    line[0] = "assess";
    line[1] = "--no-ranges";
    for (int i = 0; i < arguments.length; i++) {
      line[i + 2] = arguments[i].toString();
    }
    return Brace.run(new PrintWriter(out), new PrintWriter(err), line);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, StandardCharsets.ISO_8859_1);
  }

  @Test
  void a_file_that_cannot_be_read_is_named_and_keeps_back_no_other() throws IOException {
    Path missing = folder.resolve("missing.yaml");
    Path latin = file("latin.yaml", "brace-case: 1\nstory: caf\u00e9\n");

    assertThat(assess(missing, latin, file("good.yaml", GOOD))).isEqualTo(Brace.FAILED);

    assertThat(out.toString()).contains("Case good");
    assertThat(err.toString().lines())
        .containsExactly(
            "brace: there is no file " + missing,
            "brace: " + latin + " is not in UTF-8, so it cannot be read; save it as UTF-8");
  }

  @Test
  void the_cases_before_what_cannot_be_read_are_assessed() throws IOException {
    String much = "# " + "x".repeat(20_000) + "\n";
    Path yaml = file("breaks-off.yaml", GOOD + "---\n" + GOOD + "---\n" + much + "# \u00e9");
    Path json =
        file("breaks-off.jsonl", "{\"brace-case\": 1, \"id\": \"json\"}\n" + much + "\u00e9");

    assertThat(assess(yaml, json)).isEqualTo(Brace.FAILED);

    assertThat(out.toString().lines().filter(line -> line.equals("Case good"))).hasSize(2);
    assertThat(out.toString()).contains("Case json");
    assertThat(err.toString()).contains(yaml + " is not in UTF-8", json + " is not in UTF-8");
  }

  @Test
  void without_care_all_else_is_said_as_with_it() throws IOException {
    Path cases =
        file(
            "cases.yaml",
            GOOD
                + "answers: {cough: present}\n---\n"
                + GOOD
                + "person: {age: 7}\ndenied: all\n---\n"
                + GOOD
                + "answers: {breathing-failing: present}\n");
    assertThat(assess("--format", "json", cases)).isZero();
    String full = out.toString();
    out.getBuffer().setLength(0);

    assertThat(assess("--format", "json", "--no-care", cases)).isZero();

    List<JsonNode> with = full.lines().map(JSON::readTree).toList();
    assertThat(with.stream().filter(each -> ((ObjectNode) each).remove("care") != null)).hasSize(2);
    assertThat(out.toString().lines().map(JSON::readTree).toList().equals(with)).isTrue();
    assertThat(with.stream().map(each -> each.at("/status").asString()))
        .containsExactly("asking", "out-of-scope", "asking");
    assertThat(assess("--no-care", cases)).isEqualTo(Brace.REFUSED);
    assertThat(err.toString()).contains("--no-care is for --format json or csv");
  }

  @Test
  void without_evidence_all_else_is_said_as_with_it() throws IOException {
    Path cases = file("cases.yaml", GOOD + "answers: {cough: present}\n");
    assertThat(assess("--format", "json", cases)).isZero();
    var with = (ObjectNode) JSON.readTree(out.toString());
    out.getBuffer().setLength(0);

    assertThat(assess("--format", "json", "--no-evidence", cases)).isZero();

    assertThat(with.remove("evidence")).isNotNull();
    assertThat(JSON.readTree(out.toString()).equals(with)).isTrue();
    assertThat(assess("--no-evidence", cases)).isEqualTo(Brace.REFUSED);
    assertThat(err.toString()).contains("--no-evidence is for --format json");
  }

  @Test
  void how_many_of_several_cases_could_not_be_used_is_said_where_errors_go() throws IOException {
    String wrong = "{\"brace-case\": 1, \"answers\": {\"weeze\": \"present\"}}\n";
    Path one = file("one.jsonl", wrong);
    Path many = file("many.jsonl", "{\"brace-case\": 1}\n" + wrong + "{\"brace-case\": 1}\n");

    assertThat(assess("--format", "json", one)).isEqualTo(Brace.REFUSED);
    assertThat(err.toString()).isEmpty();
    assertThat(assess("--format", "json", many)).isEqualTo(Brace.REFUSED);

    assertThat(out.toString().lines()).hasSize(4);
    assertThat(err.toString().lines())
        .containsExactly(
            "brace: 1 of 3 cases could not be used; each stands in its place as brace-refusal/1, with why");
  }

  @Test
  void a_line_of_yaml_among_lines_of_json_is_refused_and_a_list_is_told_how_to_be_written()
      throws IOException {
    String line = "{\"brace-case\": 1, \"id\": \"read\"}\n";
    Path lines = file("lines.ndjson", line + "{brace-case: 1, id: yaml}\n" + line);
    Path list = file("list.json", "[\n" + line + "]\n");

    assertThat(assess(lines, list)).isEqualTo(Brace.REFUSED);

    assertThat(out.toString()).contains("Case read").doesNotContain("Case yaml");
    assertThat(err.toString())
        .contains(lines + ":2: this is not JSON", list + ":1: This is a list", "[a-list]")
        .contains("one a line, without brackets and commas");
  }

  @Test
  void an_empty_file_is_named() throws IOException {
    Path empty = file("empty.yaml", "");

    assertThat(assess(empty)).isEqualTo(Brace.REFUSED);

    assertThat(err.toString()).contains(empty + ": there is no case in it [no-case]");
  }

  @Test
  void a_place_that_nobody_can_be_called_in_is_refused() throws IOException {
    assertThat(assess("--place", "Narnia", file("good.yaml", GOOD))).isEqualTo(Brace.REFUSED);

    assertThat(out.toString()).isEmpty();
    assertThat(err.toString())
        .contains("--place: there are no numbers to call for \"Narnia\"", "GB");
  }

  @Test
  void a_place_that_is_typed_wins_over_that_of_the_case_which_is_said() throws IOException {
    String told = GOOD + "place: GB\nanswers: {cannot-speak-sentences: present}\n";
    Path abroad = file("good.yaml", told);

    assertThat(assess("--place", "US", abroad, file("us.yaml", told.replace("GB", "US")))).isZero();

    assertThat(out.toString()).containsPattern("\\b911\\b").doesNotContainPattern("\\b999\\b");
    assertThat(err.toString().lines())
        .containsExactly("brace: good names GB; whom to call is said for US, as --place says");
  }

  @Test
  void standard_input_is_read_once() {
    assertThat(assess("-", "-")).isEqualTo(Brace.REFUSED);

    assertThat(err.toString()).contains("- stands twice");
  }

  @Test
  void what_could_not_be_printed_is_no_success() throws IOException {
    var full =
        new OutputStream() {
          @Override
          public void write(int octet) throws IOException {
            throw new IOException("No space left on device");
          }
        };

    int code =
        Brace.run(
            new PrintWriter(full, false, StandardCharsets.UTF_8),
            new PrintWriter(err),
            "assess",
            file("good.yaml", GOOD).toString());

    assertThat(code).isEqualTo(Brace.FAILED);
    assertThat(err.toString()).contains("not everything could be printed");
  }

  @Test
  void a_fault_ends_it_although_a_pipe_is_still_open() throws Exception {
    InputStream usual = System.in;
    var closed = new CompletableFuture<Integer>();
    var line = new ByteArrayInputStream("{\"brace-case\": 1}\n".getBytes(StandardCharsets.UTF_8));
    // As a pipe of the system: to wait on it is not interrupted.
    var pipe =
        new InputStream() {
          @Override
          public int read() {
            int next = line.read();
            return next == -1 ? closed.join() : next;
          }

          @Override
          public int read(byte[] into, int from, int length) {
            int read = line.read(into, from, length);
            return read == -1 ? closed.join() : read;
          }
        };
    var broken =
        new FilterWriter(out) {
          @Override
          public void write(String text, int from, int length) {
            throw new IllegalStateException("it cannot be printed");
          }
        };
    try {
      System.setIn(pipe);

      var run =
          CompletableFuture.supplyAsync(
              () -> Brace.run(new PrintWriter(broken), new PrintWriter(err), "assess", "-"));

      assertThat(run.get(60, TimeUnit.SECONDS)).isNotZero();
    } finally {
      closed.complete(-1);
      System.setIn(usual);
    }
  }

  /// A course in October, told on 22 November, may lie within the last 30 days. Nobody is asked for
  /// the day again.
  @Test
  void what_the_medicines_as_written_leave_open_is_told_and_not_sent_to_be_asked()
      throws IOException {
    Path chestWall =
        BraceHome.PATH.resolve(
            "knowledge-base/cases/clot/pleuritic-after-steroids-chest-wall.yaml");
    String text =
        Files.readString(chestWall)
            .replaceFirst(
                "- \\{name: prednisolone.*", "- \"prednisolone 40 mg 5 days in October\"");
    Path october = file("october.yaml", text);

    assertThat(assess(october)).isZero();
    assertThat(out.toString().replaceAll("\\s+", " "))
        .contains("Book an appointment How soon: within 2 days.")
        .contains(
            "The medicines as they are written leave open what could make it more urgent, up to"
                + " being seen the same day.")
        .contains("- steroid tablets in the last 30 days (more exactly)")
        .contains("does not say on which day it ended", "such as \"ended on 31 October 2026\"")
        .doesNotContain("missing that could", "./brace ask");

    out.getBuffer().setLength(0);
    assertThat(assess("--format=json", october)).isZero();
    assertThat(out.toString())
        .contains("\"status\":\"settled\"", "\"couldRiseTo\":\"same-day\"")
        .contains("{\"fact\":\"steroid-course-last-30d\",\"because\":\"too-rough\"}")
        .contains("\"steroid-time-not-told\"");

    out.getBuffer().setLength(0);
    Path told = file("told.yaml", text.replace("October\"", "October, ended on 16 October\""));
    assertThat(assess("--format=json", told)).isZero();
    assertThat(out.toString())
        .contains("\"couldRiseTo\":\"routine\"")
        .doesNotContain("steroid-time-not-told");
  }
}
