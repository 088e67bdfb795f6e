package org.brace.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Finds what someone may have meant by a name that is not known.
public final class Names {

  private static final int MOST_OFFERED = 3;

  /// More than these are not listed in a sentence.
  private static final int MOST_NAMED = 12;

  private Names() {}

  /// The known names nearest to a wrong one, nearest first; at most three, and none that is far
  /// off.
  public static List<String> nearest(String wrong, Collection<String> known) {
    return spelt(wrong, known.stream(), Math.max(2, wrong.length() / 3))
        .limit(MOST_OFFERED)
        .toList();
  }

  /// The known names that are spelt like a wrong one, nearest first.
  ///
  /// @param most how many letters may differ
  public static Stream<String> spelt(String wrong, Stream<String> known, int most) {
    int letters = letters(wrong);
    return known
        .filter(name -> Math.abs(name.length() - wrong.length()) <= most)
        .filter(name -> Integer.bitCount(letters ^ letters(name)) <= 2 * most)
        .filter(name -> distance(wrong, name) <= most)
        .sorted(
            Comparator.<String>comparingInt(name -> distance(wrong, name))
                .thenComparing(Comparator.naturalOrder()));
  }

  /// A bit for each letter that stands in a name, some sharing one. A letter that is added, dropped
  /// or changed changes two of them at most, so most names can be told apart without comparing.
  private static int letters(String name) {
    int letters = 0;
    for (int i = 0; i < name.length(); i++) {
      letters |= 1 << name.charAt(i);
    }
    return letters;
  }

  /// The ids that someone may have meant, at most three: first those nearest by their letters, then
  /// those that have most words in common.
  public static List<String> meant(String wrong, Collection<String> known) {
    var meant = new LinkedHashSet<>(nearest(wrong, known));
    meant.addAll(WordsInCommon.nearest(wrong, known));
    return meant.stream().limit(MOST_OFFERED).toList();
  }

  /// What to write in place of a wrong id: what may have been meant, or else all that there are.
  ///
  /// @param where where to find them all, if they are too many to name
  public static String instead(String wrong, Collection<String> known, String where) {
    List<String> meant = meant(wrong, known);
    if (!meant.isEmpty()) {
      return "Did you mean " + String.join(" or ", meant) + "?";
    }
    return known.isEmpty() || known.size() > MOST_NAMED
        ? where
        : "Use one of " + String.join(", ", known);
  }

  /// The Levenshtein distance: how many letters to add, drop or change.
  public static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int above = row[j];
        int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, 1 + Math.min(above, row[j - 1]));
        diagonal = above;
      }
    }
    return row[other.length()];
  }

  /// What was typed with the chosen name in place of the words that look most like it; a dose and
  /// all else stay.
  public static String respelt(String typed, String chosen) {
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
    return distance(part.toLowerCase(Locale.ROOT), chosen.toLowerCase(Locale.ROOT));
  }
}
