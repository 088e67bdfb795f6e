package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NowOptionTest {

  private static final Path EXAMPLE =
      BraceHome.PATH.resolve("knowledge-base/cases/benign/strain-with-a-cold.yaml");

  private final StringWriter err = new StringWriter();

  private int assess(String now) {
    return Brace.run(
        new PrintWriter(new StringWriter()),
        new PrintWriter(err),
        "assess",
        "--no-ranges",
        "--now",
        now,
        EXAMPLE.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+999999999-12-31T23:59:59Z",
        "-999999999-01-01T00:00:00Z",
        "1899-12-31T23:59Z",
        "2200-01-01T00:00Z",
        "2026-11-22",
        "tomorrow"
      })
  void a_time_that_nobody_can_mean_is_wrong_use(String now) {
    assertThat(assess(now)).isEqualTo(Brace.REFUSED);

    assertThat(err.toString())
        .contains("\"" + now + "\" is no time from 1900 to 2199 such as 2026-11-22T03:10Z")
        .doesNotContain("fault of Brace");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1900-01-01T00:00Z", "2199-12-31T23:59Z", "2026-11-22T03:10+01:00"})
  void a_time_as_a_case_may_name_it_is_taken(String now) {
    assertThat(assess(now)).as(err.toString()).isEqualTo(Brace.DONE);
  }
}
