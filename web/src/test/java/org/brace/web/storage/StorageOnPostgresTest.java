package org.brace.web.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.brace.web.Home;
import org.brace.web.Postgres;
import org.junit.jupiter.api.Test;

/// The same on PostgreSQL.
class StorageOnPostgresTest extends StorageTest {

  @Override
  String database() throws Exception {
    return Postgres.database();
  }

  @Test
  void a_new_key_is_not_made_in_a_folder_whose_own_database_needs_the_old_one() throws Exception {
    Path key = data.resolve("key.json");
    try (Database inFolder = Database.open(data, null)) {
      UUID id = UUID.randomUUID();
      inFolder.visits(FolderKey.of(data, inFolder), Home.KNOWLEDGE).begin(id, empty(id), NOW, null);
    }
    byte[] before = Files.readAllBytes(key);
    try (Database database = Database.open(data, database())) {
      assertThatThrownBy(() -> KeyRotation.run(data, database))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("brace.mv.db holds visits too")
          .hasMessageContaining("--data");
    }
    assertThat(key).hasBinaryContent(before);
  }
}
