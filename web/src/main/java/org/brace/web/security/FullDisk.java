package org.brace.web.security;

import java.io.IOException;
import java.util.List;

/// Whether something failed because there is no room left to write: the one fault that only the
/// person at this computer can mend.
public final class FullDisk {

  /// How Linux, macOS and Windows say it.
  private static final List<String> WORDS =
      List.of("No space left on device", "Disk quota exceeded", "not enough space on the disk");

  private FullDisk() {}

  public static boolean isBehind(Throwable failed) {
    for (Throwable each = failed; each != null; each = each.getCause()) {
      String message = each.getMessage();
      if (each instanceof IOException
          && message != null
          && WORDS.stream().anyMatch(message::contains)) {
        return true;
      }
    }
    return false;
  }
}
