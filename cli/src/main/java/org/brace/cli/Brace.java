package org.brace.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/// All commands, and how a command ends.
///
/// Exit codes: 0 done, whatever the urgency; 2 wrong use, or a case that was refused; 1 reading,
/// writing or our own fault.
@Command(
    name = "brace",
    description = "How urgent a pain with a cough or asthma is, why, and what may cause it.",
    synopsisSubcommandLabel = "COMMAND")
public final class Brace implements Runnable {

  static final int DONE = 0;
  static final int FAILED = 1;
  static final int REFUSED = 2;

  /// In the mode of a file, as stat(2) gives it.
  private static final int FILE_KIND = 0xF000;

  private static final int PIPE = 0x1000;

  private static final SequencedMap<String, Supplier<Callable<Integer>>> COMMANDS =
      new LinkedHashMap<>();

  static {
    COMMANDS.put("ask", AskCommand::new);
    COMMANDS.put("assess", AssessCommand::new);
    COMMANDS.put("check", CheckCommand::new);
    COMMANDS.put("evaluate", EvaluateCommand::new);
    COMMANDS.put("golden", GoldenCommand::new);
    COMMANDS.put("import-ddxplus", ImportDdxplusCommand::new);
    COMMANDS.put("report", ReportCommand::new);
    COMMANDS.put("show", ShowCommand::new);
    COMMANDS.put("simulate", SimulateCommand::new);
    COMMANDS.put("version", VersionCommand::new);
  }

  @Spec private CommandSpec spec;

  /// Picocli creates it and sets its fields.
  @SuppressWarnings("NullAway.Init")
  private Brace() {}

  public static void main(String[] args) {
    System.exit(run(utf8(FileDescriptor.out), utf8(FileDescriptor.err), Brace::isPipe, args));
  }

  /// Runs one command line and gives its exit code.
  static int run(PrintWriter out, PrintWriter err, String... args) {
    return run(out, err, () -> false, args);
  }

  /// @param isPipe whether it is nothing to tell that nobody reads on
  private static int run(PrintWriter out, PrintWriter err, BooleanSupplier isPipe, String... args) {
    CommandLine line = line(args).setOut(out).setErr(err);
    line.setExecutionExceptionHandler((failure, command, parsed) -> {
      say(err, failure);
      return FAILED;
    });
    line.setParameterExceptionHandler((wrong, _) -> {
      err.println(wrong.getMessage());
      UnmatchedArgumentException.printSuggestions(wrong, err);
      err.println(
          "See ./%s --help".formatted(wrong.getCommandLine().getCommandSpec().qualifiedName()));
      return REFUSED;
    });
    int code = line.execute(args);
    if (out.checkError()) {
      if (!isPipe.getAsBoolean()) {
        err.println("brace: not everything could be printed: the disk is full, or nobody reads on");
      }
      code = FAILED;
    }
    err.flush();
    return code;
  }

  /// Whether standard output is a pipe, whose reader ends when it has enough (`| head`).
  private static boolean isPipe() {
    try {
      int mode = (int) Files.getAttribute(Path.of("/dev/stdout"), "unix:mode");
      return (mode & FILE_KIND) == PIPE;
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException _) {
      return false; // where no system tells, it is said that not everything could be printed
    }
  }

  /// Says in one sentence what went wrong.
  static void say(PrintWriter err, Exception failure) {
    err.println("brace: " + Failure.sentence(failure));
    if (Boolean.getBoolean("brace.trace")) {
      failure.printStackTrace(err);
    }
    err.flush();
  }

  /// The command that is called, or all where none is: to read what each takes is a good part of
  /// the start.
  static CommandLine line(String... args) {
    var line = new CommandLine(new Brace());
    var called = args.length == 0 ? null : COMMANDS.get(args[0]);
    if (called != null) {
      add(line, args[0], called.get());
    } else {
      COMMANDS.forEach((name, command) -> add(line, name, command.get()));
    }
    return line;
  }

  private static void add(CommandLine line, String name, Callable<Integer> command) {
    var added = new CommandLine(command);
    added
        .getCommandSpec()
        .addOption(
            OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Says this, and does nothing else.")
                .build());
    line.addSubcommand(name, added);
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  private static PrintWriter utf8(FileDescriptor descriptor) {
    return new PrintWriter(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }
}
