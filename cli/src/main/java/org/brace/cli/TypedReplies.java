package org.brace.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brace.casefile.TypedAnswer;
import org.brace.cli.Screen.Tone;
import org.brace.interview.Step;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.model.Answer;
import org.brace.model.Answer.Word;
import org.brace.model.MedicineEntry;
import org.brace.model.Problem;
import org.brace.wording.Mistakes;
import org.brace.wording.Wording;
import org.jspecify.annotations.Nullable;

/// Answers typed at a keyboard.
final class TypedReplies implements Replies {

  private static final String KEYS =
      "Type the numbers of the lines that are true, as 1 3, or press Enter if none is. ?2 means that"
          + " you are not sure of line 2: you read how to tell, where that can be said. Other keys: w"
          + " why this page, b back, r the result so far, q stop here, c syncope absent puts an earlier"
          + " answer right: c, the name of its fact, the answer.";

  private static final String SHORT = "Numbers of what is true, or Enter for none (h for help).";

  private final Knowledge knowledge;
  private final Screen screen;
  private final BufferedReader keyboard;
  private final PageText pages;
  private final AskedUnits askedUnits;
  private boolean explained;

  TypedReplies(Knowledge knowledge, Screen screen, BufferedReader keyboard) {
    this.knowledge = knowledge;
    this.screen = screen;
    this.keyboard = keyboard;
    this.pages = new PageText(knowledge, screen);
    this.askedUnits = new AskedUnits(screen);
  }

