package org.brace.benchmark;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// What JMH times for one line of the table: the same question about one case after another.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH sets the fields
public class TableBenchmark {

  /// A [Row#id].
  @Param({""})
  public String row;

  private Queries queries;
  private int next;

  @Setup
  public void prepare() {
    queries = Queries.of(Row.named(row));
  }

  @Benchmark
  public double ask() {
    int index = next;
    next = index + 1 == queries.cases() ? 0 : index + 1;
    return queries.ask(index);
  }
}
