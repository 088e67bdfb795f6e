package org.brace.web.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The key of a data folder, held against what a database keeps: a folder that was exchanged, or a
/// key that was lost, has to be seen while the right one can still be found.
public final class FolderKey {

  private final Path folder;
  private final Vault vault;

  /// @throws IOException if the key cannot be read
  FolderKey(Path folder) throws IOException {
    this.folder = folder;
    this.vault = Vault.in(folder);
  }

  /// The key that opens what is kept. One is made only where nothing is kept yet.
  ///
  /// @throws IOException if there is none, it does not open the newest that is kept, or it is for
  ///   another database
  public static Vault of(Path folder, Database database) throws IOException {
    var rows = new Rows(database.client());
    List<Rows.RevisionRow> newest = rows.newest();
    if (!newest.isEmpty() && !Vault.isIn(folder)) {
      throw new IOException(
          "there are visits in the database, but no %s that opens them: put back the one from your backup, or name its folder with --data"
              .formatted(folder.resolve(Vault.FILE)));
    }
    var known = new KnownDatabases(folder);
    known.expect(database);
    var key = new FolderKey(folder);
    key.check(newest);
    known.add(database);
    return key.vault;
  }

  Vault vault() {
    return vault;
  }

  /// Checks that the key opens each of some rows.
  void check(List<Rows.RevisionRow> rows) throws IOException {
    for (Rows.RevisionRow row : rows) {
      try {
        vault.open(row.sealed(), row.place());
      } catch (IllegalStateException sealedOtherwise) {
        throw new IOException(
            "%s does not open revision %s of visit %s in the database: put back the key that belongs to it from your backup, or name its folder with --data"
                .formatted(folder.resolve(Vault.FILE), row.number(), row.visit()),
            sealedOtherwise);
      }
    }
  }
}
