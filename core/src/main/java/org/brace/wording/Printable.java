package org.brace.wording;

/// What someone typed or sent, as it may stand on a screen or on paper.
public final class Printable {

  /// Stands where something was that cannot be shown.
  private static final char REPLACEMENT = '\uFFFD';

  private Printable() {}

  /// The text without what is no sign to read: control characters, which a terminal obeys, halves
  /// of a character and what is none, which XML refuses, and what turns the direction of the text
  /// after it. Line ends and tabs stay.
  public static String text(String text) {
    if (text.codePoints().allMatch(Printable::isShown)) {
      return text;
    }
    var shown = new StringBuilder(text.length());
    text.codePoints().forEach(each -> shown.appendCodePoint(isShown(each) ? each : REPLACEMENT));
    return shown.toString();
  }

  private static boolean isShown(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL -> codePoint == '\n' || codePoint == '\t';
      case Character.SURROGATE -> false;
      case Character.UNASSIGNED -> !isNone(codePoint);
      case Character.FORMAT -> !turns(codePoint);
      default -> true;
    };
  }

  /// Whether it is none of the characters that there can ever be.
  private static boolean isNone(int codePoint) {
    return (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
  }

  /// Whether it embeds, overrides or isolates a direction.
  private static boolean turns(int codePoint) {
    return (codePoint >= 0x202A && codePoint <= 0x202E)
        || (codePoint >= 0x2066 && codePoint <= 0x2069);
  }
}
