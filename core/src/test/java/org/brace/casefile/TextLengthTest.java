package org.brace.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brace.casefile.ReadTexts.one;
import static org.brace.casefile.ReadTexts.read;
import static org.brace.casefile.ReadTexts.refused;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.brace.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextLengthTest {

  @ParameterizedTest
  @CsvSource({
    "'story: %s', 10000",
    "'id: %s', 1000",
    "'medicines: [%s]', 2000",
    "'wants: [{name: %s}]', 2000"
  })
  void a_text_has_its_most_and_not_one_character_more(String line, int most) {
    one("brace-case: 1\n" + line.formatted("x".repeat(most)) + "\n");

    assertThat(refused("brace-case: 1\n" + line.formatted("x".repeat(most + 1)) + "\n"))
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.code()).isEqualTo("too-long");
          assertThat(problem.at()).isEqualTo("some.yaml:2");
          assertThat(problem.message()).contains((most + 1) + " characters", "may have " + most);
        });
  }

  @Test
  void a_text_of_megabytes_is_told_in_seconds_and_keeps_back_no_other() {
    String large = "brace-case: 1\nstory: " + "word ".repeat(600_000) + "\n";

    List<CaseOutcome> outcomes =
        assertTimeoutPreemptively(
            Duration.ofSeconds(10),
            () -> read(large + "---\nbrace-case: 1\n", CaseReader.Format.YAML));

    assertThat(((CaseOutcome.Refused) outcomes.get(0)).problems())
        .extracting(Problem::code)
        .containsExactly("too-long");
    assertThat(outcomes.get(1)).isInstanceOf(CaseOutcome.Read.class);
  }
}
