package org.brace.web;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.brace.casefile.Case;
import org.brace.model.Evidence;
import org.brace.model.Teller;
import org.brace.web.storage.Database;
import org.brace.web.storage.FolderKey;
import org.jspecify.annotations.Nullable;

/// One visit, kept as a server keeps it.
final class KeptVisit {

  private static final Instant NOW = Instant.parse("2026-11-22T03:10:00.123Z");

  private KeptVisit() {}

  /// @param url the address of PostgreSQL; null for the embedded database in the folder
  static void in(Path folder, @Nullable String url) throws IOException {
    UUID id = UUID.randomUUID();
    var given =
        new Case(id.toString(), "", NOW, "GB", Teller.PERSON, null, List.of(), Evidence.NONE, null);
    try (Database database = Database.open(folder, url)) {
      database.visits(FolderKey.of(folder, database), Home.KNOWLEDGE).begin(id, given, NOW, null);
    }
  }
}
