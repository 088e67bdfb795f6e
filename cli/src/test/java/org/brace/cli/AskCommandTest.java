package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.brace.assessment.Assessor;
import org.brace.interview.Line;
import org.brace.interview.Part;
import org.brace.interview.Step;
import org.brace.model.Answer;
import org.brace.model.Answer.Word;
import org.brace.model.Evidence;
import org.brace.model.Level;
import org.brace.model.MedicineEntry;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NullMarked
class AskCommandTest extends Asking {

  @Test
  void a_case_file_answers_and_the_end_is_that_of_the_case() {
    assertThat(run("ask", "--answers", STRAIN.toString(), "--now", NOW.toString())).isZero();

    assertThat(out.toString())
        .contains("Page 1", "Signs that cannot wait", "You can look after this at home for now")
        .contains("If any of these is true after all")
        .doesNotContain("Page 11");
  }

  @Test
  void a_sign_in_doubt_is_in_doubt_also_where_all_else_is_denied(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("in-doubt.yaml");
    Files.writeString(
        file,
        Files.readString(STRAIN)
            .replace("answers:\n", "answers:\n  urinary-retention-new: unsure\n"));

    assertThat(run("ask", "--answers", file.toString(), "--now", NOW.toString())).isZero();

    assertThat(out.toString()).contains("Speak to a doctor or nurse today");
  }

  @Test
  void the_numbers_to_call_are_those_of_the_place_of_the_case(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("in-australia.yaml");
    Files.writeString(
        file,
        Files.readString(STRAIN)
            .replace("place: GB", "place: AU")
            .replace("answers:\n", "answers:\n  cannot-speak-sentences: present\n"));

    for (List<String> more : List.of(List.<String>of(), List.of("--place", "AU"))) {
      out.getBuffer().setLength(0);
      Path saved = folder.resolve("saved-%s.yaml".formatted(more.size()));
      var args = new ArrayList<>(List.of("ask", "--answers", file.toString()));
      args.addAll(List.of("--now", NOW.toString(), "--save", saved.toString()));
      args.addAll(more);

      assertThat(run(args.toArray(String[]::new))).isZero();

      assertThat(out.toString().replace(saved.toString(), ""))
          .contains("EMERGENCY")
          .containsPattern("\\b000\\b")
          .doesNotContainPattern("\\b999\\b");
      assertThat(Files.readString(saved)).contains("place: \"AU\"");
    }
  }

  @Test
  void what_the_answers_say_is_wanted_is_checked_and_saved(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("wants.yaml");
    Path saved = folder.resolve("saved.yaml");
    Files.writeString(
        file,
        Files.readString(STRAIN)
            .replace("medicines: []", "medicines: [{name: warfarin}]\nwants: [{name: ibuprofen}]"));
    for (int round = 0; round < 2; round++) {
      out.getBuffer().setLength(0);

      // The second time it goes on with what was saved.
      assertThat(
              run("ask", saved.toString(), "--answers", file.toString(), "--now", NOW.toString()))
          .as(err.toString())
          .isZero();

      assertThat(out.toString().replaceAll("\\s+", " ")).contains("ibuprofen");
      assertThat(Files.readString(saved)).containsOnlyOnce("ibuprofen");
    }
  }

  @Test
  void what_is_saved_is_a_case_file_that_can_be_gone_on_with(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("me.yaml");
    run("ask", "--answers", STRAIN.toString(), "--now", NOW.toString(), "--save", file.toString());

    assertThat(Files.readString(file)).contains("brace-case: 1", "pain-site.lower-back: present");
    out.getBuffer().setLength(0);
    assertThat(run("assess", file.toString(), "--no-ranges")).isZero();
    assertThat(out.toString()).contains("You can look after this at home for now");
  }

  @Test
  void a_feared_disease_is_weighed_even_when_it_is_not_known() {
    run("ask", "--answers", STRAIN.toString(), "--now", NOW.toString(), "--fear", "lung cancer");
    run("ask", "--answers", STRAIN.toString(), "--now", NOW.toString(), "--fear", "gremlins");

    assertThat(out.toString())
        .contains("You asked about: ", "What speaks against it: ")
        .contains("How likely, by what you told: ")
        .contains("Brace knows no disease of this name");
  }

  @Test
  void of_several_feared_diseases_none_is_weighed_unasked() {
    run("ask", "--answers", STRAIN.toString(), "--now", NOW.toString(), "--fear", "asthma");
    run("ask", "--answers", STRAIN.toString(), "--now", NOW.toString(), "--fear", "numonia");

    assertThat(out.toString().replaceAll("\\s+", " "))
        .contains("Ask again with the name of one:", "- Asthma attack")
        .contains("Did you mean Pneumonia (lung infection)?")
        .doesNotContain("What speaks against it: ");
  }

