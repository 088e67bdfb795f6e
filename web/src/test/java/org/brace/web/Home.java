package org.brace.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.brace.casefile.Case;
import org.brace.casefile.CaseOutcome;
import org.brace.casefile.CaseReader;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.folder.CaseStories;
import org.brace.knowledge.folder.KnowledgeFolder;
import org.brace.knowledge.folder.ParsedBefore;
import org.brace.knowledge.read.KnowledgeFile;
import org.brace.knowledge.read.KnowledgeReader;
import org.brace.knowledge.read.Reading;
import org.jspecify.annotations.Nullable;

/// The project's folder and its knowledge base, read once.
public final class Home {

  static {
    LogLevels.onlyFaults();
  }

  public static final Path PATH = Path.of(System.getProperty("brace.home", ".."));

  /// Where the knowledge base is kept as it was parsed, for the many processes of the tests.
  static final @Nullable String PARSED = System.getProperty("brace.parsed");

  public static final Knowledge KNOWLEDGE = read();

  public static final CaseStories STORIES = new CaseStories(PATH.resolve("knowledge-base"));

  private Home() {}

  /// The first case of a file of the project.
  public static Case given(String path) {
    try (BufferedReader text = Files.newBufferedReader(PATH.resolve(path))) {
      return switch (new CaseReader(KNOWLEDGE, Instant.EPOCH)
          .read(path, text, CaseReader.Format.YAML)
          .next()) {
        case CaseOutcome.Read(Case given) -> given;
        case CaseOutcome other -> throw new AssertionError(other);
      };
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }

  private static Knowledge read() {
    try {
      List<KnowledgeFile> files = KnowledgeFolder.files(PATH.resolve("knowledge-base"));
      return switch (PARSED == null
          ? KnowledgeReader.read(files)
          : ParsedBefore.read(files, Path.of(PARSED))) {
        case Reading.Sound sound -> sound.knowledge();
        case Reading.Unsound unsound -> throw new AssertionError(unsound.problems());
      };
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }
}
