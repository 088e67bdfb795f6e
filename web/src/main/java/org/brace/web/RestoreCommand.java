package org.brace.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.brace.web.storage.Backup;
import org.brace.web.storage.Database;
import org.brace.web.storage.FolderLock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./brace restore`.
@Command(
    name = "restore",
    description = "Put a backup into a folder or database that is empty.",
    mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private StorageOptions storage;

  @Parameters(paramLabel = "FILE", description = "The backup to read.")
  private Path file;

  /// Picocli creates it and sets its fields.
  @SuppressWarnings("NullAway.Init")
  RestoreCommand() {}

  @Override
  public Integer call() throws IOException {
    Path data = storage.data();
    if (!Files.isReadable(file)) {
      throw new IOException("there is no file " + file + " that can be read");
    }
    try (var _ = FolderLock.take(data);
        Database database = storage.open()) {
      int visits = Backup.restore(data, database, file);
      spec.commandLine().getOut().printf("Restored %s visits into %s.%n", visits, data);
    }
    return Brace.DONE;
  }
}
