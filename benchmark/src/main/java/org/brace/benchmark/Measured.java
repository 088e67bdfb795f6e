package org.brace.benchmark;

import org.jspecify.annotations.Nullable;

/// What came of one line.
///
/// @param median nanoseconds of one question; `p99` and `max` likewise, over all that were timed
/// @param p99 the cases come in turn, fifty of them, so this is about the hardest case's usual time
/// @param max holds whatever the machine did meanwhile
/// @param bytes allocated for one question
/// @param gigaflops floating-point operations in a nanosecond; null where they are not counted
/// @param error the largest relative difference of any posterior from our engine's; null for our
///   own
record Measured(
    Row row,
    double median,
    double p99,
    double max,
    double bytes,
    @Nullable Double gigaflops,
    @Nullable Double error) {

  /// Whether the target is met; null where there is none.
  @Nullable Boolean meetsTarget() {
    Row.Target target = row.target();
    if (target == null) {
      return null;
    }
    // The hardest case, not the hardest moment of the machine.
    return median <= 1_000 * target.median()
        && (target.max() == null || p99 <= 1_000 * target.max());
  }
}
