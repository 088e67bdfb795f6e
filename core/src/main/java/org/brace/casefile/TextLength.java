package org.brace.casefile;

import org.brace.knowledge.Place;
import org.brace.knowledge.yaml.ProblemSink;

/// How long the texts of a case may be, in characters, and its lists: what is printed whole, or
/// looked through word by word.
public final class TextLength {

  public static final int ID = 1000;
  public static final int STORY = 10_000;

  /// Of the name of a medicine, with all that is written beside it.
  public static final int MEDICINE = 2000;

  /// Of a list of medicines, in entries.
  public static final int MEDICINES = 200;

  private static final int SHOWN = 20;

  private TextLength() {}

  /// Tells that a text is longer than it may be.
  static void check(String text, String key, int most, Place place, ProblemSink problems) {
    if (text.length() > most) {
      problems.add(
          "too-long",
          place,
          text.substring(0, SHOWN) + "…",
          "\"%s\" has %s characters, and may have %s".formatted(key, text.length(), most),
          "Shorten it");
    }
  }
}
