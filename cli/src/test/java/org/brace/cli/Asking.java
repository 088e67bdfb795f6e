package org.brace.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;

/// What the tests of `ask` have in common: someone with a strain and a cold, and what was printed.
@NullMarked
abstract class Asking {

  static final Path STRAIN =
      BraceHome.PATH.resolve("knowledge-base/cases/benign/strain-with-a-cold.yaml");

  final StringWriter out = new StringWriter();
  final StringWriter err = new StringWriter();

  int run(String... args) {
    return Brace.run(new PrintWriter(out), new PrintWriter(err), args);
  }
}
