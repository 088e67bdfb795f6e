package org.brace.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brace.model.Problem;
import org.brace.wording.Printable;

/// The case files that a place stands for: a file itself, a folder all that are in it.
final class CaseFiles {

  private static final Pattern ENDING =
      Pattern.compile(".*\\.(yaml|yml|json|jsonl|ndjson)", Pattern.CASE_INSENSITIVE);

  /// So many of the files that are passed over are named.
  private static final int MOST_NAMED = 12;

  private CaseFiles() {}

  /// The files, of a folder in one order; none where it holds no case file.
  ///
  /// @param err where the other files of a folder are named
  static List<Path> of(Path place, PrintWriter err) throws IOException {
    if (!Files.isDirectory(place)) {
      return List.of(place);
    }
    try (Stream<Path> found = Files.walk(place)) {
      Map<Boolean, List<Path>> files =
          found
              .filter(file -> !Files.isDirectory(file))
              .sorted()
              .collect(
                  Collectors.partitioningBy(
                      file -> ENDING.matcher(file.getFileName().toString()).matches()));
      List<Path> others = files.getOrDefault(false, List.of());
      if (!others.isEmpty()) {
        err.println("brace: passed over in %s: %s".formatted(place, names(place, others)));
        err.flush();
      }
      return files.getOrDefault(true, List.of());
    }
  }

  private static String names(Path folder, List<Path> files) {
    int more = files.size() - MOST_NAMED;
    return files.stream()
            .limit(MOST_NAMED)
            .map(file -> Printable.text(folder.relativize(file).toString()))
            .collect(Collectors.joining(", "))
        + (more > 0 ? " and " + more + " more" : "");
  }

  /// What to say of a folder that holds none.
  static Problem none(Path folder) {
    return new Problem(
        "no-case",
        folder.toString(),
        "",
        "there is no case file in this folder",
        "Case files end in .yaml, .yml, .json, .jsonl or .ndjson; name a folder that holds some, or a file");
  }
}
