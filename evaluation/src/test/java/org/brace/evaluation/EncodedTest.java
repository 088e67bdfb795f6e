package org.brace.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.brace.model.Problem;
import org.junit.jupiter.api.Test;

class EncodedTest {

  @Test
  void every_wrong_id_value_and_unit_is_told_at_once() {
    var read =
        Knowing.cases(
            """
            brace-case: 1
            id: wrong
            person: {age: 40, sex: male}
            answers: {wheez: present, cough: maybe, temperature: 101 mm}
            ---
            brace-case: 1
            id: fine
            person: {age: 40, sex: male}
            answers: {cough: present}
            """);

    assertThat(read.problems().stream().map(Problem::code))
        .containsExactlyInAnyOrder("unknown-fact", "unknown-answer", "wrong-unit");
    assertThat(read.cases().stream().map(each -> each.id())).containsExactly("fine");
  }

  @Test
  void an_id_counts_once() {
    var one = Knowing.cases("{brace-case: 1, id: same, answers: {cough: present}}");
    var other = Knowing.cases("{brace-case: 1, id: same, answers: {wheeze: present}}");

    var both = one.and(other);

    assertThat(both.cases()).isEqualTo(one.cases());
    assertThat(both.problems().stream().map(Problem::code)).containsExactly("duplicate-case");
  }

  @Test
  void what_the_guide_asks_for_is_missed() {
    assertThat(Knowing.cases("{brace-case: 1, id: bare}").incomplete().stream().map(Problem::code))
        .containsExactly("not-told", "not-told", "no-answers");
  }

  @Test
  void a_file_without_a_case_is_told() {
    assertThat(Knowing.cases("# nothing\n").problems().stream().map(Problem::code))
        .containsExactly("no-case");
  }
}
