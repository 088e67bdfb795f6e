package org.brace.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.brace.model.Problem;
import org.junit.jupiter.api.Test;

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
}
