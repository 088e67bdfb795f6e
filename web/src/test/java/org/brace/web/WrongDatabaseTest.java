package org.brace.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.brace.web.storage.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Visits are kept in PostgreSQL, with their only key in the folder; then a command names no
/// database, or another.
class WrongDatabaseTest {

  @TempDir Path data;

  private final StringWriter said = new StringWriter();
  private String url = "";
  private byte[] key = {};

  @BeforeEach
  void visits_are_kept_in_postgresql() throws Exception {
    url = Postgres.database();
    KeptVisit.in(data, url);
    key = Files.readAllBytes(data.resolve("key.json"));
  }

  private int run(String... arguments) {
    said.getBuffer().setLength(0);
    return Brace.run(new PrintWriter(said), new PrintWriter(said), arguments);
  }

  private int named(String command, String database, String... more) {
    return run(
        Stream.concat(
                Stream.of(command, "--data", data.toString(), "--database", database),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private static String plain(String address) {
    return address.substring(0, address.indexOf('?'));
  }

  @Test
  void without_a_database_none_is_made_beside_the_key() throws Exception {
    Path file = data.resolve("kept.zip");
    assertThat(named("backup", url, file.toString())).as(said.toString()).isEqualTo(Brace.DONE);
    byte[] backup = Files.readAllBytes(file);

    String folder = data.toString();
    List<String[]> all =
        List.of(
            new String[] {"rotate-key", "--data", folder},
            new String[] {"backup", "--data", folder, "--overwrite", file.toString()},
            new String[] {
              "serve",
              "--port",
              "0",
              "--data",
              folder,
              "--knowledge",
              Home.PATH.resolve("knowledge-base").toString()
            });
    for (String[] each : all) {
      assertThat(run(each)).isEqualTo(Brace.REFUSED);
      assertThat(said.toString())
          .contains("no database brace.mv.db", folder, plain(url), "--database", "--data")
          .hasLineCount(1);
    }

    assertThat(data.resolve("brace.mv.db")).doesNotExist();
    assertThat(data.resolve("key.json")).hasBinaryContent(key);
    assertThat(file).hasBinaryContent(backup);
    assertThat(named("rotate-key", url)).as(said.toString()).isEqualTo(Brace.DONE);
  }

  @Test
  void an_empty_database_that_an_older_brace_made_beside_the_key_harms_nothing() throws Exception {
    Files.delete(data.resolve("databases.txt")); // which it did not write
    Database.open(data, null).close();
    Path file = data.resolve("kept.zip");
    named("backup", url, file.toString());
    byte[] backup = Files.readAllBytes(file);

    assertThat(run("rotate-key", "--data", data.toString())).isEqualTo(Brace.FAILED);
    assertThat(said.toString())
        .contains("no visits in " + data.resolve("brace.mv.db"), "--database")
        .hasLineCount(1);
    assertThat(run("backup", "--data", data.toString(), "--overwrite", file.toString()))
        .isEqualTo(Brace.FAILED);
    assertThat(said.toString()).contains(file + " is left as it is", "--database").hasLineCount(1);

    assertThat(data.resolve("key.json")).hasBinaryContent(key);
    assertThat(file).hasBinaryContent(backup);
    assertThat(named("rotate-key", url)).as(said.toString()).isEqualTo(Brace.DONE);
    assertThat(said.toString()).contains("Encrypted 1 revisions");
  }

  @Test
  void a_database_without_visits_that_the_key_does_not_know_is_told() throws Exception {
    String other = Postgres.database();
    Path file = data.resolve("kept.zip");

    assertThat(named("backup", other, file.toString())).isEqualTo(Brace.FAILED);
    assertThat(said.toString())
        .contains("no visits in " + plain(other), "is for " + plain(url), "--database")
        .hasLineCount(1);
    assertThat(named("rotate-key", other)).isEqualTo(Brace.FAILED);
    assertThat(said.toString()).contains("is for " + plain(url));

    assertThat(file).doesNotExist();
    assertThat(data.resolve("key.json")).hasBinaryContent(key);
  }

  @Test
  void a_key_that_two_databases_need_is_not_forgotten() throws Exception {
    Path file = data.resolve("kept.zip");
    named("backup", url, file.toString());
    String other = Postgres.database();
    assertThat(named("restore", other, file.toString())).isEqualTo(Brace.DONE);
    assertThat(run("restore", "--data", data.toString(), file.toString())).isEqualTo(Brace.DONE);

    assertThat(named("rotate-key", url)).isEqualTo(Brace.FAILED);
    assertThat(said.toString()).contains("also for " + plain(other), "key.json into a folder");
    assertThat(run("rotate-key", "--data", data.toString())).isEqualTo(Brace.FAILED);
    assertThat(said.toString()).contains("also for " + plain(url) + " and " + plain(other));

    assertThat(data.resolve("key.json")).hasBinaryContent(key);
  }
}
