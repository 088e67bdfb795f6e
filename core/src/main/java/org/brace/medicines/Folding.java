package org.brace.medicines;

import java.util.Locale;
import java.util.regex.Pattern;

/// Ways to write the name of a medicine in which spellings that mean the same are the same.
final class Folding {

  private static final Pattern SPACES = Pattern.compile("\\s+");

  /// What stands for a space.
  private static final Pattern APART = Pattern.compile("[\\s\\-_]+|[.](?!\\d)");

  private static final Pattern MEASURED =
      Pattern.compile("(\\d) ?(mg|mcg|ug|µg|micrograms?|g|%)\\b");

  private Folding() {}

  /// In small letters, words apart by single spaces, without full stops.
  static String fold(String name) {
    String spaced = spaced(name);
    return spaced.indexOf('.') < 0
        ? spaced
        : SPACES.matcher(spaced.replace('.', ' ')).replaceAll(" ").strip();
  }

  /// In small letters, words apart by single spaces, a number next to its unit.
  static String spaced(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    if (isPlain(small)) {
      return small;
    }
    String some = small.replace('’', '\'').replace("&", " and ").replace("#", " ");
    String apart = SPACES.matcher(APART.matcher(some).replaceAll(" ")).replaceAll(" ");
    return MEASURED.matcher(apart).replaceAll("$1$2").strip();
  }

  /// Whether there is nothing to fold: words of letters alone, as most names are.
  private static boolean isPlain(String small) {
    boolean within = false;
    for (int i = 0; i < small.length(); i++) {
      char each = small.charAt(i);
      boolean letter = each >= 'a' && each <= 'z';
      if (!letter && !(each == ' ' && within)) {
        return false;
      }
      within = letter;
    }
    return within || small.isEmpty();
  }

  /// The folded name without any space: "cocodamol".
  static String unspaced(String name) {
    return fold(name).replace(" ", "");
  }

  /// The plural of a folded name; of a plural, the singular.
  static String plural(String folded) {
    if (folded.endsWith("ch")) {
      return folded + "es";
    }
    return folded.endsWith("s") ? folded.substring(0, folded.length() - 1) : folded + "s";
  }
}
