package org.brace.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brace.casefile.TextLength;
import org.brace.casefile.TypedAnswer;
import org.brace.cli.Screen.Tone;
import org.brace.interview.Step;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.model.Answer;
import org.brace.model.Answer.Word;
import org.brace.model.MedicineEntry;
import org.brace.model.Problem;
import org.brace.model.TimeReply;
import org.brace.wording.Mistakes;
import org.brace.wording.Wording;
import org.jspecify.annotations.Nullable;

/// Answers typed at a keyboard.
final class TypedReplies implements Replies {

  private static final String KEYS =
      "Type the numbers of the lines that are true, as 1 3, or press Enter if none is. ?2 means that"
          + " you are not sure of line 2: you read how to tell, where that can be said. Other keys: w why this page, b back, r the result so far, q"
          + " stop here.";

  private static final String SHORT = "Numbers of what is true, or Enter for none (h for help).";

  private final Knowledge knowledge;
  private final Screen screen;
  private final BufferedReader keyboard;
  private final PageText pages;
  private final Doubts doubts;
  private boolean explained;

  TypedReplies(Knowledge knowledge, Screen screen, BufferedReader keyboard) {
    this.knowledge = knowledge;
    this.screen = screen;
    this.keyboard = keyboard;
    this.pages = new PageText(knowledge, screen);
    this.doubts = new Doubts(screen, this::read);
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
    Map<String, Answer> answers = new TreeMap<>();
    List<MedicineEntry> medicines = new ArrayList<>();
    List<Fact> ticks = pages.ticks(ask);
    if (!ticks.isEmpty()) {
      Reply other = ticks(ask, ticks, answers);
      if (other != null) {
        return other;
      }
    }
    for (Fact fact : pages.values(ask)) {
      Reply other = value(ask, fact, answers);
      if (other != null) {
        return other;
      }
    }
    if (PageText.asksMedicines(ask) && !medicines(medicines, session)) {
      return new Reply.Enough();
    }
    return new Reply.Page(answers, medicines);
  }

  /// Reads which lines are true; a reply of another kind where one was typed.
  private @Nullable Reply ticks(Step.Ask ask, List<Fact> ticks, Map<String, Answer> answers) {
    screen.paragraph(Tone.FAINT, "", explained ? SHORT : KEYS);
    explained = true;
    while (true) {
      String line = read("> ");
      Reply other = command(ask, line);
      if (other != null) {
        return other;
      }
      if (line == null || line.equals("w")) {
        continue;
      }
      if (line.equals("h")) {
        screen.paragraph(Tone.FAINT, "", KEYS);
        continue;
      }
      if (line.startsWith("c ")) {
        Reply change = change(line.substring(2));
        if (change != null) {
          return change;
        }
        continue;
      }
      if (understood(line, ticks, answers)) {
        return null;
      }
      screen.line(Tone.CAUTION, noneOfThese(line, ticks.size()));
    }
  }

  private static String noneOfThese(String typed, int lines) {
    return "\"%s\" is none of the numbers 1 to %s.".formatted(typed, lines);
  }

  private @Nullable Reply command(Step.Ask ask, @Nullable String line) {
    if (line == null) {
      return new Reply.Enough();
    }
    return switch (line.toLowerCase(Locale.ROOT)) {
      case "b" -> new Reply.Back();
      case "q" -> new Reply.Enough();
      case "r" -> new Reply.Result();
      case "w" -> {
        pages.why(ask);
        yield null;
      }
      default -> null;
    };
  }

  /// `c fever absent`: an earlier answer is put right.
  private @Nullable Reply change(String text) {
    String[] parts = text.strip().split("\\s+", 2);
    Fact fact = knowledge.facts().get(parts[0]);
    if (fact == null || fact.isDerived() || parts.length < 2) {
      screen.line(Tone.CAUTION, "Write c, the name of a fact and its answer: c feverish absent");
      return null;
    }
    return switch (TypedAnswer.of(fact, parts[1])) {
      case TypedAnswer.Read(Answer answer) -> new Reply.Change(fact.id(), answer);
      case TypedAnswer.Wrong(Problem problem) -> {
        wrong(problem);
        yield null;
      }
    };
  }

  private boolean understood(String line, List<Fact> ticks, Map<String, Answer> answers) {
    Chosen<Fact> chosen = Chosen.of(line, ticks).orElse(null);
    if (chosen == null) {
      return false;
    }
    for (Fact fact : chosen.unsure()) {
      Answer answer = doubts.resolve(fact);
      answers.put(fact.id(), answer == Word.PRESENT ? present(fact) : answer);
    }
    chosen.sure().forEach(fact -> answers.put(fact.id(), present(fact)));
    return true;
  }

  private Answer present(Fact fact) {
    return fact.type() == Fact.Type.CHOICE ? degree(fact) : Word.PRESENT;
  }

  /// Which of its choices a ticked line is, the harmless one left out.
  private Answer degree(Fact fact) {
    return choice(fact, fact.states().subList(1, fact.states().size()), "How much?");
  }

