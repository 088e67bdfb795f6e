package org.brace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.folder.KnowledgeFolder;
import org.brace.knowledge.read.KnowledgeReader;
import org.brace.knowledge.read.Reading;
import org.brace.medicines.MedicineList;

/// The knowledge base of this repository.
public final class RealBase {

  public static final Path FOLDER =
      Path.of(System.getProperty("brace.home", "..")).resolve("knowledge-base");

  public static final Knowledge KNOWLEDGE = read();

  /// Made once: it indexes every name of the knowledge base.
  public static final MedicineList MEDICINES = new MedicineList(KNOWLEDGE);

  private RealBase() {}

  private static Knowledge read() {
    try {
      return switch (KnowledgeReader.read(KnowledgeFolder.files(FOLDER))) {
        case Reading.Sound sound -> sound.knowledge();
        case Reading.Unsound unsound -> throw new AssertionError(unsound.problems());
      };
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
