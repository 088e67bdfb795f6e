package org.brace.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.brace.interview.Planner;
import org.brace.knowledge.Knowledge;
import org.brace.simulation.InterviewRun;
import org.brace.simulation.Levels;
import org.brace.simulation.LevelsJson;
import org.brace.simulation.Simulation;
import org.brace.simulation.WitnessRun;
import org.brace.simulation.Witnesses;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Draws people from the network and says at which level they end. The same seed gives the same
/// text on any machine; how long it took goes to standard error.
@Command(
    name = "simulate",
    description = "People drawn from the network: where they end, and what is missed.")
final class SimulateCommand implements Callable<Integer> {

  /// What is known of people before they are asked.
  enum Beforehand {
    nothing,
    record,
    both
  }

  @Spec private CommandSpec spec;
  @Mixin private KnowledgeOption knowledgeOption;

  @Option(
      names = "--levels",
      description = "Shares of the levels, rules at fault, missed emergencies.")
  private boolean levels;

  @Option(
      names = "--interview",
      description = "The interview against full knowledge: safety, pages, lines.")
  private boolean interview;

  @Option(
      names = "--with-causes",
      paramLabel = "N",
      description = "Of how many the causes are compared, which takes long (200).")
  private int withCauses = 200;

  @Option(
      names = "--beforehand",
      paramLabel = "nothing|record|both",
      description = "What is known before the interview: a table for each (both).")
  private Beforehand beforehand = Beforehand.both;

  @Option(
      names = "--witnesses",
      description = "For each way in which a rule of same-day or above fires, who has just that.")
  private boolean witnesses;

  @Option(names = "--people", paramLabel = "N", description = "How many from everyone (20000).")
  private int people = 20_000;

  @Option(
      names = "--with-each",
      paramLabel = "N",
      description = "How many with each emergency condition (2000).")
  private int withEach = 2_000;

  @Option(names = "--seed", paramLabel = "N", description = "Which random numbers (1).")
  private long seed = 1;

  @Option(
      names = "--devices",
      description = "Everyone has a thermometer, an oxygen meter and so on.")
  private boolean devices;

  @Option(names = "--format", paramLabel = "text|json", description = "text is Markdown.")
  private AssessCommand.Format format = AssessCommand.Format.text;

  @Option(names = "--out", paramLabel = "FILE", description = "Write there, not to the screen.")
  private @Nullable Path file;

  /// Picocli creates it and sets its fields.
  @SuppressWarnings("NullAway.Init")
  SimulateCommand() {}

  @Override
  public Integer call() throws IOException {
    if (Stream.of(levels, interview, witnesses).filter(each -> each).count() != 1) {
      throw new ParameterException(
          spec.commandLine(), "say what to look at: --levels, --interview or --witnesses");
    }
    if (people < 1 || withEach < 1) {
      throw new ParameterException(
          spec.commandLine(),
          "--people is %s and --with-each %s: write 1 or more for each"
              .formatted(people, withEach));
    }
    Knowledge knowledge = knowledgeOption.load();
    if (witnesses) {
      return witnesses(knowledge);
    }
    long start = System.nanoTime();
    if (interview) {
      return interview(knowledge);
    }
    Levels found = Levels.of(knowledge, new Simulation(knowledge, devices, seed), people, withEach);
    double seconds = (System.nanoTime() - start) / 1e9;
    String text =
        switch (format) {
          case text -> LevelsText.of(knowledge, found, command());
          case json ->
              LevelsJson.line(
                      found, new LevelsJson.Drawn(knowledge, people, withEach, seed, devices))
                  + "\n";
        };
    print(text);
    int drawn = people + withEach * found.emergencies().size();
    PrintWriter told = spec.commandLine().getErr();
    told.println(
        String.format(
            Locale.ROOT, "%d people in %.1f s, %.5f s each", drawn, seconds, seconds / drawn));
    return Brace.DONE;
  }

  private int interview(Knowledge knowledge) throws IOException {
    long start = System.nanoTime();
    var simulation = new Simulation(knowledge, devices, seed);
    var planner = Planner.withCauses(knowledge);
    List<InterviewText.Table> tables = new ArrayList<>();
    for (boolean record : new boolean[] {false, true}) {
      if (beforehand != (record ? Beforehand.nothing : Beforehand.record)) {
        tables.add(
            new InterviewText.Table(
                record,
                InterviewRun.of(knowledge, planner, simulation, people, withCauses, record)));
      }
    }
    print(
        InterviewText.of(
            knowledge,
            tables,
            "./brace simulate --interview --people %s --with-causes %s --seed %s%s%s"
                .formatted(
                    people,
                    withCauses,
                    seed,
                    devices ? " --devices" : "",
                    beforehand == Beforehand.both ? "" : " --beforehand " + beforehand)));
    double seconds = (System.nanoTime() - start) / 1e9;
    spec.commandLine()
        .getErr()
        .println(
            String.format(Locale.ROOT, "%d interviews in %.1f s", tables.size() * people, seconds));
    return tables.stream().allMatch(table -> table.run().strata().getFirst().lower() == 0)
        ? Brace.DONE
        : Brace.FAILED;
  }

  private int witnesses(Knowledge knowledge) throws IOException {
    var found = WitnessRun.of(new Witnesses(knowledge, seed));
    print(WitnessesText.of(found, "./brace simulate --witnesses --seed %s".formatted(seed)));
    return found.hold() ? Brace.DONE : Brace.FAILED;
  }

  private void print(String text) throws IOException {
    if (file == null) {
      spec.commandLine().getOut().print(text);
    } else {
      TextFile.write(file, text);
    }
  }

  private String command() {
    return "./brace simulate --levels --people %s --with-each %s --seed %s%s"
        .formatted(people, withEach, seed, devices ? " --devices" : "");
  }
}
