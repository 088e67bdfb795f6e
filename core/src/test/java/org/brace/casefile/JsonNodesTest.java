package org.brace.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brace.casefile.ReadTexts.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.brace.knowledge.yaml.ProblemSink;
import org.brace.knowledge.yaml.YamlNode;
import org.brace.knowledge.yaml.YamlReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is JSON is read as JSON, and tells the same places as YAML does.
class JsonNodesTest {

  private static final String ANSWERS = "\"answers\": {\"cough\": \"present\"}";

  private static Optional<YamlNode> nodes(String text, ProblemSink problems) {
    return JsonNodes.in(text, "some.json", 4, problems);
  }

  /// Blanks, escapes and characters that JSON allows where YAML does not.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"brace-case\"\n: 1, " + ANSWERS + "}",
        "{\"brace-case\"\r\n\t:\t1,\r\n\t" + ANSWERS + "\r\n}",
        "{\"brace-case\": 1, \"story\": \"\\ud83d\\ude00 a\\/b\", " + ANSWERS + "}",
        "{\"brace-case\": 1, \"story\": \"a\u007fb\", " + ANSWERS + "}",
        "\n  {\"brace-case\":1,\"answers\":{\"cough\":\"present\"}}\n\n",
      })
  void valid_json_is_read_however_it_is_laid_out(String text) {
    CaseOutcome outcome = read(text, CaseReader.Format.JSON).getFirst();

    assertThat(outcome).isInstanceOf(CaseOutcome.Read.class);
    assertThat(((CaseOutcome.Read) outcome).subject().evidence().of("cough")).isPresent();
  }

  /// On one line, on several, with keys that stand twice, and nested in each other.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\": [1, -2.50e3, true, null, \"null\", \"\"], \"b\": {\"c\": [{\"d\": \"x\"}]}}",
        "{\n \"a\": [1,\n  {\"b\": false}],\n\n \"c\": {\"d\":\n \"x\"}\n}\n",
        "{\"a\": 1, \"b\": {\"a\": 2, \"a\": {\"a\": 3}}, \"a\": [4]}",
        "{\"a\": 1,\n \"a\": 2}",
        "\n\n{\"a\": \"\\u00e9\\n\\\"\\t\\u0000\"}",
        "{}",
        "{\"\": [], \"a\": {}}",
      })
  void nodes_places_and_problems_are_those_of_yaml(String text) {
    var asYaml = new ProblemSink();
    var asJson = new ProblemSink();

    Optional<YamlNode> expected =
        new YamlReader("some.json", 4, asYaml).one(new StringReader(text));

    assertThat(nodes(text, asJson)).isEqualTo(expected).isPresent();
    assertThat(asJson.take()).isEqualTo(asYaml.take());
  }

  @Test
  void what_is_no_json_or_more_than_one_is_left_to_others() {
    var problems = new ProblemSink();
    String deep = "{\"a\": ".repeat(60) + "1" + "}".repeat(60);

    for (String text :
        List.of(
            "{a: 1}", "{\"a\": 1, \"a\": 2", "{\"a\": 1} {\"a\": 1}", "", "{\"a\": 01}", deep)) {
      assertThat(nodes(text, problems)).as(text).isEmpty();
    }
    assertThat(problems.isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"person\": {\"age\": 40}\n, \"brace-case\": 1}",
        "{\"brace-case\"\n: 1}",
        "\uFEFF{\"brace-case\"\n: 1}",
        "{\"brace-case\": 1, \"answers\": {\"cough\": \"present\"},\n\"story\": \"}\"}",
      })
  void an_object_over_several_lines_is_not_taken_for_cases_line_by_line(String text)
      throws IOException {
    var format = CaseReader.Format.of(new BufferedReader(new StringReader(text)));

    assertThat(read(text, format))
        .singleElement()
        .satisfies(outcome -> assertThat(outcome).isInstanceOf(CaseOutcome.Read.class));
  }

  @Test
  void a_line_that_breaks_off_hides_no_other() throws IOException {
    String text = "{\"brace-case\": 1, \"person\": {\"age\": 40}\n{\"brace-case\": 1}\n";
    var format = CaseReader.Format.of(new BufferedReader(new StringReader(text)));

    assertThat(format).isEqualTo(CaseReader.Format.JSON_LINES);
  }
}
