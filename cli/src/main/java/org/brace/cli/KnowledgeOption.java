package org.brace.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.folder.ChosenBase;
import org.brace.knowledge.read.KnowledgeFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// `--knowledge`: which knowledge base a command works with.
final class KnowledgeOption {

  @Option(
      names = "--knowledge",
      paramLabel = "DIR",
      description = "Another knowledge base in the same format.")
  private @Nullable Path given;

  /// The folder: the one that was given, else the one that came with Brace.
  Path folder() {
    return chosen().folder();
  }

  List<KnowledgeFile> files() throws IOException {
    return chosen().files();
  }

  /// The knowledge, where it is sound.
  ///
  /// @throws IOException if it is not, with every problem
  Knowledge load() throws IOException {
    return chosen().load();
  }

  private ChosenBase chosen() {
    String parsed = System.getProperty("brace.parsed"); // the launcher names it
    return new ChosenBase(
        given, home().resolve("knowledge-base"), parsed == null ? null : Path.of(parsed));
  }

  /// The folder in which Brace lies; the launcher names it.
  static Path home() {
    return Path.of(System.getProperty("brace.home", "."));
  }
}
