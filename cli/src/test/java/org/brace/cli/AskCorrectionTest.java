package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.brace.model.Answer.Word;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// Earlier answers that are put right, with `c` or by going back.
@NullMarked
class AskCorrectionTest extends Asking {

  @Test
  void one_can_go_back_and_put_an_answer_right() {
    AskSession session = typed("3\nb\n\nc syncope present\nq\n");

    assertThat(session.current().evidence().of("syncope").orElseThrow().answer())
        .isEqualTo(Word.PRESENT);
    assertThat(session.pages()).isEqualTo(1);
  }

  @Test
  void an_answer_is_put_right_with_the_unit_of_its_number() {
    AskSession session = typed("c cough-duration 4\nc cough-duration 4 days\nq\n");

    assertThat(out.toString()).contains("Write what the number is in as well, such as weeks.");
    assertThat(session.current().evidence().of("cough-duration").orElseThrow().answer().text())
        .isEqualTo("4 d");
  }
}
