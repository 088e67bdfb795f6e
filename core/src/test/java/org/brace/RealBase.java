package org.brace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.read.KnowledgeFile;
import org.brace.knowledge.read.KnowledgeReader;
import org.brace.knowledge.read.Reading;

/// The knowledge base of this repository.
public final class RealBase {

  private static final Path FOLDER =
      Path.of(System.getProperty("brace.home", "..")).resolve("knowledge-base");

  public static final Knowledge KNOWLEDGE = read();

  private RealBase() {}

  private static Knowledge read() {
    List<KnowledgeFile> files = new ArrayList<>();
    try (var paths = Files.walk(FOLDER)) {
      for (Path path : paths.filter(each -> each.toString().endsWith(".yaml")).sorted().toList()) {
        String name = FOLDER.relativize(path).toString().replace('\\', '/');
        if (!name.startsWith("cases/") && !name.startsWith("schema/")) {
          files.add(new KnowledgeFile(name, Files.readString(path)));
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return switch (KnowledgeReader.read(files)) {
      case Reading.Sound sound -> sound.knowledge();
      case Reading.Unsound unsound -> throw new AssertionError(unsound.problems());
    };
  }
}
