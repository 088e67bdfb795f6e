package org.brace.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import org.brace.casefile.Case;
import org.brace.interview.Line;
import org.brace.interview.Step;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.model.Answer;
import org.brace.model.Answer.Word;
import org.brace.model.MedicineEntry;
import org.brace.model.Told;
import org.brace.wording.Wording;

/// Answers with what a case file tells. What it does not tell is left unanswered, never denied.
final class ScriptedReplies implements Replies {

  private final Knowledge knowledge;
  private final Case script;
  private final Screen screen;
  private final Wording wording;

  ScriptedReplies(Knowledge knowledge, Screen screen, Case script) {
    this.knowledge = knowledge;
    this.script = script;
    this.screen = screen;
    this.wording = new Wording(knowledge);
  }

  @Override
  public Reply reply(Step.Ask ask, AskSession session) {
    Map<String, Answer> answers = new TreeMap<>();
    for (Line line : ask.screen().lines()) {
      Fact fact = knowledge.facts().get(line.fact());
      if (fact != null) {
        fact.parts().forEach(part -> put(answers, knowledge.fact(part)));
      }
    }
    tell(answers);
    return new Reply.Page(answers, medicines(ask));
  }

  /// Shows what was answered with more than "no".
  private void tell(Map<String, Answer> answers) {
    List<String> told = new ArrayList<>();
    answers.forEach((id, answer) -> {
      if (answer != Word.ABSENT && answer != Word.DECLINED) {
        told.add(wording.known(id, answer.text()));
      }
    });
    screen.paragraph(
        Screen.Tone.FAINT, "> ", told.isEmpty() ? "none of these" : String.join("; ", told));
  }

  private List<MedicineEntry> medicines(Step.Ask ask) {
    List<MedicineEntry> list = script.medicines();
    if (list == null && PageText.asksMedicines(ask)) {
      throw new Failure(
          "the medicines are asked for, but the answers have no list: write medicines: [] for none");
    }
    return list == null ? List.of() : list;
  }

  private void put(Map<String, Answer> answers, Fact fact) {
    answers.put(fact.id(), fact.isCover() ? cover(fact) : single(fact));
  }

  private Answer single(Fact fact) {
    Told told = script.evidence().of(fact.id()).orElse(null);
    if (told != null) {
      return told.answer();
    }
    for (Fact grade : knowledge.facts().values()) {
      if (fact.id().equals(grade.grades()) && script.evidence().of(grade.id()).isPresent()) {
        return Word.PRESENT;
      }
    }
    return Word.DECLINED;
  }

  private Answer cover(Fact cover) {
    Told own = script.evidence().of(cover.id()).orElse(null);
    boolean all = true;
    boolean some = false;
    boolean unsure = false;
    for (String id : cover.covers()) {
      Fact member = knowledge.fact(id);
      Answer answer = single(member);
      if (isThere(member, answer)) {
        return Word.PRESENT;
      }
      all &= answer != Word.DECLINED && answer != Word.UNSURE;
      some |= answer != Word.DECLINED;
      unsure |= answer == Word.UNSURE;
    }
    if (all) {
      return Word.ABSENT;
    }
    // "denied: all" denies the line as well, but not the sign that is in doubt.
    return unsure ? Word.UNSURE : own != null ? own.answer() : some ? Word.UNSURE : Word.DECLINED;
  }

  private static boolean isThere(Fact fact, Answer answer) {
    return switch (answer) {
      case Word word -> word == Word.PRESENT;
      case Answer.Choice(String state) -> fact.state(state) > 0;
      case Answer.Count _, Answer.Measured _, Answer.Between _, Answer.Day _ -> true;
    };
  }

  @Override
  public Set<String> changed(SequencedMap<String, String> known, AskSession session) {
    var changed = new LinkedHashSet<String>();
    for (String id : known.keySet()) {
      Answer before = session.current().evidence().of(id).orElseThrow().answer();
      if (!single(knowledge.fact(id)).equals(before)) {
        changed.add(id);
      }
    }
    screen.paragraph(
        Screen.Tone.FAINT,
        "> ",
        changed.isEmpty()
            ? "all of it is so still"
            : "not so any more: " + String.join("; ", changed.stream().map(known::get).toList()));
    return changed;
  }

  /// Goes on to the end; with what care asks where it tells anything of it.
  @Override
  public boolean goesOn(Step.Ask ask) {
    return ask.purpose() != Step.Purpose.CARE
        || ask.screen().lines().stream()
            .map(line -> knowledge.facts().get(line.fact()))
            .anyMatch(fact -> fact != null && isTold(fact));
  }

  private boolean isTold(Fact fact) {
    return script.evidence().of(fact.id()).isPresent()
        || fact.covers().stream().anyMatch(id -> script.evidence().of(id).isPresent());
  }
}
