package org.brace.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.brace.web.storage.Database;
import org.brace.web.storage.FolderLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A start that fails says why and what to do, in one line.
class StartTest {

  @TempDir Path data;

  private final StringWriter said = new StringWriter();

  /// Runs a command that must fail, and gives what it says.
  private static String failed(String... arguments) {
    var err = new StringWriter();
    int code = Brace.run(new PrintWriter(new StringWriter()), new PrintWriter(err), arguments);
    assertThat(code).isEqualTo(Brace.FAILED);
    assertThat(err.toString()).startsWith("brace: ").doesNotContain("Exception", "\tat ");
    return err.toString();
  }

  private String[] serve(String... more) {
    var all =
        new java.util.ArrayList<>(
            java.util.List.of(
                "serve",
                "--data",
                data.toString(),
                "--knowledge",
                Home.PATH.resolve("knowledge-base").toString()));
    all.addAll(java.util.List.of(more));
    return all.toArray(String[]::new);
  }

  /// What the start-up cache is made from: a page that answers otherwise would leave it without
  /// one.
  @Test
  void the_rehearsal_for_the_start_up_cache_goes_through() {
    var err = new StringWriter();

    int code =
        Brace.run(new PrintWriter(new StringWriter()), new PrintWriter(err), serve("--rehearse"));

    assertThat(code).as(err.toString()).isEqualTo(Brace.DONE);
  }

  @Test
  void a_busy_port_is_named() throws Exception {
    try (var busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(busy.getLocalPort());
      assertThat(failed(serve("--port", port)))
          .contains("port " + port + " is in use", "--port")
          .hasLineCount(1);
    }
  }

  @Test
  void data_that_another_brace_uses_is_named() throws Exception {
    try (var _ = FolderLock.take(data)) {
      assertThat(failed(serve("--port", "0")))
          .contains(data + " is in use by another Brace")
          .hasLineCount(1);
      KeptVisit.in(data, null);
      assertThat(failed("backup", "--data", data.toString(), data.resolve("b").toString()))
          .contains("is in use by another Brace");
    }
  }

  @Test
  void a_database_that_does_not_answer_is_named() {
    assertThat(
            failed(
                serve(
                    "--port",
                    "0",
                    "--database",
                    "jdbc:postgresql://127.0.0.1:1/none?connectTimeout=1")))
        .contains("the database cannot be used");
  }

  @Test
  void a_damaged_key_is_named() throws Exception {
    Database.open(data, null).close();
    Files.writeString(data.resolve("key.json"), "{}");
    assertThat(failed(serve("--port", "0"))).contains("key.json is damaged or not a key of Brace");
  }

  @Test
  void a_missing_knowledge_base_is_named() {
    assertThat(
            failed(
                "serve",
                "--port",
                "0",
                "--data",
                data.toString(),
                "--knowledge",
                data.resolve("none").toString()))
        .contains("none");
  }

  @Test
  void a_knowledge_base_that_can_hide_an_emergency_is_not_served() throws Exception {
    Path ours = Home.PATH.resolve("knowledge-base");
    Path copy = data.resolve("copy");
    try (var paths = Files.walk(ours)) {
      for (Path path : paths.toList()) {
        Files.copy(path, copy.resolve(ours.relativize(path).toString()));
      }
    }
    Path facts = copy.resolve("facts/cannot-wait.yaml");
    Files.writeString(
        facts,
        Files.readString(facts)
            .replace("\n  cyanosis:\n", "\n  cyanosis:\n    ask-when: asthma\n"));

    assertThat(failed("serve", "--port", "0", "--knowledge", copy.toString()))
        .contains("the knowledge base cannot be used:", "the gate of cyanosis can hide");
  }

  @Test
  void a_place_without_numbers_to_call_is_refused_with_those_that_are_known() {
    var err = new StringWriter();
    int code =
        Brace.run(
            new PrintWriter(new StringWriter()),
            new PrintWriter(err),
            serve("--port", "0", "--place", "Narnia"));
    assertThat(code).isEqualTo(Brace.REFUSED);
    assertThat(err.toString())
        .contains("--place: there are no numbers to call for \"Narnia\"", "GB", "AU")
        .doesNotContain("unknown")
        .hasLineCount(1);
  }

