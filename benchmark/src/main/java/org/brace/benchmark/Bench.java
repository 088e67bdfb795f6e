package org.brace.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command: measures, and prints one table.
@Command(
    name = "brace bench",
    mixinStandardHelpOptions = true,
    description = "How fast and how exact the inference is, beside what one could use instead.")
public final class Bench implements Callable<Integer> {

  @Option(
      names = "--quick",
      description = "Measure each line for a moment only: to see that it runs, not how fast.")
  private boolean quick;

  @Option(
      names = "--only",
      paramLabel = "REGEX",
      description = "Only the lines in which it is found, as '40x150 P10' or 'values'.")
  private @Nullable Pattern only;

  @Option(names = "--planner", description = "Measure how the interview chooses its next page.")
  private boolean planner;

  @Option(
      names = "--cases",
      description = "Measure the causes of our golden cases, and making their plans.")
  private boolean cases;

  @Option(names = "--json", paramLabel = "FILE", description = "Write the figures there as well.")
  private @Nullable Path json;

  private final PrintWriter out;
  private final PrintWriter progress;
  private @Nullable Measurement measurement;

  /// @param measurement null for what the options say
  Bench(PrintWriter out, PrintWriter progress, @Nullable Measurement measurement) {
    this.out = out;
    this.progress = progress;
    this.measurement = measurement;
  }

  public static void main(String[] args) {
    var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    var progress = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    var line = new CommandLine(new Bench(out, progress, null));
    line.setParameterExceptionHandler((wrong, _) -> {
      progress.println(wrong.getMessage());
      UnmatchedArgumentException.printSuggestions(wrong, progress);
      progress.println("See ./brace bench --help");
      return wrong.getCommandLine().getCommandSpec().exitCodeOnInvalidInput();
    });
    System.exit(line.execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException, RunnerException {
    var how = measurement != null ? measurement : quick ? Measurement.QUICK : Measurement.FULL;
    if (planner) {
      out.print(PlannerTimes.measure(quick ? 5 : 300, false, quick ? 1 : 4).text());
      out.print(PlannerTimes.measure(quick ? 20 : 300, true, quick ? 1 : 4).text());
      out.flush();
      return 0;
    }
    if (cases) {
      out.print((quick ? CaseTimes.measure(100, 1) : CaseTimes.measure(1, 4)).text());
      out.flush();
      return 0;
    }
    List<Row> rows = rows();
    if (rows.isEmpty()) {
      progress.println("brace: no line of the table has that; without --only all are measured");
      return 2;
    }
    List<Measured> measured = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      progress.printf("%d of %d: %s%n", i + 1, rows.size(), row.label());
      if (row.peer() == null) {
        measured.add(how.of(row, null));
        continue;
      }
      switch (Trial.of(row)) {
        case Trial.Verdict.Able(double error) -> {
          try {
            measured.add(how.of(row, error));
          } catch (RunnerException failed) {
            progress.println("  left out: not all cases are small enough for it");
          }
        }
        case Trial.Verdict.Unable(String why) -> progress.println("  left out: " + why);
      }
    }
    out.print(Table.of(measured));
    out.flush();
    if (json != null) {
      Files.writeString(json, FiguresJson.of(measured));
    }
    return 0;
  }

  /// The lines that were asked for, and those of ours that they are compared with.
  private List<Row> rows() {
    List<Row> all = Row.all();
    if (only == null) {
      return all;
    }
    Pattern wanted = only;
    List<Row> chosen = all.stream().filter(row -> wanted.matcher(row.label()).find()).toList();
    return all.stream()
        .filter(row ->
            chosen.contains(row) || chosen.stream().anyMatch(each -> each.ours().equals(row)))
        .toList();
  }
}
