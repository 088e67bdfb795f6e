package org.brace.cli;

import java.io.PrintWriter;

/// The commands, for tests of other packages.
public final class Commands {

  private Commands() {}

  public static int run(PrintWriter out, PrintWriter err, String... args) {
    return Brace.run(out, err, args);
  }
}