  private Answer choice(Fact fact, List<String> states, String question) {
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
    boolean told = false;
    while (true) {
      String line = read("Number, or ? if not sure > ");
      if (line == null || (line.equals("?") && (told || !doubts.tell(fact)))) {
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
  private @Nullable Reply value(Step.Ask ask, Fact fact, Map<String, Answer> answers) {
    if (fact.type() == Fact.Type.CHOICE) {
      answers.put(fact.id(), choice(fact, fact.states(), fact.question()));
      return null;
    }
    screen.paragraph(Tone.PLAIN, "", fact.question());
    if (fact.help() != null) {
      screen.paragraph(Tone.FAINT, "  ", fact.help());
    }
    boolean told = false;
    while (true) {
      String line =
          read(
              "Number (%s), or roughly (> 3); Enter: cannot say,%s -: rather not say > "
                  .formatted(
                      Wording.unitOf(fact), fact.howToTell() == null ? "" : " ?: how to tell,"));
      Reply other = command(ask, line);
      if (other != null) {
        return other;
      }
      if (line == null || line.equals("w")) {
        continue;
      }
      if (line.isEmpty() || line.equals("?")) {
        if (line.equals("?") && !told && doubts.tell(fact)) {
          told = true;
          continue;
        }
        answers.put(
            fact.id(), fact.kind() == Fact.Kind.MEASUREMENT ? Word.CANNOT_MEASURE : Word.UNSURE);
        return null;
      }
      if (line.equals("-")) {
        answers.put(fact.id(), Word.DECLINED);
        return null;
      }
      switch (TypedAnswer.of(fact, line)) {
        case TypedAnswer.Read(Answer answer) -> {
          answers.put(fact.id(), answer);
          return null;
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
    if (problem.mend() != null) {
      screen.paragraph(Tone.FAINT, "  ", problem.mend());
    }
  }

  /// Reads the medicines, one a line; false at the end of input.
  private boolean medicines(List<MedicineEntry> list, AskSession session) {
    pages.aboutMedicines();
    screen.paragraph(
        Tone.PLAIN,
        "",
        "One a line, as the box names it. Of steroid tablets write each course of the last 12 months:"
            + " prednisolone 40 mg 5 days in March. An empty line ends the list.");
    while (list.size() < TextLength.MEDICINES) {
      String line = read("medicine > ");
      if (line == null) {
        return false;
      }
      if (line.isEmpty()) {
        return true;
      }
      String spelt = spelt(line, session);
      var medicine = new MedicineEntry(timed(spelt, session), null, null, null);
      list.add(medicine);
      session
          .timeRead(medicine)
          .ifPresent(read -> screen.paragraph(Tone.FAINT, "  ", "Taken as: " + read + "."));
    }
    screen.paragraph(
        Tone.CAUTION,
        "",
        "The list ends here: it may have %s medicines.".formatted(TextLength.MEDICINES));
    return true;
  }

  /// The line with its time, where it is of a steroid that has none; who does not know leaves it.
  private String timed(String line, AskSession session) {
    Optional<String> question = session.askTime(line);
    if (question.isEmpty()) {
      return line;
    }
    screen.paragraph(
        Tone.PLAIN,
        "",
        question.get()
            + " Such as: since March; for 6 weeks; 5 days in"
            + " October; 3 courses of 5 days this year.");
    String told = line;
    while (true) {
      String when = read("When, or Enter to leave it open > ");
      if (when == null || when.isEmpty()) {
        return told;
      }
      switch (timed(line, told, when, session)) {
        case TimeReply.Settled(String whole) -> {
          return whole;
        }
        case TimeReply.NotKnown(String whole) -> {
          screen.paragraph(
              Tone.FAINT, "", "Brace keeps that this is not known, and guesses nothing.");
          return whole;
        }
        case TimeReply.Half(String half, String message) -> {
          told = half;
          screen.paragraph(Tone.CAUTION, "", message);
        }
        case TimeReply.NotUnderstood(String message) -> screen.paragraph(Tone.CAUTION, "", message);
      }
    }
  }

  /// What was told before may be what was missing, or be put right.
  private static TimeReply timed(String line, String told, String when, AskSession session) {
    TimeReply together = session.timed(told, when);
    return together instanceof TimeReply.NotUnderstood ? session.timed(line, when) : together;
  }

  /// The line as it was meant, where it is not recognised and looks misspelt: what is near is
  /// offered, and taken only where its number is typed.
  private String spelt(String line, AskSession session) {
    List<String> near = session.meant(line);
    if (near.isEmpty()) {
      return line;
    }
    screen.paragraph(Tone.CAUTION, "", "Brace does not know this name. Did you mean:");
    for (int i = 0; i < near.size(); i++) {
      screen.paragraph(Tone.PLAIN, "   %s  ".formatted(i + 1), near.get(i));
    }
    while (true) {
      String choice = read("Its number, or Enter to keep what you wrote > ");
      if (choice == null || choice.isEmpty()) {
        return line;
      }
      if (choice.matches("[1-9]") && Integer.parseInt(choice) <= near.size()) {
        return session.respelt(line, near.get(Integer.parseInt(choice) - 1));
      }
      screen.paragraph(Tone.CAUTION, "", noneOfThese(choice, near.size()));
    }
  }

  @Override
  public Set<String> changed(SequencedMap<String, String> known, AskSession session) {
    List<String> facts = List.copyOf(known.keySet());
    while (true) {
      String line = read("Which are not so any more? Numbers as 1 3, a for all, Enter for none > ");
      if (line == null || line.isEmpty()) {
        return Set.of();
      }
      if (line.equalsIgnoreCase("a")) {
        return known.keySet();
      }
      Chosen<String> changed = Chosen.of(line, facts).orElse(null);
      if (changed != null) {
        return Stream.concat(changed.sure().stream(), changed.unsure().stream())
            .collect(Collectors.toSet());
      }
      screen.line(Tone.CAUTION, noneOfThese(line, facts.size()));
    }
  }

  @Override
  public boolean goesOn(Step.Ask ask) {
    return yes("Go on? y for yes, Enter to see the result > ", false);
  }

  private boolean yes(String prompt, boolean usual) {
    String line = read(prompt);
    return line == null
        ? usual
        : line.isEmpty() ? usual : line.toLowerCase(Locale.ROOT).startsWith("y");
  }
}
