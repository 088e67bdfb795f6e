package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.StringJoiner;
import org.brace.casefile.Case;
import org.brace.casefile.CaseOutcome;
import org.brace.casefile.CaseReader;
import org.brace.interview.Step;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.model.Answer;
import org.brace.model.Answer.Word;
import org.brace.model.Evidence;
import org.brace.model.MedicineEntry;
import org.brace.model.Teller;
import org.brace.model.Told;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The transcript in `docs/ask.md`: the person of the first example at the keyboard.
@NullMarked
class AskTranscriptTest {

  private static final Path PAGE = BraceHome.PATH.resolve("docs/ask.md");
  private static final Path EXAMPLE =
      BraceHome.PATH.resolve("examples/01-cough-steroids-midline-pain.yaml");
  private static final String START = "```\n$ ./brace ask\n";
  private static final String END = "```\n";

  private static final Knowledge KNOWLEDGE = BraceHome.knowledge();

  @Test
  void the_page_shows_what_is_printed_and_typed_today() throws IOException {
    String page = Files.readString(PAGE);
    int from = page.indexOf(START) + START.length();
    String shown = page.substring(from, page.indexOf(END, from));
    String now = transcript();
    if (Boolean.getBoolean("brace.rewrite")) {
      Files.writeString(
          PAGE, page.substring(0, from) + now + page.substring(from + shown.length()));
    }

    assertThat(shown)
        .as("docs/ask.md; -Dbrace.rewrite=true with this test puts it right")
        .isEqualTo(now);
  }

  private static String transcript() throws IOException {
    var out = new StringWriter();
    Case person = example();
    var screen = new Screen(new PrintWriter(out, true), 80, false);
    var start =
        new Case(
            "interview",
            "",
            person.now(),
            person.place(),
            Teller.PERSON,
            null,
            List.of(),
            Evidence.NONE,
            null);
    new AskDialogue(KNOWLEDGE, screen, start, null).run(new Typing(person, screen), _ -> {});
    String all = out.toString().replace(System.lineSeparator(), "\n").replaceAll("(?m) +$", "");
    int rest = all.indexOf("\nYour medicines\n  - ");
    assertThat(rest).isPositive();
    return all.substring(0, rest) + "\n…\n";
  }

  private static Case example() throws IOException {
    try (Reader text = Files.newBufferedReader(EXAMPLE)) {
      var outcome =
          new CaseReader(KNOWLEDGE, GoldenFiles.NOW)
              .read(EXAMPLE.toString(), text, CaseReader.Format.YAML)
              .next();
      return ((CaseOutcome.Read) outcome).subject();
    }
  }

  /// Someone who types what their case tells and denies the rest, and whose keys are seen.
  private static final class Typing implements Replies {

    private final Case person;
    private final Deque<String> keys = new ArrayDeque<>();
    private final TypedReplies typed;
    private final PageText pages;

    Typing(Case person, Screen screen) {
      this.person = person;
      this.pages = new PageText(KNOWLEDGE, screen);
      this.typed = new TypedReplies(KNOWLEDGE, screen, new Keyboard(keys, screen));
    }

    @Override
    public Reply reply(Step.Ask ask, AskSession session) {
      keys.clear();
      List<Fact> ticks = pages.ticks(ask);
      if (!ticks.isEmpty()) {
        var ticked = new StringJoiner(" ");
        List<String> grades = new ArrayList<>();
        for (int i = 0; i < ticks.size(); i++) {
          Fact fact = ticks.get(i);
          if (isThere(fact)) {
            ticked.add(Integer.toString(i + 1));
            if (fact.type() == Fact.Type.CHOICE && fact.states().size() > 2) {
              grades.add(Integer.toString(fact.state(state(fact))));
            }
          }
        }
        keys.add(ticked.toString());
        keys.addAll(grades);
      }
      for (Fact fact : pages.values(ask)) {
        Answer answer = said(fact);
        keys.add(
            answer == null || answer instanceof Word
                ? ""
                : fact.type() == Fact.Type.CHOICE
                    ? Integer.toString(fact.state(state(fact)) + 1)
                    : answer.text().replaceAll("(?<=\\d) (?!h|d|wk|mo).*", ""));
      }
      if (PageText.asksMedicines(ask)) {
        Objects.requireNonNull(person.medicines()).forEach(each -> keys.add(typed(each)));
        keys.add("");
      }
      return typed.reply(ask, session);
    }

    private static String typed(MedicineEntry entry) {
      if (entry.from() == null || entry.to() == null) {
        return entry.name();
      }
      long days = ChronoUnit.DAYS.between(entry.from(), entry.to()) + 1;
      String month = entry.from().getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      return "%s %s %d days from %d %s"
          .formatted(entry.name(), entry.dose(), days, entry.from().getDayOfMonth(), month);
    }

    private @Nullable Answer said(Fact fact) {
      return person.evidence().of(fact.id()).map(Told::answer).orElse(null);
    }

    private String state(Fact fact) {
      return said(fact) instanceof Answer.Choice(String state) ? state : fact.states().getFirst();
    }

    private boolean isThere(Fact fact) {
      if (fact.isCover()) {
        return fact.covers().stream().map(KNOWLEDGE::fact).anyMatch(this::isThere);
      }
      return switch (said(fact)) {
        case null -> false;
        case Word word -> word == Word.PRESENT;
        case Answer.Choice(String state) -> fact.state(state) > 0;
        case Answer.Count _, Answer.Measured _, Answer.Between _, Answer.Day _ -> true;
      };
    }

    @Override
    public Set<String> changed(SequencedMap<String, String> known, AskSession session) {
      throw new AssertionError("nothing comes from a record");
    }

    @Override
    public boolean goesOn(Step.Ask ask) {
      keys.add("");
      return typed.goesOn(ask);
    }
  }

  /// Shows each key as a terminal does.
  private static final class Keyboard extends BufferedReader {

    private final Deque<String> keys;
    private final Screen screen;

    Keyboard(Deque<String> keys, Screen screen) {
      super(new StringReader(""));
      this.keys = keys;
      this.screen = screen;
    }

    @Override
    public String readLine() {
      String key = keys.remove();
      screen.prompt(key + "\n");
      return key;
    }
  }
}
