package org.brace.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import org.brace.casefile.Case;
import org.brace.casefile.CaseOutcome;
import org.brace.casefile.CaseReader;
import org.brace.knowledge.Knowledge;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// Reads the one case of a file, for a command that is about one.
///
/// @param what what is of one case, such as "a report"
/// @param now the time of a case that names none
record OneCase(CommandSpec spec, Knowledge knowledge, Instant now, String what) {

  /// The case; null where it cannot be used, which is said with all its problems.
  ///
  /// @param file a file, or `-` for standard input
  /// @throws ParameterException if it holds no case, or several
  @Nullable Case of(String file) throws IOException {
    return switch (only(file)) {
      case CaseOutcome.Read(Case given) -> given;
      case CaseOutcome.Refused(String id, var problems) -> {
        new TextPrinter(
                knowledge,
                Screen.of(spec.commandLine().getOut(), System.getenv(), System.console()),
                spec.commandLine().getErr())
            .refuse(id, problems);
        yield null;
      }
    };
  }

  private CaseOutcome only(String file) throws IOException {
    if (file.equals(TextFile.STANDARD_INPUT)) {
      return only(file, TextFile.standardInput());
    }
    try (BufferedReader text = TextFile.reader(Path.of(file))) {
      return only(file, text);
    }
  }

  private CaseOutcome only(String file, BufferedReader text) throws IOException {
    Iterator<CaseOutcome> outcomes =
        new CaseReader(knowledge, now).read(file, text, CaseReader.Format.of(file, text));
    if (!outcomes.hasNext()) {
      throw new ParameterException(
          spec.commandLine(), file + " holds no case; begin it with \"brace-case: 1\"");
    }
    CaseOutcome first = outcomes.next();
    if (outcomes.hasNext()) {
      throw new ParameterException(
          spec.commandLine(),
          "%s holds several cases; %s is of one, so give that one a file of its own"
              .formatted(file, what));
    }
    return first;
  }
}
