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
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./brace backup`.
@Command(
    name = "backup",
    description = "All that is kept, with the key that opens it, in one file.",
    mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private StorageOptions storage;

  @Parameters(paramLabel = "FILE", description = "The backup to write.")
  private Path file;

  @Option(
      names = "--without-key",
      description = "Leave the key out: the file alone then opens nothing.")
  private boolean withoutKey;

  @Option(
      names = "--overwrite",
      description = "Write over a backup that is there already; no other file is written over.")
  private boolean overwrite;

  /// Picocli creates it and sets its fields.
  @SuppressWarnings("NullAway.Init")
  BackupCommand() {}

  @Override
  public Integer call() throws IOException {
    Path data = storage.kept();
    free();
    try (var _ = FolderLock.take(data);
        Database database = storage.open()) {
      int visits = Backup.write(data, database, file, !withoutKey);
      spec.commandLine()
          .getOut()
          .printf(
              "Wrote %s visits to %s.%s%n",
              visits,
              file,
              withoutKey ? "" : " Whoever has this file can read them: keep it safe.");
    }
    return Brace.DONE;
  }

  /// Refuses where a file would be lost that nobody said may go.
  private void free() {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new WrongUse(
          "there is no folder %s to write %s into: make it, or name another"
              .formatted(folder, file.getFileName()));
    }
    if (!Files.exists(file)) {
      return;
    }
    if (!Backup.isOne(file)) {
      throw new WrongUse(
          "%s is there already and is no backup of Brace, so it is left as it is. Give the backup another name"
              .formatted(file));
    }
    if (!overwrite) {
      throw new WrongUse(
          "there is a backup %s already, and it is left as it is. Give the new one another name, or write over it with --overwrite"
              .formatted(file));
    }
  }
}
