package org.brace.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lines of a numbered list that were chosen by their numbers, as "1 3" or "1, ?3".
///
/// @param sure without a question mark
/// @param unsure with one
record Chosen<T>(List<T> sure, List<T> unsure) {

  /// What was chosen; nothing where a word is none of the numbers.
  static <T> Optional<Chosen<T>> of(String typed, List<T> lines) {
    var chosen = new Chosen<T>(new ArrayList<>(), new ArrayList<>());
    for (String word : typed.replace(',', ' ').split("\\s+", -1)) {
      if (word.isEmpty()) {
        continue;
      }
      boolean unsure = word.startsWith("?");
      String number = unsure ? word.substring(1) : word;
      if (!number.matches("\\d{1,3}")) {
        return Optional.empty();
      }
      int index = Integer.parseInt(number);
      if (index < 1 || index > lines.size()) {
        return Optional.empty();
      }
      (unsure ? chosen.unsure() : chosen.sure()).add(lines.get(index - 1));
    }
    return Optional.of(chosen);
  }

  /// What is said where something else was typed.
  static String noneOf(String typed, int lines) {
    return "\"%s\" is none of the numbers 1 to %s.".formatted(typed, lines);
  }
}
