package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.brace.model.Answer.Word;
import org.brace.model.Evidence;
import org.brace.model.Origin;
import org.brace.model.Teller;
import org.brace.model.Told;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is asked of who answers again after some time.
@NullMarked
class AskAgainTest extends Asking {

  @Test
  void asked_again_later_only_what_can_have_changed_is_asked(@TempDir Path folder) {
    Path file = folder.resolve("me.yaml");
    run("ask", "--answers", STRAIN.toString(), "--now", NOW.toString(), "--save", file.toString());
    out.getBuffer().setLength(0);

    run("ask", file.toString(), "--answers", STRAIN.toString(), "--now", "2026-11-24T10:00Z");

    assertThat(out.toString())
        .contains("2 days ago", "What has changed since", "It is as urgent as before")
        .contains("Any new change in passing urine")
        .doesNotContain("How old are you?", "Has a doctor told you that you have asthma?")
        .doesNotContain("counts as not answered", "Problems with what was given");
  }

  @Test
  void what_only_lasted_as_long_as_time_went_by_is_still_there_and_not_worse(@TempDir Path folder)
      throws IOException {
    Path before = folder.resolve("me.yaml");
    Path later = folder.resolve("later.yaml");
    Files.writeString(later, Files.readString(STRAIN).replace("3 d", "7 d"));
    run(
        "ask",
        "--answers",
        STRAIN.toString(),
        "--now",
        NOW.toString(),
        "--save",
        before.toString());
    out.getBuffer().setLength(0);

    run("ask", before.toString(), "--answers", later.toString(), "--now", "2026-11-26T10:00Z");

    assertThat(out.toString())
        .contains("- Still there: how long the pain has lasted")
        .doesNotContain("Worse or new");
  }

  @Test
  void checked_again_within_the_hour_the_signs_that_cannot_wait_are_asked_all_the_same(
      @TempDir Path folder) {
    Path file = folder.resolve("me.yaml");
    run("ask", "--answers", STRAIN.toString(), "--now", NOW.toString(), "--save", file.toString());
    out.getBuffer().setLength(0);

    run("ask", file.toString(), "--answers", STRAIN.toString(), "--now", "2026-11-22T10:40Z");

    assertThat(out.toString())
        .contains("Are you too breathless to finish a sentence", "It is as urgent as before")
        .doesNotContain("How old are you?", "Has a doctor told you that you have asthma?");
  }

  @Test
  void what_happened_in_the_meantime_is_asked_however_long_it_was_denied(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("me.yaml");
    run("ask", "--answers", STRAIN.toString(), "--now", NOW.toString(), "--save", file.toString());
    out.getBuffer().setLength(0);
    Path later = folder.resolve("later.yaml");
    Files.writeString(
        later,
        Files.readString(STRAIN)
            .replace(
                "denied: all",
                "  trauma-recent: major\n  smoke-or-fumes: present\n  surgery-or-immobile-4w: present\ndenied: all"));

    run("ask", file.toString(), "--answers", later.toString(), "--now", "2026-11-25T10:00Z");

    assertThat(out.toString())
        .contains("fall, blow or accident in the last 3 weeks?", "Call an ambulance")
        .doesNotContain("It is as urgent as before");
  }

  @Test
  void a_stitch_that_has_gone_by_the_evening_counts_no_more(@TempDir Path folder)
      throws IOException {
    Path stitch = folder.resolve("stitch.yaml");
    Files.writeString(
        stitch,
        Files.readString(STRAIN)
            .replace("[lower-back]", "[chest-side]")
            .replace("denied: all", "  pain-worse-deep-breath: present\ndenied: all")
            .replace("over-hours-or-days", "sudden"));
    Path file = folder.resolve("me.yaml");
    run("ask", "--answers", stitch.toString(), "--now", NOW.toString(), "--save", file.toString());
    assertThat(out.toString()).contains("Speak to a doctor or nurse today");
    out.getBuffer().setLength(0);
    Path evening = folder.resolve("evening.yaml");
    Files.writeString(evening, Files.readString(STRAIN).replaceAll("  (pain|muscle).*\n", ""));

    run("ask", file.toString(), "--answers", evening.toString(), "--now", "2026-11-22T22:00Z");

    assertThat(out.toString().replaceAll("\\s+", " "))
        .contains("What you told before", "worse on a deep breath (12 hours ago)")
        .contains("> not so any more: ", "Better or gone: ", "less urgent than before")
        .doesNotContain("Speak to a doctor or nurse today");
  }

