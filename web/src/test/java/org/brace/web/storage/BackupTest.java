package org.brace.web.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.brace.casefile.Case;
import org.brace.model.Evidence;
import org.brace.model.Teller;
import org.brace.web.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a backup or restore that fails leaves behind: nothing.
class BackupTest {

  private static final Instant NOW = Instant.parse("2026-11-22T03:10:00.123Z");

  @TempDir Path data;

  private void keepOne(Database database) throws IOException {
    UUID id = UUID.randomUUID();
    database
        .visits(Vault.in(data), Home.KNOWLEDGE)
        .begin(
            id,
            new Case(
                id.toString(), "", NOW, "GB", Teller.PERSON, null, List.of(), Evidence.NONE, null),
            NOW,
            null);
  }

  private List<String> parts() throws IOException {
    try (var files = Files.list(data)) {
      return files
          .map(each -> each.getFileName().toString())
          .filter(name -> name.endsWith(".part"))
          .toList();
    }
  }

  @Test
  void a_backup_without_its_key_makes_no_key_where_there_is_none() throws Exception {
    Path file = data.resolve("backup.zip");
    try (Database database = Database.open(data, null)) {
      keepOne(database);
      Backup.write(data, database, file, false);
    }
    Path elsewhere = Files.createDirectory(data.resolve("elsewhere"));
    try (Database database = Database.open(elsewhere, null)) {
      assertThatThrownBy(() -> Backup.restore(elsewhere, database, file))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("needs its key in the data folder");

      assertThat(Vault.isIn(elsewhere)).isFalse();
      Files.copy(data.resolve(Vault.FILE), elsewhere.resolve(Vault.FILE));
      assertThat(Backup.restore(elsewhere, database, file)).isEqualTo(1);
    }
  }

  @Test
  void a_key_that_cannot_be_read_leaves_no_part_of_a_backup() throws Exception {
    try (Database database = Database.open(data, null)) {
      keepOne(database);
      Files.writeString(data.resolve(Vault.FILE), "no key");

      assertThatThrownBy(() -> Backup.write(data, database, data.resolve("backup.zip"), true))
          .isInstanceOf(IOException.class);

      assertThat(parts()).isEmpty();
    }
  }

  @Test
  void a_name_that_cannot_be_taken_leaves_no_part_of_a_backup() throws Exception {
    Path taken = Files.createDirectories(data.resolve("taken"));
    Files.writeString(taken.resolve("other.txt"), "something else");
    try (Database database = Database.open(data, null)) {
      keepOne(database);

      assertThatThrownBy(() -> Backup.write(data, database, taken, true))
          .isInstanceOf(IOException.class);

      assertThat(parts()).isEmpty();
      assertThat(taken.resolve("other.txt")).exists();
    }
  }
}
