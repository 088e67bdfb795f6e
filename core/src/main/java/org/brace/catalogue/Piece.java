package org.brace.catalogue;

import org.brace.knowledge.Estimate;

/// A piece of a line: words, a link, or a number.
public sealed interface Piece {

  /// As a terminal shows it.
  String text();

  /// Words as they are.
  record Words(String text) implements Piece {}

  /// Another item.
  ///
  /// @param text with its id: `leg-weakness >= mild`
  /// @param name as people call it: `weakness of a leg >= mild`
  record Link(Reference to, String text, String name) implements Piece {}

  /// A number with its range, source and class.
  record Figure(Estimate estimate) implements Piece {
    @Override
    public String text() {
      return Figures.of(estimate);
    }
  }
}
