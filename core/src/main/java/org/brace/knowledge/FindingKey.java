package org.brace.knowledge;

/// A fact in one of its states: what a condition shows, or what a risk factor is.
///
/// @param text as it is written: `wheeze` for a yes-no fact, `leg-weakness.mild` for a state
/// @param state the index of the state; 1 for the presence of a yes-no fact
public record FindingKey(String text, String fact, int state) {
  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
