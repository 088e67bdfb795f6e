package org.brace.knowledge.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.brace.knowledge.read.KnowledgeFile;

/// The files of a knowledge base, in one order on every machine.
public final class KnowledgeFolder {

  /// Folders that hold no knowledge: golden cases, and schemas for editors.
  private static final Set<String> OTHER = Set.of("cases", "schema");

  private KnowledgeFolder() {}

  /// What a [org.brace.knowledge.read.KnowledgeReader] reads.
  ///
  /// @throws NotDirectoryException if there is no such folder; its message says so
  public static List<KnowledgeFile> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new NotDirectoryException("there is no knowledge base in " + folder);
    }
    var files = new ArrayList<KnowledgeFile>();
    for (Path file : yaml(folder)) {
      Path inside = folder.relativize(file);
      if (inside.getNameCount() == 1 || !OTHER.contains(inside.getName(0).toString())) {
        files.add(new KnowledgeFile(slashed(inside), Files.readString(file)));
      }
    }
    return files;
  }

  /// Every YAML file under a folder, sorted by its path as it is written with slashes.
  public static List<Path> yaml(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      return paths
          .filter(path -> path.toString().endsWith(".yaml") && Files.isRegularFile(path))
          .sorted((a, b) -> slashed(folder.relativize(a)).compareTo(slashed(folder.relativize(b))))
          .toList();
    }
  }

  /// A path as it is written with slashes.
  public static String slashed(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }
}
