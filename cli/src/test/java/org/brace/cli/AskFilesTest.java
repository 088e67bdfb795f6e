package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
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
  void a_file_of_several_cases_is_not_cut_to_its_first(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("two.yaml");
    Files.writeString(file, "brace-case: 1\n---\nbrace-case: 1\n");

    assertThat(run("ask", file.toString())).isEqualTo(Brace.FAILED);

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
}
