package org.brace.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.folder.ChosenBase;
import org.brace.knowledge.read.KnowledgeFile;
import org.brace.knowledge.read.Reading;
import org.brace.model.Problem;
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
  /// @throws Failure if it is not, with every problem
  Knowledge load() throws IOException {
    String parsed = System.getProperty("brace.parsed"); // the launcher names it
    return switch (chosen().read(parsed == null ? null : Path.of(parsed))) {
      case Reading.Sound sound -> sound.knowledge();
      case Reading.Unsound unsound ->
          throw new Failure(
              unsound.problems().stream()
                  .map(Problem::toString)
                  .collect(Collectors.joining("\n", "the knowledge base cannot be used:\n", "")));
    };
  }

  private ChosenBase chosen() {
    return new ChosenBase(given, home().resolve("knowledge-base"));
  }

  /// The folder in which Brace lies; the launcher names it.
  static Path home() {
    return Path.of(System.getProperty("brace.home", "."));
  }
}
