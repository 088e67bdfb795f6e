package org.brace.web.storage;

import java.io.IOException;
import java.nio.file.Path;

/// Seals everything with a new key, and forgets the old ones.
///
/// It may be killed anywhere: the key file has both keys until every row has been sealed anew, so
/// nothing is lost, and it can be run again.
public final class KeyRotation {

  private KeyRotation() {}

  /// Does it.
  ///
  /// @return how many revisions were sealed anew
  /// @throws IOException if the key file cannot be written, the key opens not all that is kept,
  ///   nothing is kept, or another database needs the old key
  public static int run(Path folder, Database database) throws IOException {
    var known = new KnownDatabases(folder);
    known.expect(database);
    known.refuseOthers(database);
    var rows = new Rows(database.client());
    if (rows.isEmpty()) {
      throw new IOException(
          "there are no visits in %s, so nothing needs a new key and the old one stays: name the right database with --database, or its folder with --data"
              .formatted(database.name()));
    }
    var key = new FolderKey(folder);
    for (Rows.VisitRow visit : rows.visits()) {
      key.check(rows.revisions(visit.id()));
    }
    Vault both = key.vault().rotated(folder);
    Integer count =
        database
            .transaction()
            .execute(_ -> {
              int sealed = 0;
              for (Rows.VisitRow visit : rows.visits()) {
                for (Rows.RevisionRow row : rows.revisions(visit.id())) {
                  String place = row.place();
                  rows.reseal(row, both.seal(both.open(row.sealed(), place), place));
                  sealed++;
                }
              }
              return sealed;
            });
    both.withoutOldKeys(folder);
    database.rowsWereDeleted();
    return count == null ? 0 : count;
  }
}
