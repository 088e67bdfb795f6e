package org.brace.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
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

/// How long the interview takes to choose its next page, one moment after another of people who are
/// drawn from the network, on one thread of a warm process: nanoseconds of the processor for each
/// choice, so that other work on the machine counts little.
///
/// @param choices sorted
/// @param people whose interviews they are
/// @param causes whether it asked for the causes too, which takes an inference
record PlannerTimes(double[] choices, int people, boolean causes) {

  /// Nanoseconds that the median and the 99th of a hundred may take.
  private static final double MEDIAN = 1e6;

  private static final double P99 = 5e6;

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  /// Of all rounds the last one counts; those before warm up. Each begins with a new planner, so
  /// that no plan is kept from the same people.
  static PlannerTimes measure(int people, boolean causes, int rounds) {
    try {
      Knowledge knowledge = KnowledgeBase.knowledge();
      List<Known> moments = moments(knowledge, people, planner(knowledge, causes));
      double[] choices = new double[moments.size()];
      for (int round = 0; round < rounds; round++) {
        Planner planner = planner(knowledge, causes);
        for (int i = 0; i < choices.length; i++) {
          long start = now();
          planner.next(moments.get(i));
          choices[i] = now() - start;
        }
      }
      Arrays.sort(choices);
      return new PlannerTimes(choices, people, causes);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Planner planner(Knowledge knowledge, boolean causes) {
    return causes ? Planner.withCauses(knowledge) : new Planner(knowledge);
  }

  private static List<Known> moments(Knowledge knowledge, int people, Planner planner) {
    var simulation = new Simulation(knowledge, false, 1);
    List<Known> moments = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      var answered = simulation.drawn(i).answered();
      moments.addAll(
          new Respondent(knowledge, answered.told(), answered.computed(), NOW).moments(planner));
    }
    return moments;
  }

  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private double percentile(double percent) {
    return choices[(int) (percent / 100 * (choices.length - 1))];
  }

  /// One line.
  String text() {
    return String.format(
        Locale.ROOT,
        "next page of the interview%s, %d choices for %d people: median %s, p95 %s, p99 %s, max %s"
            + " (target <= %s, p99 <= %s: %s)%n",
        causes ? ", causes asked for too" : "",
        choices.length,
        people,
        Table.time(percentile(50)),
        Table.time(percentile(95)),
        Table.time(percentile(99)),
        Table.time(percentile(100)),
        Table.time(MEDIAN),
        Table.time(P99),
        percentile(50) <= MEDIAN && percentile(99) <= P99 ? "met" : "missed");
  }
}
