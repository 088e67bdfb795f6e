package org.brace.web;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.brace.web.storage.Database;
import org.brace.web.storage.FolderLock;
import org.brace.web.storage.KeyRotation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `./brace rotate-key`.
@Command(
    name = "rotate-key",
    description = "Encrypt all that is kept with a new key, and forget the old one.",
    mixinStandardHelpOptions = true)
final class RotateKeyCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private StorageOptions storage;

  /// Picocli creates it and sets its fields.
  @SuppressWarnings("NullAway.Init")
  RotateKeyCommand() {}

  @Override
  public Integer call() throws IOException {
    Path data = storage.kept();
    try (var _ = FolderLock.take(data);
        Database database = storage.open()) {
      int sealed = KeyRotation.run(data, database);
      spec.commandLine()
          .getOut()
          .printf(
              "Encrypted %s revisions with a new key. Older backups still need theirs.%n", sealed);
    }
    return Brace.DONE;
  }
}