  @Test
  void a_backup_is_written_over_only_where_that_is_told() throws Exception {
    Path file = data.resolve("kept.zip");
    assertThat(backup(file)).isEqualTo(Brace.DONE);
    byte[] first = Files.readAllBytes(file);
    said.getBuffer().setLength(0);

    assertThat(backup(file)).isEqualTo(Brace.REFUSED);

    assertThat(said.toString())
        .contains("there is a backup " + file + " already", "another name", "--overwrite")
        .hasLineCount(1);
    assertThat(Files.readAllBytes(file)).isEqualTo(first);
    said.getBuffer().setLength(0);

    assertThat(backup(file, "--overwrite", "--without-key")).isEqualTo(Brace.DONE);

    assertThat(Files.readAllBytes(file)).isNotEqualTo(first);
  }

  @Test
  void a_file_that_is_no_backup_is_never_written_over() throws Exception {
    Path file = data.resolve("letter.txt");
    Files.writeString(file, "Dear doctor");

    assertThat(backup(file, "--overwrite")).isEqualTo(Brace.REFUSED);

    assertThat(said.toString()).contains(file + " is there already", "another name");
    assertThat(Files.readString(file)).isEqualTo("Dear doctor");
  }

  private int backup(Path file, String... more) throws IOException {
    KeptVisit.in(data, null);
    var all = new ArrayList<>(List.of("backup", "--data", data.toString(), file.toString()));
    all.addAll(List.of(more));
    return Brace.run(
        new PrintWriter(new StringWriter()), new PrintWriter(said), all.toArray(String[]::new));
  }

  @Test
  void a_backup_that_is_not_there_is_named() {
    assertThat(failed("restore", "--data", data.toString(), data.resolve("none.zip").toString()))
        .contains("there is no file");
  }

  /// Runs a command that is used in a wrong way, and gives what it says.
  private static String wrong(String... arguments) {
    var err = new StringWriter();
    int code = Brace.run(new PrintWriter(new StringWriter()), new PrintWriter(err), arguments);
    assertThat(code).as(err.toString()).isEqualTo(Brace.REFUSED);
    assertThat(err.toString()).startsWith("brace: ").hasLineCount(1);
    return err.toString();
  }

  @Test
  void a_folder_without_a_key_is_no_slip_to_make_one_from() throws Exception {
    Files.writeString(data.resolve("letter.txt"), "Dear doctor");

    assertThat(wrong("rotate-key", "--data", data.toString())).contains("no key in " + data);
    assertThat(wrong("backup", "--data", data.toString(), data.resolve("b").toString()))
        .contains("no key in " + data);

    try (var files = Files.list(data)) {
      assertThat(files).containsExactly(data.resolve("letter.txt"));
    }
  }

  @Test
  void what_cannot_be_listened_on_or_connected_to_is_wrong_use() {
    assertThat(wrong(serve("--port", "99999"))).contains("no port 99999", "65535");
    assertThat(wrong(serve("--port", "0", "--requests-per-second", "0"))).contains("1 or more");
    assertThat(wrong(serve("--port", "0", "--database", "foo:secret")))
        .contains("jdbc:postgresql:")
        .doesNotContain("secret");
  }

  @Test
  void a_place_that_cannot_be_written_is_named_with_the_reason() throws Exception {
    KeptVisit.in(data, null);
    Path file = Files.writeString(data.resolve("letter.txt"), "Dear doctor");

    assertThat(wrong("backup", "--data", data.toString(), data.resolve("none/b.zip").toString()))
        .contains("no folder " + data.resolve("none"));
    assertThat(
            failed(
                "serve",
                "--port",
                "0",
                "--data",
                file.toString(),
                "--knowledge",
                Home.PATH.resolve("knowledge-base").toString()))
        .contains(file + " cannot be used", "where a folder belongs");
  }

  @Test
  void no_database_keeps_a_file_of_what_failed() throws Exception {
    assertThat(backup(data.resolve("kept.zip"))).isEqualTo(Brace.DONE);
    assertThat(
            Brace.run(
                new PrintWriter(said),
                new PrintWriter(said),
                "rotate-key",
                "--data",
                data.toString()))
        .isEqualTo(Brace.DONE);

    try (var files = Files.list(data)) {
      assertThat(files).noneMatch(file -> file.toString().endsWith(".trace.db"));
    }
  }
}