  @Test
  void a_feared_disease_that_is_misspelt_is_told_before_anything_is_asked() {
    for (String fear : List.of("numonia", "gremlins", "asthma")) {
      out.getBuffer().setLength(0);

      assertThat(
              run("ask", "--answers", STRAIN.toString(), "--now", NOW.toString(), "--fear", fear))
          .isEqualTo(Brace.REFUSED);

      assertThat(out.toString())
          .startsWith("\nYou asked about: " + fear)
          .doesNotContain("What to do");
    }
  }

  @Test
  void a_number_that_cannot_be_is_told_in_the_words_of_the_question() {
    typed("\n\n200\nold\n40 kg\n40\n2\n\n\nq\n");

    assertThat(out.toString().replaceAll("\\s+", " "))
        .contains("it lies between 0 and 120 years.")
        .contains("not a number that can be read. Write digits, in years.")
        .contains("Write a number, in years.")
        .doesNotContain("200 a", "120 a", "60 a");
  }

  @Test
  void a_misspelt_medicine_is_offered_and_taken_only_when_it_is_chosen() {
    AskSession session = typed("\n\n40\n2\nventalin 100 mcg\nx\n1\nsymbicrt\n\nzzqqxx\n\nq\n");

    assertThat(out.toString())
        .contains("Brace does not know this name. Did you mean:", "1  ventolin")
        .contains("\"x\" is none of the numbers 1 to ");
    assertThat(session.current().medicines())
        .extracting(MedicineEntry::name)
        .containsExactly("ventolin 100 mcg", "symbicrt", "zzqqxx");
  }

  @Test
  void a_steroid_without_a_time_is_asked_for_it_and_may_stay_open() {
    AskSession session =
        typed("\n\n40\n2\nprednisolone 10 mg\na while\nsince March\ndexamethasone\n\n\nq\n");

    assertThat(out.toString())
        .contains("When did you take “prednisolone 10 mg”, and for how long?")
        .contains("Brace does not understand \"a while\" as a time.");
    assertThat(session.current().medicines())
        .extracting(MedicineEntry::name)
        .containsExactly("prednisolone 10 mg since March", "dexamethasone");
  }

  /// The session is of 22 November.
  @Test
  void the_day_of_a_steroid_is_asked_where_it_may_lie_in_the_last_30_days() {
    AskSession session =
        typed(
            "\n\n40\n2\nprednisolone 40 mg 5 days in October\nin October\n16 October\n"
                + "prednisolone 40 mg 5 days in November\ndon't know\n"
                + "prednisolone 40 mg 5 days in September\n\nq\n");

    String shown = out.toString().replaceAll("\\s+", " ");
    assertThat(shown)
        .contains("On which day did you take the last of “prednisolone 40 mg 5 days in October”?")
        .contains("Brace does not understand \"in October\" as a day that goes with the rest.")
        .contains("Taken as: 5 days, from 12 October 2026 to 16 October 2026.")
        .doesNotContain("the last of “prednisolone 40 mg 5 days in September”");
    assertThat(session.current().medicines())
        .extracting(MedicineEntry::name)
        .containsExactly(
            "prednisolone 40 mg 5 days in October, ended on 16 October",
            "prednisolone 40 mg 5 days in November, day not known",
            "prednisolone 40 mg 5 days in September");
  }

  @Test
  void how_the_time_of_a_steroid_was_understood_is_said_at_once() {
    typed("\n\n40\n2\nprednisolone 30 mg 5 days in March\nventolin\n\nq\n");

    assertThat(out.toString().replaceAll("\\s+", " "))
        .containsOnlyOnce("Taken as: ")
        .contains("5 days, some time between 1 March 20");
  }

  @Test
  void what_is_half_told_of_a_time_is_completed_or_kept_as_it_is() {
    AskSession session =
        typed(
            "\n\n40\n2\nprednisolone 10 mg\nlast month\n5 days\n16 October\n"
                + "dexamethasone\nevery day\n\n"
                + "prednisone 5 mg\nlast summer\ndon't know\n"
                + "methylprednisolone\non and off\n\nq\n");

    assertThat(out.toString())
        .contains("Brace understands when, but not for how long.")
        .contains("On which day did you take the last?")
        .contains("Brace understands that you take it regularly, but not since when.")
        .contains("\"last summer\" names a season", "Write the months")
        .contains("Brace keeps that this is not known");
    assertThat(session.current().medicines())
        .extracting(MedicineEntry::name)
        .containsExactly(
            "prednisolone 10 mg last month 5 days, ended on 16 October",
            "dexamethasone every day",
            "prednisone 5 mg, time not known",
            "methylprednisolone on and off, time not known");
  }

