package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;

/// What a command prints, as one line, so that where it breaks its lines does not matter.
final class Printed {

  private Printed() {}

  static String by(String... arguments) {
    var out = new StringWriter();
    assertThat(Brace.run(new PrintWriter(out), new PrintWriter(new StringWriter()), arguments))
        .isZero();
    return oneLine(out.toString());
  }

  static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
