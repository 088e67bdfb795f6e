package org.brace.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// A document whose figures stand between a comment with the command that makes them and a comment
/// that ends them. The words around them are written by hand.
///
/// ```
/// <!-- ./brace evaluate --simulated 20000 -->
/// …
/// <!-- end -->
/// ```
final class FiguresDocument {

  private static final String START = "<!-- ./brace evaluate ";
  private static final String START_ENDS = " -->";
  private static final String END = "<!-- end -->";

  private FiguresDocument() {}

  /// The arguments of each command, in the order of the document.
  static List<List<String>> commands(String text) {
    return text.lines().filter(FiguresDocument::isStart).map(FiguresDocument::arguments).toList();
  }

  /// The text with new figures.
  ///
  /// @param figures what a command prints, given its arguments
  /// @throws Failure where a comment that ends figures is missing
  static String rewritten(String text, Function<List<String>, String> figures) {
    var lines = new ArrayList<String>();
    String open = null;
    for (String line : text.lines().toList()) {
      if (open != null && line.equals(END)) {
        open = null;
      } else if (open != null && isStart(line)) {
        break;
      }
      if (open == null) {
        lines.add(line);
      }
      if (isStart(line)) {
        open = line;
        lines.add("");
        lines.addAll(figures.apply(arguments(line)).strip().lines().toList());
        lines.add("");
      }
    }
    if (open != null) {
      throw new Failure("\"" + END + "\" is missing after " + open);
    }
    return String.join("\n", lines) + "\n";
  }

  private static boolean isStart(String line) {
    return line.startsWith(START) && line.endsWith(START_ENDS);
  }

  private static List<String> arguments(String line) {
    return List.of(
        line.substring(START.length(), line.length() - START_ENDS.length())
            .strip()
            .split(" +", -1));
  }
}
