package org.brace.web;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/// The commands of this program, and how a command ends.
///
/// Exit codes: 0 done; 2 wrong use; 1 reading, writing or our own fault.
@Command(
    name = "brace",
    description = "Brace for a browser.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {Serve.class, BackupCommand.class, RestoreCommand.class, RotateKeyCommand.class})
public final class Brace implements Runnable {

  static final int DONE = 0;
  static final int FAILED = 1;
  static final int REFUSED = 2;

  @Spec private CommandSpec spec;

  /// Picocli creates it and sets its fields.
  @SuppressWarnings("NullAway.Init")
  public Brace() {}

  public static void main(String[] args) {
    System.exit(run(utf8(FileDescriptor.out), utf8(FileDescriptor.err), args));
  }

  /// Runs one command line and gives its exit code.
  static int run(PrintWriter out, PrintWriter err, String... args) {
    var line = new CommandLine(new Brace()).setOut(out).setErr(err);
    line.setExecutionExceptionHandler((failure, command, parsed) -> {
      err.println("brace: " + StartFailure.sentence(failure));
      if (Boolean.getBoolean("brace.trace")) {
        failure.printStackTrace(err);
      }
      return failure instanceof WrongUse ? REFUSED : FAILED;
    });
    line.setParameterExceptionHandler((wrong, _) -> {
      err.println(wrong.getMessage());
      UnmatchedArgumentException.printSuggestions(wrong, err);
      err.println(
          "See ./%s --help".formatted(wrong.getCommandLine().getCommandSpec().qualifiedName()));
      return REFUSED;
    });
    int code = line.execute(args);
    out.flush();
    err.flush();
    return code;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  private static PrintWriter utf8(FileDescriptor descriptor) {
    return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
