package org.brace.casefile;

import java.util.Collection;
import org.brace.model.Names;

/// What to write in place of the names of one case that are not known. What may have been meant is
/// looked for where the first dozen stand: for thousands of them that would take many seconds.
final class UnknownNames {

  private static final int MOST_MEANT = 12;

  private final Listing listing;
  private int told;

  UnknownNames(Listing listing) {
    this.listing = listing;
  }

  /// Where all names are listed.
  Listing listing() {
    return listing;
  }

  /// @param where what to do where nothing near is found, or looked for
  String instead(String wrong, Collection<String> known, String where) {
    return told++ < MOST_MEANT ? Names.instead(wrong, known, where) : where;
  }
}
