package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelpTest {

  static Set<String> commands() {
    return Brace.line().getSubcommands().keySet();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void each_command_says_what_it_takes_and_finds_no_fault(String command) {
    var out = new StringWriter();
    var err = new StringWriter();

    int code = Brace.run(new PrintWriter(out), new PrintWriter(err), command, "--help");

    assertThat(code).isZero();
    assertThat(err.toString()).isEmpty();
    assertThat(out.toString()).startsWith("Usage: brace " + command + " [-h]");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void what_is_typed_wrongly_is_told_in_two_lines_that_lead_to_the_help(String command) {
    var err = new StringWriter();

    int code = Brace.run(new PrintWriter(new StringWriter()), new PrintWriter(err), command, "--x");

    assertThat(code).isEqualTo(Brace.REFUSED);
    assertThat(err.toString())
        .containsPattern("^(Unknown option: '--x'|Missing required )")
        .endsWith("See ./brace " + command + " --help\n");
    assertThat(err.toString().lines()).hasSizeLessThanOrEqualTo(3);
  }
}
