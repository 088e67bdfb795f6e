package org.brace.benchmark;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.brace.interview.Known;
import org.brace.interview.Planner;
import org.brace.interview.Step;
import org.brace.knowledge.Knowledge;
import org.brace.simulation.Respondent;
import org.brace.simulation.Simulation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// What JMH times of the interview: the choice of the next page, one moment after another of people
/// who are drawn from the network.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH sets the fields
public class PlannerBenchmark {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  @Param({"60"})
  public int people;

  /// Whether it asks for the causes too, which takes an inference.
  @Param({"false"})
  public boolean causes;

  private Planner planner;
  private List<Known> moments;
  private int next;

  @Setup
  public void prepare() throws IOException {
    Knowledge knowledge = KnowledgeBase.knowledge();
    planner = causes ? Planner.withCauses(knowledge) : new Planner(knowledge);
    var simulation = new Simulation(knowledge, false, 1);
    moments = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      var answered = simulation.drawn(i).answered();
      moments.addAll(
          new Respondent(knowledge, answered.told(), answered.computed(), NOW).moments(planner));
    }
  }

  @Benchmark
  public Step choose() {
    Known known = moments.get(next);
    next = next + 1 == moments.size() ? 0 : next + 1;
    return planner.next(known);
  }
}
