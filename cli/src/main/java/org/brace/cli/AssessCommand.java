package org.brace.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.brace.assessment.Assessor;
import org.brace.assessment.Options;
import org.brace.casefile.CaseReader;
import org.brace.knowledge.Knowledge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Reads cases and says of each how urgent it is, why, and what may cause it.
///
/// Cases stream: they are assessed side by side and printed in their order, each as soon as it can
/// be. One that is refused is told with all its problems, and the others go on.
@Command(name = "assess", description = "How urgent each case is, why, and what may cause it.")
final class AssessCommand implements Callable<Integer> {

  /// How what a command found is printed.
  enum Format {
    text,
    json
  }

  /// How assessments are printed.
  enum Output {
    text,
    json,
    csv
  }

  @Spec private CommandSpec spec;
  @Mixin private KnowledgeOption knowledgeOption;
  @Mixin private CaseOptions caseOptions;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description =
          "Case files, YAML or JSON, or folders of them; - reads standard input. Of a folder those"
              + " are read that end in .yaml, .yml, .json, .jsonl or .ndjson.")
  private List<String> files;

  @Option(
      names = "--format",
      paramLabel = "text|json|csv",
      description = "text for people, json for programs (one line per case), csv for tables.")
  private Output format = Output.text;

  @Option(names = "--no-ranges", description = "Leave out how sure each probability is: faster.")
  private boolean withoutRanges;

  @Option(
      names = "--no-care",
      description =
          "Leave out what may help and what to avoid, warnings of medicines among them: of JSON a"
              + " sixth. For programs: text always says it.")
  private boolean withoutCare;

  @Option(
      names = "--no-evidence",
      description =
          "Leave out of JSON what was told, which is most of it where much was: who has the cases"
              + " has it.")
  private boolean withoutEvidence;

  @SuppressWarnings("NullAway.Init")
  AssessCommand() {}

  @Override
  public Integer call() throws IOException {
    if (Collections.frequency(files, TextFile.STANDARD_INPUT) > 1) {
      throw new ParameterException(
          spec.commandLine(), "- stands twice; standard input can be read once");
    }
    if (withoutCare && format == Output.text) {
      throw new ParameterException(
          spec.commandLine(),
          "--no-care is for --format json or csv: who reads text is warned of their medicines");
    }
    if (withoutEvidence && format != Output.json) {
      throw new ParameterException(
          spec.commandLine(), "--no-evidence is for --format json: nothing else gives it back");
    }
    Knowledge knowledge = knowledgeOption.load();
    PrintWriter out = spec.commandLine().getOut();
    var assessor = new Assessor(knowledge);
    // A table has no room for care.
    var options = new Options(!withoutRanges, !withoutCare && format != Output.csv);
    CaseRun.Printer printer = printer(knowledge, out);
    var run =
        new CaseRun(
            new CaseReader(knowledge, caseOptions.now()),
            given -> assessor.assess(given, options),
            caseOptions.place(knowledge),
            caseOptions::say,
            printer);
    int code = Brace.DONE;
    for (String file : files) {
      code = worse(code, assess(run, printer, file));
    }
    run.refusals()
        .filter(_ -> !out.checkError())
        .ifPresent(told -> {
          spec.commandLine().getErr().println("brace: " + told + told(format));
          spec.commandLine().getErr().flush();
        });
    return run.faulty() ? Brace.FAILED : code;
  }

  /// All cases of a file, a folder or standard input. What cannot be read is told and keeps back no
  /// other, which may hold an emergency.
  ///
  /// @return the exit code
  private int assess(CaseRun run, CaseRun.Printer printer, String named) {
    try {
      Path place = Path.of(named);
      if (named.equals(TextFile.STANDARD_INPUT) || !Files.isDirectory(place)) {
        return run(run, named) ? Brace.DONE : Brace.REFUSED;
      }
      List<Path> inside = CaseFiles.of(place, spec.commandLine().getErr());
      if (inside.isEmpty()) {
        printer.refuse(named, List.of(CaseFiles.none(place)));
        return Brace.REFUSED;
      }
      int code = Brace.DONE;
      for (Path file : inside) {
        code = worse(code, assess(run, printer, file.toString()));
      }
      return code;
    } catch (Failure | IOException | UncheckedIOException unread) {
      Brace.say(spec.commandLine().getErr(), unread);
      return Brace.FAILED;
    }
  }

  /// Of two exit codes, the one that stands for both.
  private static int worse(int one, int other) {
    return one == Brace.FAILED || other == Brace.FAILED ? Brace.FAILED : Math.max(one, other);
  }

  private static String told(Output format) {
    return switch (format) {
      case json -> "; each stands in its place as brace-refusal/1, with why";
      case csv -> "; each has its row, with status refused and why";
      case text -> "; why is said above";
    };
  }

  private CaseRun.Printer printer(Knowledge knowledge, PrintWriter out) {
    return switch (format) {
      case json -> new JsonPrinter(out, !withoutEvidence);
      case csv -> new CsvPrinter(out);
      case text ->
          new TextPrinter(
              knowledge,
              Screen.of(out, System.getenv(), System.console()),
              spec.commandLine().getErr());
    };
  }

  private static boolean run(CaseRun run, String file) throws IOException {
    if (file.equals(TextFile.STANDARD_INPUT)) {
      return run(run, file, TextFile.standardInput());
    }
    try (BufferedReader text = TextFile.reader(Path.of(file))) {
      return run(run, file, text);
    }
  }

  private static boolean run(CaseRun run, String file, BufferedReader text) throws IOException {
    return run.run(file, text, CaseReader.Format.of(file, text));
  }
}
