package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.brace.model.Evidence;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The files that an interview goes on with and is kept in.
@NullMarked
class AskFilesTest extends Asking {

  @Test
  void where_it_cannot_be_kept_that_is_said_before_anything_is_asked(@TempDir Path folder) {
    Path nowhere = folder.resolve("none/me.yaml");

    assertThat(run("ask", "--answers", STRAIN.toString(), "--save", nowhere.toString()))
        .isEqualTo(Brace.FAILED);

    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).contains("cannot write " + nowhere, "there is no folder");
  }

  /// In a folder of the kernel's a file can be written and none added, whoever one is.
  @Test
  @EnabledOnOs(OS.LINUX)
  void a_file_in_a_folder_that_takes_no_other_is_refused_before_anything_is_asked() {
    String file = "/proc/self/comm";

    assertThat(run("ask", "--answers", STRAIN.toString(), "--save", file)).isEqualTo(Brace.FAILED);

    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).contains("cannot write " + file);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void where_the_disk_is_full_by_then_the_result_is_told_all_the_same() {
    String file = "/dev/full";

    assertThat(run("ask", "--answers", STRAIN.toString(), "--save", file)).isEqualTo(Brace.FAILED);

    assertThat(out.toString().replaceAll("\\s+", " "))
        .containsOnlyOnce("What you told last is not kept (cannot write " + file)
        .contains("What to do", "Not saved: " + file)
        .doesNotContain("Saved in");
  }

  @Test
  void a_case_that_was_saved_with_three_decimals_is_gone_on_with(@TempDir Path folder)
      throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("me.yaml"),
            """
            brace-case: 1
            now: "2026-11-22T09:00:00Z"
            knowledge: "of 2026"
            answers:
              cough-duration: "1.429 wk"
            """);

    assertThat(run("ask", file.toString(), "--answers", STRAIN.toString(), "--now", NOW.toString()))
        .as(err.toString())
        .isZero();
  }

  @Test
  void a_case_is_kept_again_once_that_can_be(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("away/me.yaml");
    var saved = new SavedCase(KNOWLEDGE, file, new Screen(new PrintWriter(out), 80, false));

    saved.keep(start(Evidence.NONE));
    Files.createDirectory(file.getParent());
    saved.keep(start(Evidence.NONE));

    assertThat(saved.end()).isTrue();
    assertThat(file).exists();
  }

  @Test
  void a_file_of_several_cases_is_not_cut_to_its_first(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("two.yaml");
    Files.writeString(file, "brace-case: 1\n---\nbrace-case: 1\n");

    assertThat(run("ask", file.toString())).isEqualTo(Brace.REFUSED);

    assertThat(err.toString()).contains(file + " holds several cases");
    assertThat(Files.readString(file)).contains("---");
  }

  @Test
  void what_is_kept_is_for_its_owner_alone(@TempDir Path folder) throws IOException {
    Path saved = folder.resolve("me.yaml");

    assertThat(run("ask", "--answers", STRAIN.toString(), "--save", saved.toString())).isZero();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(saved)))
        .isEqualTo("rw-------");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(saved);
    }
  }

  @Test
  void a_file_that_is_not_there_yet_is_said_to_be_new(@TempDir Path folder) {
    Path file = folder.resolve("typo.yaml");

    assertThat(run("ask", "--answers", STRAIN.toString(), file.toString())).isZero();

    assertThat(out.toString().replaceAll("\\s+", " "))
        .startsWith("There is no " + file + " yet: this is a new case");
  }

  @Test
  void a_record_that_is_not_gone_on_with_is_never_replaced(@TempDir Path folder)
      throws IOException {
    Path mother = folder.resolve("mother.yaml");
    Path me = folder.resolve("me.yaml");
    run("ask", "--answers", STRAIN.toString(), "--save", mother.toString());
    run("ask", "--answers", STRAIN.toString(), "--save", me.toString());
    String told = Files.readString(mother);
    for (List<String> args :
        List.of(
            List.of("--answers", STRAIN.toString()),
            List.of(me.toString(), "--answers", STRAIN.toString()),
            List.of(folder.resolve("new.yaml").toString(), "--answers", STRAIN.toString()),
            List.of("--answers", mother.toString()))) {
      out.getBuffer().setLength(0);
      err.getBuffer().setLength(0);
      var all = new ArrayList<>(List.of("ask", "--save", mother.toString()));
      all.addAll(args);

      assertThat(run(all.toArray(String[]::new))).isEqualTo(Brace.FAILED);

      assertThat(out.toString()).isEmpty();
      assertThat(err.toString())
          .contains(mother + " is there already", "another file", "./brace ask " + mother);
      assertThat(Files.readString(mother)).isEqualTo(told);
    }
  }

  @Test
  void the_file_that_is_gone_on_with_may_be_named_twice(@TempDir Path folder) throws IOException {
    Path me = folder.resolve("me.yaml");
    run("ask", "--answers", STRAIN.toString(), "--save", me.toString());
    Path same = folder.resolve(".").resolve("me.yaml");

    assertThat(run("ask", me.toString(), "--answers", STRAIN.toString(), "--save", same.toString()))
        .as(err.toString())
        .isZero();
  }

  @Test
  void an_empty_file_holds_nothing_that_could_be_lost(@TempDir Path folder) throws IOException {
    Path fresh = Files.createFile(folder.resolve("fresh.yaml"));

    assertThat(run("ask", "--answers", STRAIN.toString(), "--save", fresh.toString())).isZero();

    assertThat(Files.readString(fresh)).contains("brace-case: 1");
  }

  @Test
  void a_place_that_is_typed_wins_over_the_one_that_was_kept(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("abroad.yaml");
    Files.writeString(
        file,
        Files.readString(STRAIN)
            .replace("medicines: []", "medicines: [apixaban since 03/02/2026]")
            .replace("answers:\n", "answers:\n  cannot-speak-sentences: present\n"));

    assertThat(
            run(
                "ask",
                file.toString(),
                "--place",
                "US",
                "--answers",
                file.toString(),
                "--now",
                "2026-11-22T10:00Z"))
        .as(err.toString())
        .isZero();

    assertThat(out.toString()).containsPattern("\\b911\\b").doesNotContainPattern("\\b999\\b");
    assertThat(err.toString()).contains("names GB; whom to call is said for US, as --place says");
    assertThat(Files.readString(file))
        .contains("place: \"US\"", "apixaban since 2026-02-03")
        .doesNotContain("03/02/2026");
  }

  /// As the other commands that take one case end.
  @Test
  void a_case_that_cannot_be_used_or_is_not_one_is_refused_before_anything_is_asked(
      @TempDir Path folder) throws IOException {
    Map<String, String> wrong =
        Map.of(
            "fact.yaml", "brace-case: 1\nanswers: {coughh: present, age: 12 kg}\n",
            "two.yaml", "brace-case: 1\n---\nbrace-case: 1\n",
            "two.jsonl", "{\"brace-case\": 1}\n{\"brace-case\": 1}\n",
            "one.jsonl", "{brace-case: 1}\n",
            "none.yaml", "");
    Map<String, String> said =
        Map.of(
            "fact.yaml", "cannot be used:",
            "two.yaml", "holds several cases; an interview is of one",
            "two.jsonl", "holds several cases; an interview is of one",
            "one.jsonl", "cannot be used:",
            "none.yaml", "holds no case");
    for (var each : wrong.entrySet()) {
      Path file = Files.writeString(folder.resolve(each.getKey()), each.getValue());
      for (String[] line :
          new String[][] {
            {"ask", file.toString(), "--save", folder.resolve("kept.yaml").toString()},
            {"ask", "--answers", file.toString()}
          }) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);

        typing("", () -> assertThat(run(line)).as(each.getKey()).isEqualTo(Brace.REFUSED));

        assertThat(err.toString()).contains(said.get(each.getKey()));
        assertThat(err.toString()).doesNotContain("fault of Brace");
        assertThat(out.toString()).isEmpty();
        assertThat(file).hasContent(each.getValue());
      }
    }
  }

  @Test
  void every_problem_of_a_case_that_is_gone_on_with_is_told(@TempDir Path folder)
      throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("me.yaml"),
            "brace-case: 1\nid: me\nanswers: {coughh: present, age: 12 kg}\n");

    run("ask", file.toString());

    assertThat(err.toString())
        .contains("The case \"me\" cannot be used:", "\"coughh\" is not a fact", "the unit \"kg\"");
  }

  /// What is saved is YAML over several lines, which no one could read there again.
  @Test
  void nothing_is_saved_in_a_file_of_one_case_a_line(@TempDir Path folder) throws IOException {
    Path lines = Files.writeString(folder.resolve("me.jsonl"), "{\"brace-case\": 1}\n");
    for (String[] line :
        new String[][] {
          {"ask", lines.toString()},
          {"ask", "--save", folder.resolve("NEW.NDJSON").toString()}
        }) {
      err.getBuffer().setLength(0);

      typing("", () -> assertThat(run(line)).isEqualTo(Brace.REFUSED));

      assertThat(err.toString()).contains("name one that ends in .yaml: --save me.yaml");
      assertThat(out.toString()).isEmpty();
    }
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(lines);
    }
    assertThat(lines).hasContent("{\"brace-case\": 1}");
  }
}
