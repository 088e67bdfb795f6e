package org.brace.proofs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.brace.casefile.Case;
import org.brace.interview.Known;
import org.brace.interview.Line;
import org.brace.interview.Planner;
import org.brace.interview.Step;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.medicines.MedicineList;
import org.brace.model.Answer;
import org.brace.model.Evidence;
import org.brace.model.MedicineEntry;
import org.brace.model.Origin;
import org.brace.model.Span;
import org.brace.model.Told;
import org.brace.proofs.ToldAnswers.Listed;
import org.jspecify.annotations.Nullable;

/// Interviews whose every stop is kept as text.
final class Interviews {

  /// A stop: what was told until then, and the level it claims for every completion.
  ///
  /// @param listed what the medicine list comes to, as Brace reads it; null where nobody asked
  record Stopped(CaseText told, @Nullable Listed listed, String level, boolean settled) {}

  private final Knowledge knowledge;
  private final Planner planner;
  private final MedicineList medicines;

  Interviews(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.planner = new Planner(knowledge);
    this.medicines = new MedicineList(knowledge);
  }

  /// Asks someone who answers as their case does, and denies what it does not say.
  Stopped ask(Case whole) {
    var told = new TreeMap<String, Told>();
    boolean listed = false;
    while (true) {
      Case so = whole.with(new Evidence(told), listed ? list(whole) : null);
      var resolved = medicines.resolve(so.medicines(), so.now());
      switch (planner.next(Known.of(so, resolved))) {
        case Step.Ask ask -> {
          for (Line line : ask.screen().lines()) {
            if (line.fact().equals(Planner.MEDICINES)) {
              listed = true;
            } else {
              told.putAll(answers(whole, knowledge.fact(line.fact())));
            }
          }
        }
        case Step.Stop stop -> {
          return new Stopped(
              text(so),
              listed ? listed(resolved.computed()) : null,
              stop.level().id(),
              stop.why() == Step.Why.SETTLED);
        }
      }
    }
  }

  private static Listed listed(Map<String, Span> computed) {
    Map<String, Double> least = new TreeMap<>();
    Map<String, Double> most = new TreeMap<>();
    computed.forEach((fact, span) -> {
      least.put(fact, span.low());
      most.put(fact, span.high());
    });
    return new Listed(least, most);
  }

  private static List<MedicineEntry> list(Case whole) {
    return whole.medicines() == null ? List.of() : whole.medicines();
  }

  private Map<String, Told> answers(Case whole, Fact fact) {
    Map<String, Told> answers = new TreeMap<>();
    for (String id : fact.parts()) {
      Fact line = knowledge.fact(id);
      Told known = whole.evidence().of(id).orElse(null);
      boolean ticks = line.isCover() && denial(whole, line) == Answer.Word.PRESENT;
      Answer answer = known == null || ticks ? denial(whole, line) : known.answer();
      answers.put(id, new Told(answer, Origin.ASKED, whole.toldBy(), whole.now()));
    }
    return answers;
  }

  /// What someone says of what their case leaves open.
  private Answer denial(Case whole, Fact fact) {
    for (String member : fact.covers()) {
      Answer said = said(whole, member);
      if (said != null && said != Answer.Word.ABSENT && !isFirst(knowledge.fact(member), said)) {
        return Answer.Word.PRESENT;
      }
    }
    for (Fact grade : knowledge.facts().values()) {
      if (fact.id().equals(grade.grades()) && said(whole, grade.id()) != null) {
        return Answer.Word.PRESENT;
      }
    }
    if (fact.kind() == Fact.Kind.MEASUREMENT) {
      return Answer.Word.CANNOT_MEASURE;
    }
    return switch (fact.type()) {
      case YES_NO, CHOICES -> Answer.Word.ABSENT;
      case CHOICE ->
          fact.isNeutral() ? Answer.Word.UNSURE : new Answer.Choice(fact.states().getFirst());
      case COUNT, QUANTITY, DATE -> Answer.Word.UNSURE;
    };
  }

  private static @Nullable Answer said(Case whole, String fact) {
    return whole.evidence().of(fact).map(Told::answer).orElse(null);
  }

  private static boolean isFirst(Fact fact, Answer answer) {
    return answer instanceof Answer.Choice(String state) && fact.state(state) == 0;
  }

  private static CaseText text(Case so) {
    var answers = new TreeMap<String, CaseText.Told>();
    so.evidence()
        .answers()
        .forEach((fact, told) -> answers.put(fact, CaseText.Told.now(told.answer().text())));
    return new CaseText(so.id(), so.now(), answers, medicines(so));
  }

  private static @Nullable List<CaseText.MedicineText> medicines(Case so) {
    if (so.medicines() == null) {
      return null;
    }
    List<CaseText.MedicineText> list = new ArrayList<>();
    for (MedicineEntry entry : so.medicines()) {
      list.add(
          new CaseText.MedicineText(
              entry.name(),
              entry.dose() == null ? null : Part.milligrams(entry.dose().toString()),
              entry.from(),
              entry.to()));
    }
    return list;
  }
}
