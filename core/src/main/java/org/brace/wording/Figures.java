package org.brace.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Text in pieces, so that figures that can harm when they are changed stand apart: a page marks
/// them as not to be translated.
public final class Figures {

  private static final Pattern NUMBER = Pattern.compile("\\d(?:[\\d ]*\\d)?");

  /// A number, or from one to another, with the unit of a medicine or of a meter.
  private static final Pattern DOSE =
      Pattern.compile(
          "\\d+(?:[.,]\\d+)*(?: ?(?:to|-|\u2013) ?\\d+(?:[.,]\\d+)*)?[ \u00a0]?"
              + "(?:(?:mg|g|kg|ml|mcg|micrograms?|units?|puffs?|tablets?|L/min|per ?cent)\\b|%)");

  private Figures() {}

  /// A piece of text.
  public record Piece(String text, boolean isFigure) {}

  /// The text with each number apart: of whom to call.
  public static List<Piece> numbers(String text) {
    return pieces(NUMBER, text);
  }

  /// The text with each dose apart: of what to take.
  public static List<Piece> doses(String text) {
    return pieces(DOSE, text);
  }

  private static List<Piece> pieces(Pattern figure, String text) {
    var pieces = new ArrayList<Piece>();
    var figures = figure.matcher(text);
    int end = 0;
    while (figures.find()) {
      if (figures.start() > end) {
        pieces.add(new Piece(text.substring(end, figures.start()), false));
      }
      pieces.add(new Piece(figures.group(), true));
      end = figures.end();
    }
    if (end < text.length()) {
      pieces.add(new Piece(text.substring(end), false));
    }
    return pieces;
  }
}
