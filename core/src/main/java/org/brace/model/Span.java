package org.brace.model;

/// The values that a fact may have, given what is known: an interval on the fact's own scale.
///
/// Every fact has a scale of numbers: yes-no is 0 or 1, a choice is the index of its state, a count
/// and a quantity (in the fact's unit) are themselves. A known value is an interval of one point.
///
/// @param lowOpen whether `low` itself is left out
/// @param highOpen whether `high` itself is left out
public record Span(double low, boolean lowOpen, double high, boolean highOpen) {

  public static final Span ABSENT = point(0);
  public static final Span PRESENT = point(1);
  public static final Span YES_OR_NO = closed(0, 1);

  public Span {
    // Written so that NaN fails too.
    if (!(low < high || (low == high && !lowOpen && !highOpen))) {
      throw new IllegalArgumentException("No value lies between " + low + " and " + high);
    }
  }

  public static Span point(double value) {
    return new Span(value, false, value, false);
  }

  public static Span closed(double low, double high) {
    return new Span(low, false, high, false);
  }

  public boolean isPoint() {
    return low == high;
  }

  /// Whether every value of another is one of these.
  public boolean holds(Span other) {
    return (low < other.low || (low == other.low && (!lowOpen || other.lowOpen)))
        && (high > other.high || (high == other.high && (!highOpen || other.highOpen)));
  }

  /// Whether every value here is at least `threshold` (more than it, if `strict`).
  public boolean allAbove(double threshold, boolean strict) {
    return strict ? low > threshold || (low == threshold && lowOpen) : low >= threshold;
  }

  /// Whether every value here is at most `threshold` (less than it, if `strict`).
  public boolean allBelow(double threshold, boolean strict) {
    return strict ? high < threshold || (high == threshold && highOpen) : high <= threshold;
  }
}
