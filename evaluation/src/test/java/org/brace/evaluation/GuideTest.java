package org.brace.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The examples of the encoding guide are what it says they are.
class GuideTest {

  private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

  @Test
  void its_case_and_its_gold_can_be_read() throws IOException {
    String guide = Files.readString(Knowing.HOME.resolve("evaluation/README.md"));
    List<String> examples = YAML.matcher(guide).results().map(match -> match.group(1)).toList();
    assertThat(examples).hasSize(2);

    Encoded encoded = Knowing.cases(examples.get(0));
    assertThat(encoded.problems()).isEmpty();
    assertThat(encoded.incomplete()).isEmpty();
    assertThat(encoded.cases().getFirst().evidence().of("pain-site.neck")).isEmpty();

    var gold = GoldReader.read(Knowing.KNOWLEDGE, "gold.yaml", new StringReader(examples.get(1)));
    assertThat(gold.problems()).isEmpty();
    assertThat(gold.cases()).hasSize(3).containsKey(encoded.cases().getFirst().id());
  }

  @Test
  void an_age_can_be_a_range() {
    String text =
        """
        brace-case: 1
        id: thirties
        person: {age: ">= 30 y and < 40 y", sex: female}
        answers: {cough: present}
        """;

    assertThat(Knowing.cases(text).problems()).isEmpty();
  }
}
