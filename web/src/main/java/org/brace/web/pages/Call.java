package org.brace.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.brace.model.Level;
import org.jspecify.annotations.Nullable;

/// Whom to call, in pieces, so that what can be dialled can be tapped.
public record Call(List<Piece> pieces) {

  private static final Pattern NUMBER = Pattern.compile("\\d(?:[\\d ]*\\d)?");

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
    var pieces = new ArrayList<Piece>();
    var numbers = NUMBER.matcher(text);
    int end = 0;
    while (numbers.find()) {
      if (numbers.start() > end) {
        pieces.add(new Piece(text.substring(end, numbers.start()), null));
      }
      pieces.add(new Piece(numbers.group(), numbers.group().replace(" ", "")));
      end = numbers.end();
    }
    if (end < text.length()) {
      pieces.add(new Piece(text.substring(end), null));
    }
    return new Call(pieces);
  }
}
