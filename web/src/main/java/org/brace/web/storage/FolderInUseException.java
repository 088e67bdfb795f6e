package org.brace.web.storage;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;

/// Another Brace uses the data folder.
public final class FolderInUseException extends IOException {

  @Serial private static final long serialVersionUID = 1;

  FolderInUseException(Path folder) {
    super(
        "the data in %s is in use by another Brace: stop that one, or choose another folder with --data"
            .formatted(folder));
  }
}
