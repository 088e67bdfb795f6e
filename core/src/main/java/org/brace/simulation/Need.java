package org.brace.simulation;

import org.brace.knowledge.Fact;

/// What one fact must be for a rule to be true, as little of it as will do.
///
/// @param value on the fact's scale; without meaning where the answer is unsure
record Need(Kind kind, double value) {

  enum Kind {
    AT_LEAST,
    AT_MOST,
    EXACTLY,
    UNSURE
  }

  static final Need UNSURE = new Need(Kind.UNSURE, 0);

  /// Whether who has what this needs has also what the other needs.
  boolean covers(Need other) {
    return kind == other.kind
        && switch (kind) {
          case AT_LEAST -> value >= other.value;
          case AT_MOST -> value <= other.value;
          case EXACTLY -> value == other.value;
          case UNSURE -> true;
        };
  }

  /// A number beyond a threshold that itself is left out.
  static double beyond(Fact fact, double threshold, int direction) {
    double step = fact.type() == Fact.Type.QUANTITY ? 0.1 : 1;
    return Math.clamp(threshold + direction * step, fact.scale().low(), fact.scale().high());
  }
}