  @Test
  void what_is_not_so_any_more_is_said_by_number_and_asked_again() {
    AskSession session = checkedAgain("\n4\n1, ?2\nq\n");

    assertThat(out.toString())
        .contains("   1  cough (1 hour ago)", "\"4\" is none of the numbers 1 to 3.");
    Evidence now = session.current().evidence();
    assertThat(now.of("cough")).isEmpty();
    assertThat(now.of("feverish")).isEmpty();
    assertThat(now.of("wheeze").orElseThrow().origin()).isEqualTo(Origin.CONFIRMED);
  }

  /// What is still prefilled counts as that or worse; confirmed, it would be taken as it is.
  @ParameterizedTest
  @ValueSource(strings = {"\n", "\nq\n", "\nQ\n"})
  void who_stops_there_has_confirmed_nothing(String keys) {
    AskSession session = checkedAgain(keys);

    assertThat(out.toString())
        .contains("Which are not so any more?")
        .doesNotContain("is none of the numbers");
    Evidence now = session.current().evidence();
    for (String fact : List.of("cough", "feverish", "wheeze")) {
      assertThat(now.of(fact).orElseThrow().origin()).as(fact).isEqualTo(Origin.PREFILLED);
    }
  }

  @Test
  void the_keys_of_a_page_hold_where_it_is_asked_what_is_not_so_any_more() {
    checkedAgain("\nw\nr\nb\nq\n");

    assertThat(out.toString().split("Which are not so any more\\?", -1)).hasSize(4);
    assertThat(out.toString().split("(?m)^Page 1", -1)).as("b goes back").hasSize(3);
    assertThat(out.toString().split("(?m)^What to do", -1)).as("r, and the end").hasSize(3);
    assertThat(out.toString().replaceAll("\\s+", " "))
        .contains("What you told before still counts, and is not asked again")
        .doesNotContain("is none of the numbers");
  }

  private AskSession checkedAgain(String keys) {
    return typed(
        Evidence.NONE.with("cough", before()).with("feverish", before()).with("wheeze", before()),
        keys);
  }

  @Test
  void an_emergency_stands_at_once_with_the_choices_that_it_takes(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("me.yaml");
    Files.writeString(
        file,
        """
        brace-case: 1
        id: me
        now: 2026-11-22T10:00Z
        place: GB
        person: {age: 66}
        answers: {pain-site: [chest-front], haemoptysis: streaks, breathless: effort}
        denied: all
        """);

    typing("q\n", () -> run("ask", file.toString(), "--now", "2026-11-22T10:20Z"));

    assertThat(out.toString())
        .contains("Go to an emergency department now", "It is as urgent as before")
        .doesNotContain("less urgent");
    assertThat(Files.readString(file))
        .contains("haemoptysis: {is: \"streaks\", told-by: person, how: prefilled");
  }

  @Test
  void medicines_whose_time_would_move_along_are_asked_again(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("me.yaml");
    Files.writeString(
        file,
        """
        brace-case: 1
        id: me
        now: 2026-11-01T10:00Z
        place: GB
        person: {age: 30, sex: male}
        medicines: [prednisolone 40 mg since yesterday]
        answers: {cough: present}
        denied: all
        """);

    typing("q\n", () -> run("ask", file.toString(), "--now", "2026-11-30T10:00Z"));

    assertThat(out.toString().replaceAll("\\s+", " "))
        .contains("you told of prednisolone 40 mg since yesterday");
    assertThat(Files.readString(file)).doesNotContain("prednisolone");
  }

  private static Told before() {
    return new Told(Word.PRESENT, Origin.PREFILLED, Teller.PERSON, NOW.minusSeconds(3_600));
  }

  @Test
  void a_no_to_a_line_that_may_stand_for_more_by_now_is_asked_again(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("me.yaml");
    run("ask", "--answers", STRAIN.toString(), "--now", NOW.toString(), "--save", file.toString());
    String kept = Files.readString(file);
    String stamp = BraceHome.knowledge().sha256();
    assertThat(kept).contains("knowledge: \"" + stamp + "\"", "heart-known: absent");

    for (String knowledge : List.of(stamp, "0".repeat(64), "")) {
      Path again = folder.resolve("again-%s.yaml".formatted(knowledge.length()));
      Files.writeString(
          again,
          knowledge.isEmpty()
              ? kept.replaceAll("knowledge: .*\n", "")
              : kept.replace(stamp, knowledge));
      out.getBuffer().setLength(0);
      run("ask", again.toString(), "--answers", STRAIN.toString(), "--now", "2026-11-22T10:40Z");

      boolean other = knowledge.startsWith("0000");
      String asked = out.toString().replaceAll("\\s+", " ");
      assertThat(asked.contains("Brace has changed since you answered")).isEqualTo(other);
      assertThat(asked.contains("or ever a collapsed lung?")).isEqualTo(other);
      assertThat(asked).contains("Are you too breathless to finish a sentence");
    }
  }
}
