package org.brace.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/// How long JMH measures a line, and what it measured.
///
/// @param forks 0 measures in this Java, which is for tests only
record Measurement(int forks, int warmups, int rounds, long milliseconds) {

  static final Measurement FULL = new Measurement(1, 3, 3, 1_000);
  static final Measurement QUICK = new Measurement(1, 1, 1, 700);

  /// @param error what a [Trial] said of a peer; null for our own engine
  Measured of(Row row, @Nullable Double error) throws RunnerException {
    var options =
        new OptionsBuilder()
            .include(TableBenchmark.class.getName())
            .param("row", row.id())
            .forks(forks)
            .jvmArgs(Fork.OPTIONS.toArray(String[]::new))
            .warmupIterations(row.peer() == null ? warmups : Math.min(1, warmups))
            .warmupTime(TimeValue.milliseconds(milliseconds))
            .measurementIterations(rounds)
            .measurementTime(TimeValue.milliseconds(milliseconds))
            .addProfiler(GCProfiler.class)
            .shouldFailOnError(true)
            .build();
    RunResult result = run(options);
    Statistics times = result.getPrimaryResult().getStatistics();
    boolean counted = row.peer() == null && row.question() == Question.POSTERIORS;
    double operations = counted ? Queries.of(row).operations() : Double.NaN;
    return new Measured(
        row,
        times.getPercentile(50),
        times.getPercentile(99),
        times.getMax(),
        allocated(result),
        Double.isNaN(operations) ? null : operations / times.getMean(),
        error);
  }

  /// What JMH and its other Java print does not belong into the table, but into what failed.
  private static RunResult run(Options options) throws RunnerException {
    var said = new ByteArrayOutputStream();
    var format =
        OutputFormatFactory.createFormatInstance(
            new PrintStream(said, true, StandardCharsets.UTF_8), VerboseMode.SILENT);
    try {
      return new Runner(options, format).run().iterator().next();
    } catch (RunnerException failed) {
      throw new RunnerException(said.toString(StandardCharsets.UTF_8), failed);
    }
  }

  private static double allocated(RunResult result) {
    for (String name : result.getSecondaryResults().keySet()) {
      if (name.endsWith("gc.alloc.rate.norm")) {
        return result.getSecondaryResults().get(name).getScore();
      }
    }
    throw new IllegalStateException("JMH did not say what was allocated");
  }
}
