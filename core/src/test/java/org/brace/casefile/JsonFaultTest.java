package org.brace.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brace.casefile.ReadTexts.read;

import java.util.List;
import org.brace.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is meant as JSON and cannot be read is told as JSON.
class JsonFaultTest {

  private static Problem only(String text, CaseReader.Format format) {
    CaseOutcome outcome = read(text, format).getFirst();
    assertThat(outcome).isInstanceOf(CaseOutcome.Refused.class);
    List<Problem> problems = ((CaseOutcome.Refused) outcome).problems();
    assertThat(problems).hasSize(1);
    return problems.getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"brace-case": 1, "answers": {"cough": "present"}    | 1 | ends at column 50    | Close each {
          {"brace-case": 1, "id": "a                           | 1 | ends at column 27    | each text with "
          {"brace-case": 1 "id": "a"}                          | 1 | at column 18, at "id" | missing comma
          {"brace-case": 1, "id": "a, "place": "GB"}           | 1 | at column 30, at place | missing comma, colon or quote
          {;"brace-case": 1,;"id": "a"; "place": "GB";}        | 4 | at column 2, at "place" | missing comma
          {"brace-case": 1, "answers": {"pain-site": ["neck"}} | 1 | at column 51         | missing
          """)
  void it_is_told_with_line_column_and_mend(String text, int line, String where, String mend) {
    Problem problem = only(text.replace(';', '\n'), CaseReader.Format.YAML);

    assertThat(problem.code()).isEqualTo("not-json");
    assertThat(problem.at()).isEqualTo("some.yaml:" + line);
    assertThat(problem.message()).startsWith("this is not JSON").contains(where);
    assertThat(problem.mend()).contains(mend);
    assertThat(problem.toString()).doesNotContainIgnoringCase("yaml ", "space");
  }

  @Test
  void a_line_among_others_is_told_with_its_own_line() {
    List<CaseOutcome> outcomes =
        read(
            "{\"brace-case\": 1}\n\n{\"brace-case\": 1\n{\"brace-case\": 1}\n",
            CaseReader.Format.JSON_LINES);

    assertThat(outcomes).hasSize(3);
    assertThat(((CaseOutcome.Refused) outcomes.get(1)).problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.code()).isEqualTo("not-json");
          assertThat(problem.at()).isEqualTo("some.yaml:3");
        });
  }

  @Test
  void two_cases_where_one_belongs_are_told_how_to_be_sent() {
    Problem problem = only("{\"brace-case\": 1}\n{\"brace-case\": 1}\n", CaseReader.Format.JSON);

    assertThat(problem.code()).isEqualTo("more-after-end");
    assertThat(problem.at()).isEqualTo("some.yaml:2");
    assertThat(problem.mend()).contains("one line", "application/x-ndjson");
  }

  @Test
  void what_is_nested_without_end_is_told_as_that() {
    assertThat(only("{\"a\": ".repeat(50_000), CaseReader.Format.JSON).message())
        .contains("nested more than 50 deep");
  }

  @Test
  void what_was_sent_as_json_is_told_as_json_however_it_begins() {
    assertThat(only("{brace-case: 1, id: a", CaseReader.Format.JSON).code()).isEqualTo("not-json");
    assertThat(only("{brace-case: 1, id: a", CaseReader.Format.YAML).code()).isEqualTo("not-yaml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"brace-case: 1", "{brace-case: 1, id: a}", "# note", "{\"a\": 1} x"})
  void a_line_that_is_no_json_is_none_where_each_must_be(String line) {
    String text = "{\"brace-case\": 1}\n" + line + "\n{\"brace-case\": 1}\n";

    List<CaseOutcome> outcomes = read(text, CaseReader.Format.NDJSON);

    assertThat(outcomes).hasSize(3);
    assertThat(outcomes.get(0)).isInstanceOf(CaseOutcome.Read.class);
    assertThat(outcomes.get(2)).isInstanceOf(CaseOutcome.Read.class);
    assertThat(((CaseOutcome.Refused) outcomes.get(1)).problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.code()).isIn("not-json", "more-after-end");
          assertThat(problem.at()).isEqualTo("some.yaml:2");
        });
  }

  @ParameterizedTest
  @EnumSource(CaseReader.Format.class)
  void a_list_is_told_how_to_be_written(CaseReader.Format format) {
    assertThat(only("[{\"brace-case\": 1}, {\"brace-case\": 1}]", format))
        .isEqualTo(CaseReader.list("some.yaml:1"));
    assertThat(CaseReader.list("").mend()).contains("one a line, without brackets");
  }
}
