package org.brace.benchmark;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.brace.interview.Known;
import org.brace.interview.Planner;
import org.brace.knowledge.Knowledge;
import org.brace.simulation.Respondent;
import org.brace.simulation.Simulation;

/// How long the interview takes to choose its next page, over all pages of people who are drawn
/// from the network. Each choice is timed once, on one thread, after some rounds that are not.
///
/// @param nanoseconds in rising order
record PlannerTimes(int people, long[] nanoseconds) {

  /// Nanoseconds that the median and the 99th of a hundred may take.
  static final double MEDIAN = 1e6;

  static final double P99 = 5e6;

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  /// @param rounds how often all is done before it is timed
  static PlannerTimes of(Knowledge knowledge, int people, int rounds) {
    var planner = new Planner(knowledge);
    var simulation = new Simulation(knowledge, false, 1);
    List<Known> moments = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      var answered = simulation.drawn(i).answered();
      moments.addAll(
          new Respondent(knowledge, answered.told(), answered.computed(), NOW).moments(planner));
    }
    for (int i = 0; i < rounds; i++) {
      moments.forEach(planner::next);
    }
    long[] times = new long[moments.size()];
    for (int i = 0; i < times.length; i++) {
      long start = System.nanoTime();
      planner.next(moments.get(i));
      times[i] = System.nanoTime() - start;
    }
    Arrays.sort(times);
    return new PlannerTimes(people, times);
  }

  long at(double share) {
    return nanoseconds[(int) Math.min(nanoseconds.length - 1, share * nanoseconds.length)];
  }

  /// One line.
  String text() {
    return String.format(
        Locale.ROOT,
        "next page of the interview, %d choices for %d people: median %s, p99 %s, max %s (target <="
            + " %s, p99 <= %s: %s)%n",
        nanoseconds.length,
        people,
        Table.time((double) at(0.5)),
        Table.time((double) at(0.99)),
        Table.time((double) at(1)),
        Table.time(MEDIAN),
        Table.time(P99),
        at(0.5) <= MEDIAN && at(0.99) <= P99 ? "met" : "missed");
  }
}
