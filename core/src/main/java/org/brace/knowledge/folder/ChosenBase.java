package org.brace.knowledge.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.check.Checks;
import org.brace.knowledge.read.KnowledgeFile;
import org.brace.knowledge.read.KnowledgeReader;
import org.brace.knowledge.read.Reading;
import org.brace.model.Problem;
import org.jspecify.annotations.Nullable;

/// The knowledge base that someone works with: ours, or another one.
///
/// The build has checked ours, so its start need not. Another one is used only where no check finds
/// anything: a gate that hides an emergency would hide it without a word.
///
/// @param given the folder that was named, if one was
/// @param ours the folder of the one that came with Brace
/// @param parsed where ours may have been kept as it was parsed before
public record ChosenBase(@Nullable Path given, Path ours, @Nullable Path parsed) {

  public Path folder() {
    return given != null ? given : ours;
  }

  public List<KnowledgeFile> files() throws IOException {
    return KnowledgeFolder.files(folder());
  }

  /// The knowledge, where it may be used.
  ///
  /// @throws IOException if it may not, with every problem, or cannot be read
  public Knowledge load() throws IOException {
    return switch (read()) {
      case Reading.Sound sound -> sound.knowledge();
      case Reading.Unsound unsound ->
          throw new IOException(
              unsound.problems().stream()
                  .map(Problem::toString)
                  .collect(Collectors.joining("\n", "the knowledge base cannot be used:\n", "")));
    };
  }

  /// The knowledge where it may be used, else every problem.
  Reading read() throws IOException {
    List<KnowledgeFile> files = files();
    if (given == null && parsed != null) {
      return Checks.usable(ParsedBefore.read(files, parsed));
    }
    Reading reading = KnowledgeReader.read(files);
    return isOurs()
        ? Checks.usable(reading)
        : Checks.sound(reading, KnowledgeFolder.cases(folder()));
  }

  /// Ours may be named as well.
  private boolean isOurs() throws IOException {
    return given == null || Files.isDirectory(ours) && Files.isSameFile(given, ours);
  }
}
