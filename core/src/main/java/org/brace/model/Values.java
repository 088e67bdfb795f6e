package org.brace.model;

/// What is known of one person, fact by fact, on each fact's own scale.
public interface Values {

  /// The values that the fact may have; its whole scale when nothing is known.
  ///
  /// @throws IllegalArgumentException if there is no such fact
  Span possible(String fact);

  /// Whether the person was asked and could not say.
  boolean unsure(String fact);
}
