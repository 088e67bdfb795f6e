package org.brace.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.folder.KnowledgeFolder;
import org.brace.knowledge.read.KnowledgeReader;
import org.brace.knowledge.read.Reading;
import org.jspecify.annotations.NullMarked;

/// The repository and its knowledge base, as the build names them.
@NullMarked
final class BraceHome {

  static final Path PATH = Path.of(System.getProperty("brace.home", ".")).toAbsolutePath();

  private static final Knowledge KNOWLEDGE = read();

  private BraceHome() {}

  static Knowledge knowledge() {
    return KNOWLEDGE;
  }

  private static Knowledge read() {
    try {
      return switch (KnowledgeReader.read(KnowledgeFolder.files(PATH.resolve("knowledge-base")))) {
        case Reading.Sound sound -> sound.knowledge();
        case Reading.Unsound unsound -> throw new AssertionError(unsound.problems());
      };
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
