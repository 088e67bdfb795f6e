package org.brace.web.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// The PostgreSQL databases that the key of a folder is for, by their addresses: one a line, in a
/// file beside it. The embedded one stands in the folder itself and needs none.
///
/// Who leaves `--database` out, or names another, is told so before anything is written; and no key
/// is forgotten that one of them needs.
public final class KnownDatabases {

  /// The file in the data folder.
  static final String FILE = "databases.txt";

  private final Path folder;

  KnownDatabases(Path folder) {
    this.folder = folder;
  }

  /// Their addresses, without parameters.
  ///
  /// @throws IOException if the file cannot be read
  public static List<String> of(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    return Files.exists(file)
        ? Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList()
        : List.of();
  }

  /// Remembers a database.
  void add(Database database) throws IOException {
    if (database.isEmbedded() || of(folder).contains(database.name())) {
      return;
    }
    Path file = folder.resolve(FILE);
    Files.writeString(
        file, database.name() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    Vault.restrict(file);
  }

  /// Refuses a database without visits that is not known, where others are: it is not the one that
  /// was meant.
  void expect(Database database) throws IOException {
    List<String> known = of(folder);
    if (!known.isEmpty()
        && !known.contains(database.name())
        && new Rows(database.client()).isEmpty()) {
      throw new IOException(
          "there are no visits in %s, and the key in %s is for %s: name that with --database, or another folder with --data. What is no more can be taken out of %s"
              .formatted(
                  database.name(), folder, String.join(" and ", known), folder.resolve(FILE)));
    }
  }

  /// Refuses to forget a key that another database needs.
  void refuseOthers(Database database) throws IOException {
    List<String> others =
        of(folder).stream().filter(each -> !each.equals(database.name())).toList();
    if (!others.isEmpty()) {
      throw new IOException(
          "the key in %s is also for %s, whose visits only the old key opens: copy key.json into a folder of its own and name that with --data. What is no more can be taken out of %s"
              .formatted(folder, String.join(" and ", others), folder.resolve(FILE)));
    }
    if (!database.isEmbedded() && Database.isIn(folder)) {
      try (Database embedded = Database.open(folder, null)) {
        if (!new Rows(embedded.client()).isEmpty()) {
          throw new IOException(
              "%s holds visits too, which only the old key opens: copy key.json into a folder of its own and name that with --data"
                  .formatted(embedded.name()));
        }
      }
    }
  }
}
