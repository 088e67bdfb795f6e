package org.brace.web.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.brace.model.Names;
import org.jspecify.annotations.Nullable;

/// A medicine that is not recognised, with names that may have been meant. None is taken unless it
/// was chosen.
///
/// @param chosen the one that was meant; empty to keep it as it was typed; null while neither is
///   said
public record Doubt(String typed, List<String> near, @Nullable String chosen) {

  /// The entry with the chosen name in place of the words that look most like it; the dose and all
  /// else stay.
  static String respelt(String typed, String chosen) {
    List<String> words = Arrays.asList(typed.strip().split("\\s+"));
    int length = chosen.split(" ", -1).length;
    if (words.size() <= length) {
      return chosen;
    }
    int best = 0;
    for (int i = 1; i + length <= words.size(); i++) {
      if (distance(words, i, length, chosen) < distance(words, best, length, chosen)) {
        best = i;
      }
    }
    return String.join(
            " ",
            String.join(" ", words.subList(0, best)),
            chosen,
            String.join(" ", words.subList(best + length, words.size())))
        .strip();
  }

  private static int distance(List<String> words, int from, int length, String chosen) {
    String part = String.join(" ", words.subList(from, from + length));
    return Names.distance(part.toLowerCase(Locale.ROOT), chosen.toLowerCase(Locale.ROOT));
  }
}
