package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
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
  void a_cough_that_is_denied_after_all_takes_its_length_with_it(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("me.yaml");

    typing(
        "c cough-duration 2 weeks\nc cough absent\nq\n",
        () ->
            assertThat(run("ask", "--save", file.toString(), "--now", NOW.toString()))
                .as(err.toString())
                .isZero());

    assertThat(out.toString()).contains("What to do", "Saved in " + file);
    assertThat(Files.readString(file)).contains("  cough: absent").doesNotContain("cough-duration");
  }

  @Test
  void the_length_of_a_cough_that_was_denied_stands_in_place_of_the_no() {
    AskSession session = typed("c cough absent\nc cough-duration 2 weeks\nq\n");

    assertThat(session.current().evidence().of("cough")).isEmpty();
    assertThat(session.current().evidence().of("cough-duration")).isPresent();
  }

  @Test
  void a_cough_that_has_gone_by_the_next_day_takes_its_length_with_it(@TempDir Path folder)
      throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("me.yaml"),
            """
            brace-case: 1
            now: "2026-11-21T09:00:00Z"
            answers: {cough: present, cough-duration: 2 wk}
            """);

    Path none =
        Files.writeString(
            folder.resolve("none.yaml"),
            "brace-case: 1\nperson: {age: 40, sex: male}\ndenied: all\n");

    assertThat(run("ask", file.toString(), "--answers", none.toString(), "--now", NOW.toString()))
        .as(err.toString())
        .isZero();

    assertThat(out.toString()).contains("What to do", "Saved in " + file);
    assertThat(Files.readString(file)).contains("  cough: absent").doesNotContain("cough-duration");
  }

  @Test
  void an_interview_that_cannot_be_kept_still_ends_with_its_result(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("me.yaml");
    var screen = new Screen(new PrintWriter(out), 80, false);
    var saved = new SavedCase(KNOWLEDGE, file, screen);
    var unsure = new Told(Word.UNSURE, Origin.ASKED, Teller.PERSON, NOW);
    saved.keep(start(Evidence.NONE.with("pain-site.neck", unsure)));
    String before = Files.readString(file);
    var present = new Told(Word.PRESENT, Origin.ASKED, Teller.PERSON, NOW);
    var unreadable = start(Evidence.NONE.with("pain-site", unsure).with("pain-site.neck", present));
    var keys = new BufferedReader(new StringReader("\n\nq\n"));

    new AskDialogue(KNOWLEDGE, screen, unreadable, null)
        .run(new TypedReplies(KNOWLEDGE, screen, keys), saved::keep);

    assertThat(out.toString()).contains("What to do");
    assertThat(out.toString().replaceAll("\\s+", " "))
        .containsOnlyOnce("What you told last is not kept (a fault of Brace itself")
        .contains(file + " stays as it was")
        .doesNotContain("pain-site");
    assertThat(saved.end()).isFalse();
    assertThat(Files.readString(file)).isEqualTo(before).contains("knowledge: ");
  }
}