  @Test
  void a_tick_on_the_first_page_says_the_emergency_at_once() {
    AskSession session = typed("2\nq\n");

    assertThat(out.toString()).contains("EMERGENCY: Call an ambulance now");
    assertThat(session.current().evidence().of("blue-or-blotchy").orElseThrow().answer())
        .isEqualTo(Word.PRESENT);
    assertThat(session.current().evidence().of("not-clear-headed").orElseThrow().answer())
        .isEqualTo(Word.ABSENT);
  }

  @Test
  void a_tick_that_is_not_explained_is_never_followed_by_less() {
    typed("2\nq\n");

    String end = out.toString().substring(out.toString().lastIndexOf("-----"));
    assertThat(end)
        .contains("EMERGENCY: Call an ambulance now", "How soon: now")
        .contains("At least one of these is there: blue")
        .doesNotContain("Some questions that matter")
        .doesNotContain("appointment");
  }

  @Test
  void a_doubt_is_kept_and_a_wrong_number_is_asked_again() {
    AskSession session = typed("9\nabc\n?3\nq\n");

    assertThat(out.toString()).contains("\"9\" is none of the numbers 1 to 7.", "\"abc\" is none");
    assertThat(session.current().evidence().of("not-clear-headed").orElseThrow().answer())
        .isEqualTo(Word.UNSURE);
  }

  @Test
  void who_is_not_sure_is_told_how_to_tell_and_may_then_say_yes_or_no() {
    AskSession session = typed("?2 ?3 ?4 5\nmaybe\ny\nn\n\nq\n");

    assertThat(out.toString())
        .contains("How to tell: In a bright light look at the inside of the lips")
        .contains("y yes, n no, Enter still not sure > ", "Type y or n, or press Enter.");
    var told = session.current().evidence();
    assertThat(told.of("blue-or-blotchy").orElseThrow().answer()).isEqualTo(Word.PRESENT);
    assertThat(told.of("not-clear-headed").orElseThrow().answer()).isEqualTo(Word.ABSENT);
    assertThat(told.of("chest-weight").orElseThrow().answer()).isEqualTo(Word.UNSURE);
    assertThat(told.of("suddenly-not-working").orElseThrow().answer()).isEqualTo(Word.PRESENT);
  }

  @Test
  void of_a_degree_and_a_number_it_is_told_once_and_then_still_not_sure_is_taken() {
    var screen = new Screen(new PrintWriter(out), 80, false);
    var replies =
        new TypedReplies(
            KNOWLEDGE, screen, new BufferedReader(new StringReader("?\n?\n?\n3\n?\n\n")));
    var page =
        new org.brace.interview.Screen(
            List.of(
                new Part("pain-start", null, List.of(new Line("pain-onset", Level.SELF_CARE)))));
    var numbers =
        new org.brace.interview.Screen(
            List.of(
                new Part("pain-feel", null, List.of(new Line("pain-severity", Level.SELF_CARE)))));
    var session = new AskSession(KNOWLEDGE, new Assessor(KNOWLEDGE), start(Evidence.NONE), null);

    assertThat(answer(replies, page, session)).containsEntry("pain-onset", Word.UNSURE);
    assertThat(answer(replies, page, session))
        .containsEntry("pain-onset", new Answer.Choice("sudden"));
    assertThat(answer(replies, numbers, session)).containsEntry("pain-severity", Word.UNSURE);
    assertThat(out.toString().split("How to tell: Where were you when it began", -1)).hasSize(3);
    assertThat(out.toString()).contains("How to tell: At 3 you forget it at times");
  }

  private static Map<String, Answer> answer(
      TypedReplies replies, org.brace.interview.Screen page, AskSession session) {
    var ask = new Step.Ask(page, Level.SELF_CARE, Level.SELF_CARE, false, Step.Purpose.LEVEL);
    return ((Replies.Reply.Page) replies.reply(ask, session)).answers();
  }

  @Test
  void numbers_may_be_rough_and_wrong_ones_are_explained() {
    AskSession session = typed("\n4\nold\n> 50\n2\n\nq\n");

    assertThat(out.toString()).contains("\"old\" is no number for age");
    assertThat(session.current().evidence().of("age").orElseThrow().answer().text())
        .isEqualTo("> 50 a");
    assertThat(session.current().evidence().of("sex").orElseThrow().answer().text())
        .isEqualTo("male");
  }

  @Test
  void why_says_what_the_page_could_still_mean() {
    typed("w\nq\n");

    assertThat(out.toString()).contains("help within minutes", "could still mean an ambulance");
  }

  @Test
  void what_is_told_is_kept_after_each_page() {
    AskSession session = typed("\n\nq\n");

    assertThat(session.pages()).isPositive();
    assertThat(kept).hasSize(session.pages() + 1).last().isEqualTo(session.current());
    assertThat(kept.getFirst().evidence().answers()).isNotEmpty();
  }
}
