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
  /// @throws IOException if the key file cannot be written, the key opens not all that is kept, or
  ///   another database needs the old key
  public static int run(Path folder, Database database) throws IOException {
    if (database.leavesAnother(folder)) {
      throw new IOException(
          "%s holds an embedded database too, whose visits only the old key opens: copy key.json into a folder of its own and name that with --data"
              .formatted(folder));
    }
    var rows = new Rows(database.client());
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
