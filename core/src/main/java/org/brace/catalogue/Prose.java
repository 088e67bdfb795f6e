package org.brace.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.brace.knowledge.Estimate;

/// A line in pieces.
public record Prose(List<Piece> pieces) {

  static final Prose NONE = new Prose(List.of());

  public Prose {
    pieces = List.copyOf(pieces);
  }

  static Prose of(Piece piece) {
    return new Prose(List.of(piece));
  }

  static Prose of(String words) {
    return words.isEmpty() ? NONE : of(new Piece.Words(words));
  }

  static Prose of(Estimate estimate) {
    return of(new Piece.Figure(estimate));
  }

  /// Lines one after another, parted by some words.
  static Prose joined(String by, List<Prose> parts) {
    List<Piece> pieces = new ArrayList<>();
    for (Prose part : parts) {
      if (!pieces.isEmpty()) {
        pieces.add(new Piece.Words(by));
      }
      pieces.addAll(part.pieces);
    }
    return new Prose(pieces);
  }

  /// This and more.
  Prose and(Prose more) {
    List<Piece> both = new ArrayList<>(pieces);
    both.addAll(more.pieces);
    return new Prose(both);
  }

  Prose and(String words) {
    return and(of(words));
  }

  /// As a terminal shows it.
  public String text() {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }

  public boolean isBlank() {
    return text().isBlank();
  }
}
