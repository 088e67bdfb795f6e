package org.brace.cli;

import java.io.Console;
import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// How far something long has come, on a terminal; elsewhere nothing but how long it took.
final class Progress implements AutoCloseable {

  private final @Nullable ProgressBar bar;
  private final PrintWriter told;
  private final String things;
  private final long all;
  private final long start = System.nanoTime();

  private Progress(@Nullable ProgressBar bar, PrintWriter told, String things, long all) {
    this.bar = bar;
    this.told = told;
    this.things = things;
    this.all = all;
  }

  /// @param things what is counted, such as "cases"
  /// @param told where to say how long it took
  static Progress of(String things, long all, PrintWriter told, @Nullable Console console) {
    boolean terminal = console != null && console.isTerminal();
    ProgressBar bar =
        terminal
            ? new ProgressBarBuilder()
                .setTaskName(things)
                .setInitialMax(all)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .build()
            : null;
    return new Progress(bar, told, things, all);
  }

  /// One more is done.
  void step() {
    if (bar != null) {
      bar.step();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    told.println(String.format(java.util.Locale.ROOT, "%d %s in %.1f s", all, things, seconds));
    told.flush();
  }
}
