package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.brace.model.Answer.Word;
import org.brace.model.Evidence;
import org.brace.model.Origin;
import org.brace.model.Teller;
import org.brace.model.Told;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Earlier answers that are put right, with `c` or by going back, and what is kept of them.
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

  @Test
  void a_list_is_put_right_line_by_line_and_each_line_is_named() {
    AskSession session =
        typed("c pain-site unsure\nc pain-site lower-back\nc pain-site.lower-back present\nq\n");

    assertThat(out.toString().replaceAll("\\s+", " "))
        .contains("pain-site stands for several lines", "c pain-site.upper-back absent")
        .contains("pain-site.upper-back, pain-site.lower-back, pain-site.neck");
    assertThat(session.current().evidence().of("pain-site")).isEmpty();
    assertThat(session.current().evidence().of("pain-site.lower-back").orElseThrow().answer())
        .isEqualTo(Word.PRESENT);
  }

  @Test
  void how_an_answer_is_put_right_is_said_with_the_other_keys() {
    typed("q\n");

    assertThat(out.toString().replaceAll("\\s+", " "))
        .contains("q stop here, c syncope absent puts an earlier answer right");
  }

  @Test
  void what_could_not_be_read_again_replaces_nothing_that_was_kept(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("me.yaml");
    var saved = new SavedCase(KNOWLEDGE, file);
    var unsure = new Told(Word.UNSURE, Origin.ASKED, Teller.PERSON, NOW);
    saved.keep(start(Evidence.NONE.with("pain-site.neck", unsure)));
    String before = Files.readString(file);

    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() ->
            saved.keep(
                start(
                    Evidence.NONE
                        .with("pain-site", unsure)
                        .with(
                            "pain-site.neck",
                            new Told(Word.PRESENT, Origin.ASKED, Teller.PERSON, NOW)))))
        .withMessageContaining(file + " holds what was told before");

    assertThat(Files.readString(file)).isEqualTo(before).contains("knowledge: ");
  }
}
