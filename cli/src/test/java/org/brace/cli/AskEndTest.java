package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.brace.assessment.Assessor;
import org.brace.model.Answer.Word;
import org.brace.model.Evidence;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// How an interview is summed up.
@NullMarked
class AskEndTest extends Asking {

  @Test
  void what_is_settled_is_said_to_be_with_the_pages_that_it_took() {
    run("ask", "--answers", STRAIN.toString(), "--now", NOW.toString());

    assertThat(out.toString()).containsPattern("\\d+ answers on \\d+ pages settled this; ");
  }

  @Test
  void what_is_not_finished_is_not_said_to_be_settled() {
    typed("\n\n40\n2\n\nq\n");

    assertThat(out.toString())
        .contains("NOT FINISHED", " answers on 2 pages; ")
        .doesNotContain("settled");
  }

  /// A line that was ticked is an answer, and its signs are told once.
  @Test
  void a_ticked_line_is_an_answer_whose_signs_are_not_told_again() {
    typed("2\nq\n");

    String end = out.toString().substring(out.toString().lastIndexOf("-----"));
    assertThat(end).contains("At least one of these is there: blue", "1 answer on 1 page; ");
    String again = end.substring(end.indexOf("At least one of these"));
    for (String sign : KNOWLEDGE.fact("blue-or-blotchy").covers()) {
      assertThat(again.replaceAll("\\s+", " ")).containsOnlyOnce(KNOWLEDGE.fact(sign).report());
    }
  }

  @Test
  void answers_of_a_page_that_is_left_are_of_one_page_and_one_step() {
    var session = new AskSession(KNOWLEDGE, new Assessor(KNOWLEDGE), start(Evidence.NONE), null);

    session.leave(Map.of("cough", Word.PRESENT, "feverish", Word.UNSURE));

    assertThat(session.pages()).isEqualTo(1);
    assertThat(session.current().evidence().answers()).containsOnlyKeys("cough", "feverish");
    assertThat(session.back()).isTrue();
    assertThat(session.pages()).isZero();
    assertThat(session.current().evidence()).isEqualTo(Evidence.NONE);
    assertThat(session.back()).isFalse();

    session.leave(Map.of());

    assertThat(session.pages()).as("nothing was answered").isZero();
  }

  @Test
  void a_correction_is_no_page() {
    AskSession session = typed("c cough present\nc feverish present\n\nq\n");

    assertThat(out.toString()).contains("Page 1", "Page 2").doesNotContain("Page 3");
    assertThat(session.pages()).isEqualTo(1);
    assertThat(session.current().evidence().of("cough").orElseThrow().answer())
        .isEqualTo(Word.PRESENT);
  }
}
