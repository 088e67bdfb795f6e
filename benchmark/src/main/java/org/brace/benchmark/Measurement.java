package org.brace.benchmark;

import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/// How long JMH measures a line, and what it measured.
///
/// @param forks 0 measures in this Java, which is for tests only
record Measurement(int forks, int warmups, int rounds, long milliseconds) {

  static final Measurement FULL = new Measurement(1, 2, 3, 1_000);
  static final Measurement QUICK = new Measurement(1, 1, 1, 300);

  /// @param error what a [Trial] said of a peer; null for our own engine
  Measured of(Row row, @Nullable Double error) throws RunnerException {
    var options =
        new OptionsBuilder()
            .include(TableBenchmark.class.getName())
            .param("row", row.id())
            .forks(forks)
            .jvmArgs(Fork.OPTIONS.toArray(String[]::new))
            .warmupIterations(warmups)
            .warmupTime(TimeValue.milliseconds(milliseconds))
            .measurementIterations(rounds)
            .measurementTime(TimeValue.milliseconds(milliseconds))
            .addProfiler(GCProfiler.class)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .build();
    RunResult result = new Runner(options).run().iterator().next();
    Statistics times = result.getPrimaryResult().getStatistics();
    double operations = Queries.of(row).operations();
    return new Measured(
        row,
        times.getPercentile(50),
        times.getPercentile(99),
        times.getMax(),
        allocated(result),
        Double.isNaN(operations) ? null : operations / times.getMean(),
        error);
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
