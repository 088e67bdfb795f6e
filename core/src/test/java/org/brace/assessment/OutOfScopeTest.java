package org.brace.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.brace.model.Level;
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

  private static final String JUDGES_NOT =
      "Brace cannot judge this: ask a doctor, nurse or pharmacist";

  private static Assessment.Urgency urgency(String given) {
    return Assessed.of(given).triage();
  }

  @Test
  void who_is_out_of_scope_reads_who_can_judge_it_and_how_soon_to_ask() {
    Assessment child = Assessed.of("{brace-case: 1, place: GB, person: {age: 9}, denied: all}");

    assertThat(child.triage().isJudged()).isFalse();
    assertThat(child.triage().headline()).isEqualTo(JUDGES_NOT);
    assertThat(MedicinesFirst.howSoon(child)).startsWith("How soon: today for anyone who is ill");
    assertThat(child.triage().act())
        .contains("Call an ambulance for a child who fights for breath")
        .doesNotContain("Book");
    assertThat(child.triage().contact().number()).startsWith("111");
    assertThat(child.triage().disposition().level()).isEqualTo(Level.ROUTINE);
  }

  @Test
  void an_adult_with_another_complaint_reads_nothing_of_children() {
    Assessment.Urgency other =
        urgency(
            """
            brace-case: 1
            person: {age: 40, sex: male}
            answers: {painful-frequent-urination: present}
            denied: all
            """);

    assertThat(other.headline()).isEqualTo(JUDGES_NOT);
    assertThat(other.act()).doesNotContain("child");
  }

  @Test
  void a_child_with_open_questions_is_told_so_at_once_and_not_that_it_is_not_finished() {
    Assessment child = Assessed.of("{brace-case: 1, person: {age: 12}, answers: {cough: present}}");

    assertThat(child.triage().headline()).isEqualTo(JUDGES_NOT);
    assertThat(child.triage().couldRiseTo()).isEqualTo(Level.EMERGENCY_AMBULANCE);
    assertThat(child.isUnfinished()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cyanosis: present                       | Call an ambulance now
          saddle-numbness: present                | Go to an emergency department now
          pain-site: [lower-back], rigors: present | Speak to a doctor or nurse today
          """)
  void what_is_urgent_stays_first_for_a_child(String signs, String headline) {
    Assessment.Urgency child =
        urgency("{brace-case: 1, person: {age: 9}, answers: {%s}}".formatted(signs));

    assertThat(child.isJudged()).isTrue();
    assertThat(child.headline()).isEqualTo(headline);
    assertThat(child.act().contains("for a child who fights for breath"))
        .isEqualTo(!headline.startsWith("Call"));
  }
}
