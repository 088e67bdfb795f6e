package org.brace.benchmark;

import java.util.Locale;

/// How long the interview takes to choose its next page, in nanoseconds on one thread.
///
/// @param choices how many were timed
/// @param people whose interviews they are
/// @param causes whether it asked for the causes too
record PlannerTimes(
    long choices, int people, boolean causes, double median, double p99, double most) {

  /// Nanoseconds that the median and the 99th of a hundred may take.
  static final double MEDIAN = 1e6;

  static final double P99 = 5e6;

  /// One line.
  String text() {
    return String.format(
        Locale.ROOT,
        "next page of the interview%s, %d choices for %d people: median %s, p99 %s, max %s (target"
            + " <= %s, p99 <= %s: %s)%n",
        causes ? ", causes asked for too" : "",
        choices,
        people,
        Table.time(median),
        Table.time(p99),
        Table.time(most),
        Table.time(MEDIAN),
        Table.time(P99),
        median <= MEDIAN && p99 <= P99 ? "met" : "missed");
  }
}
