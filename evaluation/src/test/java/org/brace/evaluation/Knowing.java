package org.brace.evaluation;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import org.brace.casefile.CaseReader;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.folder.KnowledgeFolder;
import org.brace.knowledge.read.KnowledgeReader;
import org.brace.knowledge.read.Reading;

/// The knowledge base of this repository, and cases written in a test.
final class Knowing {

  static final Path HOME = Path.of(System.getProperty("brace.home", ".."));

  static final Knowledge KNOWLEDGE = read();

  private Knowing() {}

  private static Knowledge read() {
    try {
      return switch (KnowledgeReader.read(KnowledgeFolder.files(HOME.resolve("knowledge-base")))) {
        case Reading.Sound sound -> sound.knowledge();
        case Reading.Unsound unsound -> throw new AssertionError(unsound.problems());
      };
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static Encoded cases(String yaml) {
    var reader = new CaseReader(KNOWLEDGE, Instant.parse("2026-11-22T10:00:00Z"));
    return Encoded.read(reader, "test.yaml", new StringReader(yaml));
  }
}
