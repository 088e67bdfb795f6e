package org.brace.chart;

/// How a fact stands.
public enum State {
  /// Present, absent, a value or a range; also what a medicine list says.
  ANSWERED("answered"),
  /// Asked, and the person cannot say: still open, but named in the result.
  UNSURE("unsure"),
  /// There is no device: counts as harmless for the measurement itself, its twin symptom stays.
  CANNOT_MEASURE("cannot-measure"),
  DECLINED("declined"),
  /// Answered as harmless while something hides it, such as fever after paracetamol: still open.
  MASKED("masked"),
  /// Answered so long ago that it must be asked again.
  OUTDATED("outdated"),
  /// Gated off: counts as absent.
  NOT_RELEVANT("not-relevant"),
  NOT_ASKED("not-asked"),
  /// Computed from other facts, or from a medicine list that nobody has told.
  DERIVED("derived");

  private final String id;

  State(String id) {
    this.id = id;
  }

  /// The name in replies.
  public String id() {
    return id;
  }
}
