package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The id and the moment of a case are taken as they stand: no clock and no other case decides what
/// is replied.
@NullMarked
class AsToldTest {

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int assess(String lines) throws IOException {
    Path file = Files.writeString(folder.resolve("cases.jsonl"), lines);
    return Brace.run(
        new PrintWriter(out),
        new PrintWriter(err),
        "assess",
        "--no-ranges",
        "--format",
        "json",
        file.toString());
  }

  @Test
  void a_moment_after_the_clock_is_no_problem() throws IOException {
    assertThat(assess("{\"brace-case\": 1, \"now\": \"2199-01-01T00:00Z\"}\n"))
        .isEqualTo(Brace.DONE);

    assertThat(out.toString()).contains("\"problems\":[]");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void cases_of_one_id_are_told_apart_by_their_order() throws IOException {
    assertThat(
            assess(
                "{\"brace-case\": 1, \"id\": \"a\", \"answers\": {\"saddle-numbness\": \"present\"}}\n"
                    + "{\"brace-case\": 1, \"id\": \"a\", \"answers\": {\"cough\": \"present\"}}\n"))
        .isEqualTo(Brace.DONE);

    assertThat(out.toString().lines().toList())
        .allMatch(line -> line.contains("\"case\":\"a\""))
        .satisfiesExactly(
            first -> assertThat(first).contains("\"level\":\"emergency-department\""),
            second -> assertThat(second).contains("\"level\":\"routine\""));
  }
}
