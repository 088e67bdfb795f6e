package org.brace.web.pages;

import java.util.List;
import org.brace.model.Level;
import org.brace.wording.Figures;
import org.jspecify.annotations.Nullable;

/// Whom to call, in pieces, so that what can be dialled can be tapped.
public record Call(List<Piece> pieces) {

  public Call {
    pieces = List.copyOf(pieces);
  }

  /// A piece of text.
  ///
  /// @param dial its digits where it is a number, else null
  public record Piece(String text, @Nullable String dial) {}

  /// What to do, in the few words that a tab shows and a screen reader says first: with the number
  /// to call where that is what to do.
  ///
  /// @param whom the number, or whom to turn to
  static String title(Level level, String headline, String whom) {
    return level == Level.EMERGENCY_AMBULANCE ? "Call %s now".formatted(whom) : headline;
  }

  static Call of(String text) {
    return new Call(
        Figures.numbers(text).stream()
            .map(each ->
                new Piece(each.text(), each.isFigure() ? each.text().replace(" ", "") : null))
            .toList());
  }
}