  /// The next line; null at the end of input.
  private @Nullable String read(String prompt) {
    screen.prompt(prompt);
    try {
      String line = keyboard.readLine();
      return line == null ? null : line.strip();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public Reply reply(Step.Ask ask, AskSession session) {
    var answers = new TreeMap<String, Answer>();
    var medicines = new ArrayList<MedicineEntry>();
    var keys = new PageKeys(this::read, () -> pages.why(ask));
    try {
      List<Fact> ticks = pages.ticks(ask);
      if (!ticks.isEmpty()) {
        ticks(keys, ticks, answers);
      }
      for (Fact fact : pages.values(ask)) {
        answers.put(fact.id(), value(keys, fact));
      }
      if (PageText.asksMedicines(ask)) {
        pages.aboutMedicines();
        new TypedMedicines(screen, keys, session).read(medicines);
      }
      return new Reply.Page(answers, medicines);
    } catch (PageKeys.Left left) {
      boolean stops = left.reply() instanceof Reply.Enough;
      if (stops && !medicines.isEmpty()) {
        caution("The list of medicines did not end, so it is not kept.");
      } else if (!stops && !(answers.isEmpty() && medicines.isEmpty())) {
        caution("What you typed on this page is not kept: the page is asked again.");
      }
      return stops ? new Reply.Enough(answers) : left.reply();
    }
  }

  private void caution(String text) {
    screen.paragraph(Tone.CAUTION, "", text);
  }

  /// Reads which lines are true.
  private void ticks(PageKeys keys, List<Fact> ticks, Map<String, Answer> answers) {
    screen.paragraph(Tone.FAINT, "", explained ? SHORT : KEYS);
    explained = true;
    while (true) {
      String line = keys.read("> ");
      if (line.equals("h")) {
        screen.paragraph(Tone.FAINT, "", KEYS);
      } else if (line.startsWith("c ")) {
        change(line.substring(2));
      } else if (understood(keys, line, ticks, answers)) {
        return;
      } else {
        screen.line(Tone.CAUTION, Chosen.noneOf(line, ticks.size()));
      }
    }
  }

  /// `c fever absent`: an earlier answer is put right, which leaves the page.
  private void change(String text) {
    String[] parts = text.strip().split("\\s+", 2);
    Fact fact = knowledge.facts().get(parts[0]);
    if (fact == null || fact.isDerived() || parts.length < 2) {
      screen.line(Tone.CAUTION, "Write c, the name of a fact and its answer: c feverish absent");
      return;
    }
    if (fact.type() == Fact.Type.CHOICES) {
      List<String> lines = fact.parts();
      screen.paragraph(
          Tone.CAUTION,
          "",
          "%s stands for several lines. Put each right by its own name, such as c %s absent. They are: %s"
              .formatted(fact.id(), lines.getFirst(), String.join(", ", lines)));
      return;
    }
    if (TypedAnswer.leavesOutUnit(fact, parts[1])) {
      screen.line(
          Tone.CAUTION,
          "Write what the number is in as well, such as %s.".formatted(Wording.unitOf(fact)));
      return;
    }
    switch (TypedAnswer.of(fact, parts[1])) {
      case TypedAnswer.Read(Answer answer) ->
          throw new PageKeys.Left(new Reply.Change(fact.id(), answer));
      case TypedAnswer.Wrong(Problem problem) -> wrong(problem);
    }
  }

  private boolean understood(
      PageKeys keys, String line, List<Fact> ticks, Map<String, Answer> answers) {
    Chosen<Fact> chosen = Chosen.of(line, ticks).orElse(null);
    if (chosen == null) {
      return false;
    }
    // As far as it is told, should they stop at one of the questions that follow.
    chosen.unsure().forEach(fact -> answers.put(fact.id(), Word.UNSURE));
    chosen
        .sure()
        .forEach(fact ->
            answers.put(fact.id(), fact.type() == Fact.Type.CHOICE ? Word.UNSURE : Word.PRESENT));
    var doubts = new Doubts(screen, keys);
    for (Fact fact : chosen.unsure()) {
      Answer answer = doubts.resolve(fact);
      answers.put(fact.id(), answer == Word.PRESENT ? present(keys, fact) : answer);
    }
    chosen.sure().forEach(fact -> answers.put(fact.id(), present(keys, fact)));
    return true;
  }

  private Answer present(PageKeys keys, Fact fact) {
    return fact.type() == Fact.Type.CHOICE ? degree(keys, fact) : Word.PRESENT;
  }

  /// Which of its choices a ticked line is, the harmless one left out.
  private Answer degree(PageKeys keys, Fact fact) {
    return choice(keys, fact, fact.states().subList(1, fact.states().size()), "How much?");
  }

  private Answer choice(PageKeys keys, Fact fact, List<String> states, String question) {
    if (states.size() == 1) {
      return new Answer.Choice(states.getFirst());
    }
    screen.paragraph(Tone.PLAIN, "", question);
    for (int i = 0; i < states.size(); i++) {
      screen.paragraph(
          Tone.PLAIN,
          "  %2s  ".formatted(i + 1),
          fact.labels().getOrDefault(states.get(i), states.get(i)));
    }
    var doubts = new Doubts(screen, keys);
    boolean told = false;
    while (true) {
      String line = keys.read("Number, or ? if not sure > ");
      if (line.equals("?") && (told || !doubts.tell(fact))) {
        return Word.UNSURE;
      }
      if (line.equals("?")) {
        told = true;
        continue;
      }
      if (line.matches("\\d")
          && Integer.parseInt(line) >= 1
          && Integer.parseInt(line) <= states.size()) {
        return new Answer.Choice(states.get(Integer.parseInt(line) - 1));
      }
      screen.line(Tone.CAUTION, "Type a number from 1 to " + states.size() + ".");
    }
  }

  /// Reads a number, rough or exact, or a choice.
  private Answer value(PageKeys keys, Fact fact) {
    if (fact.type() == Fact.Type.CHOICE) {
      return choice(keys, fact, fact.states(), fact.question());
    }
    screen.paragraph(Tone.PLAIN, "", fact.question());
    if (fact.help() != null) {
      screen.paragraph(Tone.FAINT, "  ", fact.help());
    }
    var doubts = new Doubts(screen, keys);
    boolean told = false;
    while (true) {
      String line =
          keys.read(
              "Number (%s), or roughly (> 3); Enter: cannot say,%s -: rather not say > "
                  .formatted(
                      Wording.unitOf(fact), fact.howToTell() == null ? "" : " ?: how to tell,"));
      if (line.isEmpty() || line.equals("?")) {
        if (line.equals("?") && !told && doubts.tell(fact)) {
          told = true;
          continue;
        }
        return fact.kind() == Fact.Kind.MEASUREMENT ? Word.CANNOT_MEASURE : Word.UNSURE;
      }
      if (line.equals("-")) {
        return Word.DECLINED;
      }
      switch (TypedAnswer.of(fact, askedUnits.complete(keys, fact, line))) {
        case TypedAnswer.Read(Answer answer) -> {
          return answer;
        }
        case TypedAnswer.Wrong(Problem problem) -> {
          if (problem.code().equals("not-a-number")) {
            screen.paragraph(Tone.CAUTION, "", problem.message());
          }
          screen.paragraph(Tone.CAUTION, "", Mistakes.of(fact, problem));
        }
      }
    }
  }

  private void wrong(Problem problem) {
    screen.paragraph(Tone.CAUTION, "", problem.message());
    screen.paragraph(Tone.FAINT, "  ", problem.mend());
  }

  @Override
  public Set<String> changed(SequencedMap<String, String> known, AskSession session) {
    var keys =
        new PageKeys(
            this::read,
            () ->
                screen.paragraph(
                    Tone.FAINT,
                    "  - ",
                    "What you told before still counts, and is not asked again unless you say that it"
                        + " is not so any more."));
    List<String> facts = List.copyOf(known.keySet());
    while (true) {
      String line =
          keys.read("Which are not so any more? Numbers as 1 3, a for all, Enter for none > ");
      if (line.equalsIgnoreCase("a")) {
        return known.keySet();
      }
      Chosen<String> changed = Chosen.of(line, facts).orElse(null);
      if (changed != null) {
        return Stream.concat(changed.sure().stream(), changed.unsure().stream())
            .collect(Collectors.toSet());
      }
      screen.line(Tone.CAUTION, Chosen.noneOf(line, facts.size()));
    }
  }

  @Override
  public boolean goesOn(Step.Ask ask) {
    return new PageKeys(this::read, () -> pages.why(ask))
        .read("Go on? y for yes, Enter to see the result > ")
        .toLowerCase(Locale.ROOT)
        .startsWith("y");
  }
}
