package org.brace.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.brace.web.storage.Database;
import org.brace.web.storage.KnownDatabases;
import org.brace.web.storage.Vault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where visits and their key are kept.
final class StorageOptions {

  private static final String POSTGRESQL = "jdbc:postgresql:";

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where to keep the key and the database (default: .brace in your home).")
  private @Nullable Path data;

  @Option(
      names = "--database",
      paramLabel = "URL",
      description = "A PostgreSQL database, as jdbc:postgresql://…, instead of the embedded one.")
  private @Nullable String database;

  Path data() {
    return data != null ? data : Path.of(System.getProperty("user.home"), ".brace");
  }

  /// The folder, where something is kept in it already: a slip of the pen must not make an empty
  /// one.
  Path kept() throws IOException {
    if (!Files.isDirectory(data())) {
      throw new WrongUse(
          "there is no folder %s, so nothing is kept there. Name the right one with --data"
              .formatted(data()));
    }
    if (!Vault.isIn(data())) {
      throw new WrongUse(
          "there is no key in %s, so nothing of Brace is kept there, or its key.json is lost. Name the right one with --data"
              .formatted(data()));
    }
    return served();
  }

  /// The folder. Beside a key that is there no empty database is made: what it opens would seem to
  /// be gone.
  Path served() throws IOException {
    if (database() == null && Vault.isIn(data()) && !Database.isIn(data())) {
      List<String> known = KnownDatabases.of(data());
      throw new WrongUse(
          "there is a key in %s but no database brace.mv.db that it opens: name the PostgreSQL one%s with --database, the right folder with --data, or put a backup back with ./brace restore"
              .formatted(data(), known.isEmpty() ? "" : " (" + String.join(", ", known) + ")"));
    }
    return data();
  }

  /// Opens the database that they name.
  Database open() {
    LogLevels.onlyFaults();
    return Database.open(data(), database());
  }

  /// The address of the database; null for the embedded one.
  @Nullable String database() {
    if (database != null && !database.startsWith(POSTGRESQL)) {
      throw new WrongUse(
          "--database begins with %s and the name of the machine, but this is something else"
              .formatted(POSTGRESQL));
    }
    return database;
  }
}
