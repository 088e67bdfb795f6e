package org.brace.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.brace.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who Brace is not made for reads why, with what they told.
class OutOfScopeTest {

  @Test
  void a_child_is_named_by_the_age() {
    assertThat(
            Assessed.of("{brace-case: 1, person: {age: 12}, answers: {cough: present}}").problems())
        .extracting(Problem::code, Problem::at, Problem::value)
        .contains(tuple("out-of-scope", "person.age", "12 a"));
  }

  @Test
  void another_complaint_is_named_by_the_answers() {
    assertThat(
            Assessed.of(
                    """
                    brace-case: 1
                    person: {age: 40}
                    answers: {painful-frequent-urination: present}
                    denied: all
                    """)
                .problems())
        .extracting(Problem::code, Problem::at)
        .contains(tuple("out-of-scope", "answers"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {brace-case: 1, person: {age: 12}, denied: all}                                      | out-of-scope
          {brace-case: 1, person: {age: 40}, denied: all}                                      | out-of-scope
          {brace-case: 1, person: {age: 40}, answers: {cough: present}}                        | asking
          {brace-case: 1, person: {age: 40, sex: male}, answers: {cough: present}, denied: all} | settled
          """)
  void its_status_says_so_once_nothing_is_left_to_ask(String given, String status) {
    Assessment found = Assessed.of(given);

    assertThat(found.status()).isEqualTo(status);
    assertThat(AssessmentJson.line(found)).contains("\"status\":\"" + status + "\"");
  }
}
