package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.brace.assessment.Assessor;
import org.brace.cli.Replies.Reply;
import org.brace.interview.Line;
import org.brace.interview.Part;
import org.brace.interview.Planner;
import org.brace.interview.Step;
import org.brace.model.Answer.Word;
import org.brace.model.Evidence;
import org.brace.model.Level;
import org.brace.model.MedicineEntry;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The keys of a page hold wherever something is typed on it.
@NullMarked
class PageKeysTest extends Asking {

  private static final Map<String, Reply> LEAVING =
      Map.of("b", new Reply.Back(), "Q", new Reply.Enough(Map.of()), "r", new Reply.Result());

  private static final String NOT_KEPT = "What you typed on this page is not kept";

  /// The reply to a page with one line, or with the list of medicines.
  private Reply reply(String fact, String keys) {
    out.getBuffer().setLength(0);
    var screen = new Screen(new PrintWriter(out), 80, false);
    return new TypedReplies(KNOWLEDGE, screen, new BufferedReader(new StringReader(keys)))
        .reply(
            ask(fact, false),
            new AskSession(KNOWLEDGE, new Assessor(KNOWLEDGE), start(Evidence.NONE), null));
  }

  /// At a choice; in the list of medicines, at its first line, at a later one, at a name that is
  /// misspelt and at the time of a steroid.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "pain-onset:",
        "pain-onset:?\n",
        "pain-severity:",
        "medicines:",
        "medicines:warfarin\n",
        "medicines:ventalin 100 mcg\n",
        "medicines:prednisolone 10 mg\n"
      })
  void a_page_can_be_left_at_every_prompt(String where) {
    String[] parts = where.split(":", 2);
    String fact = parts[0].equals("medicines") ? Planner.MEDICINES : parts[0];

    LEAVING.forEach(
        (key, reply) -> assertThat(reply(fact, parts[1] + key + "\n")).as(key).isEqualTo(reply));
  }

  @Test
  void so_it_can_where_more_is_only_offered() {
    LEAVING.forEach((key, reply) ->
        assertThatExceptionOfType(PageKeys.Left.class)
            .isThrownBy(() -> goesOn(key + "\n"))
            .satisfies(left -> assertThat(left.reply()).as(key).isEqualTo(reply)));
    assertThatExceptionOfType(PageKeys.Left.class)
        .isThrownBy(() -> goesOn(""))
        .satisfies(left -> assertThat(left.reply()).isEqualTo(new Reply.Enough(Map.of())));
    assertThat(goesOn("w\ny\n")).isTrue();
    assertThat(out.toString()).contains("they do not make it");
    assertThat(goesOn("\n")).isFalse();
  }

  private boolean goesOn(String keys) {
    out.getBuffer().setLength(0);
    var screen = new Screen(new PrintWriter(out), 80, false);
    return new TypedReplies(KNOWLEDGE, screen, new BufferedReader(new StringReader(keys)))
        .goesOn(ask("pain-onset", true));
  }

  /// Of a page for the level that can make it no more urgent, it is how soon that may change.
  @Test
  void why_a_page_comes_is_what_it_is_for() {
    assertThat(why(Step.Purpose.LEVEL, Level.SAME_DAY))
        .contains("could still mean being seen the same day");
    assertThat(why(Step.Purpose.LEVEL, Level.SELF_CARE))
        .contains("could still change how urgent it is, or how soon");
    assertThat(why(Step.Purpose.CAUSES, Level.SELF_CARE))
        .contains("tell the possible causes apart; they do not make it more urgent");
    assertThat(why(Step.Purpose.CARE, Level.SELF_CARE))
        .contains("tell which medicines and measures suit; they do not make it more urgent")
        .doesNotContain("causes");
  }

  private String why(Step.Purpose purpose, Level upTo) {
    out.getBuffer().setLength(0);
    Step.Ask ask = ask("pain-onset", false);
    new PageText(KNOWLEDGE, new Screen(new PrintWriter(out), 100, false))
        .why(new Step.Ask(ask.screen(), Level.SELF_CARE, upTo, true, purpose));
    return out.toString().replaceAll("\\s+", " ");
  }

  private static Step.Ask ask(String fact, boolean offered) {
    var page =
        new org.brace.interview.Screen(
            List.of(new Part("pain-start", null, List.of(new Line(fact, Level.SELF_CARE)))));
    return new Step.Ask(page, Level.SELF_CARE, Level.SELF_CARE, offered, Step.Purpose.CAUSES);
  }

  /// Of a sign that has degrees, and of one that is in doubt.
  @ParameterizedTest
  @ValueSource(strings = {"haemoptysis:1\n", "haemoptysis:?1\ny\n", "blue-or-blotchy:?1\n"})
  void so_it_can_once_a_line_is_ticked_which_stands_for_who_stops(String where) {
    String[] parts = where.split(":", 2);

    assertThat(reply(parts[0], parts[1] + "b\n")).isEqualTo(new Reply.Back());
    assertThat(out.toString()).contains(NOT_KEPT);
    assertThat(reply(parts[0], parts[1] + "r\n")).isEqualTo(new Reply.Result());
    assertThat(out.toString()).contains(NOT_KEPT);
    for (String stop : List.of("q\n", "")) {
      assertThat(reply(parts[0], parts[1] + stop))
          .isEqualTo(new Reply.Enough(Map.of(parts[0], Word.UNSURE)));
      assertThat(out.toString()).doesNotContain("not kept");
    }
  }

  @Test
  void why_is_said_at_a_choice_and_in_the_list_which_go_on() {
    assertThat(reply("pain-onset", "w\n1\n")).isInstanceOf(Reply.Page.class);
    assertThat(out.toString()).contains("they do not make it");

    assertThat(reply(Planner.MEDICINES, "warfarin\nW\n\n"))
        .isEqualTo(
            new Reply.Page(Map.of(), List.of(new MedicineEntry("warfarin", null, null, null))));
    assertThat(out.toString()).contains("they do not make it");
  }

  @Test
  void only_a_line_that_is_the_letter_alone_is_a_key() {
    assertThat(reply(Planner.MEDICINES, "b vitamins\n\n\n"))
        .isInstanceOfSatisfying(
            Reply.Page.class,
            page ->
                assertThat(page.medicines())
                    .extracting(MedicineEntry::name)
                    .containsExactly("b vitamins"));
  }

  @Test
  void who_leaves_a_list_of_medicines_is_told_that_it_is_not_kept() {
    for (String key : LEAVING.keySet()) {
      reply(Planner.MEDICINES, "warfarin\n" + key + "\n");
      assertThat(out.toString()).as(key).contains("not kept");

      reply(Planner.MEDICINES, key + "\n");
      assertThat(out.toString()).as(key).doesNotContain("not kept");
    }
  }
}
