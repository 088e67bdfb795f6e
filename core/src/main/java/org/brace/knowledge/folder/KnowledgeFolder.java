package org.brace.knowledge.folder;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.brace.knowledge.read.KnowledgeFile;

/// The files of a knowledge base, in one order on every machine.
public final class KnowledgeFolder {

  private static final String CASES = "cases";

  /// Folders that hold no knowledge: golden cases, and schemas for editors.
  private static final Set<String> OTHER = Set.of(CASES, "schema");

  private KnowledgeFolder() {}

  /// What a [org.brace.knowledge.read.KnowledgeReader] reads.
  ///
  /// @throws NotDirectoryException if there is no such folder; its message says so
  public static List<KnowledgeFile> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new NotDirectoryException("there is no knowledge base in " + folder);
    }
    var files = new ArrayList<KnowledgeFile>();
    for (Path file : yaml(folder, OTHER)) {
      files.add(new KnowledgeFile(slashed(folder.relativize(file)), Files.readString(file)));
    }
    return files;
  }

  /// The golden cases of a knowledge base, as rules name them: `clot/sudden-breathless-faint`.
  public static List<String> cases(Path folder) throws IOException {
    Path cases = folder.resolve(CASES);
    if (!Files.isDirectory(cases)) {
      return List.of();
    }
    return yaml(cases).stream()
        .map(file -> slashed(cases.relativize(file)))
        .map(path -> path.substring(0, path.length() - ".yaml".length()))
        .toList();
  }

  /// Every YAML file under a folder, sorted by its path as it is written with slashes.
  public static List<Path> yaml(Path folder) throws IOException {
    return yaml(folder, Set.of());
  }

  /// @param without the names of folders in it that are passed over
  private static List<Path> yaml(Path folder, Set<String> without) throws IOException {
    var found = new TreeMap<String, Path>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path inside, BasicFileAttributes attributes) {
            return folder.equals(inside.getParent())
                    && without.contains(inside.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(".yaml") && Files.isRegularFile(file)) {
              found.put(slashed(folder.relativize(file)), file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return List.copyOf(found.values());
  }

  /// A path as it is written with slashes.
  public static String slashed(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }
}
