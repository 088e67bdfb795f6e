package org.brace.web;

import java.io.IOException;
import java.nio.file.Path;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.folder.KnowledgeFolder;
import org.brace.knowledge.read.KnowledgeReader;
import org.brace.knowledge.read.Reading;

/// The project's folder and its knowledge base, read once.
public final class Home {

  static {
    LogLevels.onlyFaults();
  }

  public static final Path PATH = Path.of(System.getProperty("brace.home", ".."));

  public static final Knowledge KNOWLEDGE = read();

  private Home() {}

  private static Knowledge read() {
    try {
      return switch (KnowledgeReader.read(KnowledgeFolder.files(PATH.resolve("knowledge-base")))) {
        case Reading.Sound sound -> sound.knowledge();
        case Reading.Unsound unsound -> throw new AssertionError(unsound.problems());
      };
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }
}
