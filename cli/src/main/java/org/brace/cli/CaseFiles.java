package org.brace.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.brace.model.Problem;

/// The case files that a place stands for: a file itself, a folder all that are in it.
final class CaseFiles {

  private static final Pattern ENDING =
      Pattern.compile(".*\\.(yaml|yml|json|jsonl)", Pattern.CASE_INSENSITIVE);

  private CaseFiles() {}

  /// The files, of a folder in one order; none where it holds no case file.
  static List<Path> of(Path place) throws IOException {
    if (!Files.isDirectory(place)) {
      return List.of(place);
    }
    try (Stream<Path> found = Files.walk(place)) {
      return found
          .filter(file -> ENDING.matcher(file.getFileName().toString()).matches())
          .filter(file -> !Files.isDirectory(file))
          .sorted()
          .toList();
    }
  }

  /// What to say of a folder that holds none.
  static Problem none(Path folder) {
    return new Problem(
        "no-case",
        folder.toString(),
        "",
        "there is no case file in this folder",
        "Case files end in .yaml, .yml, .json or .jsonl; name a folder that holds some, or a file");
  }
}
