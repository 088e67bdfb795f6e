package org.brace.web.pages;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brace.assessment.Assessment;
import org.brace.assessment.Assessment.Urgency;
import org.brace.assessment.Assessor;
import org.brace.assessment.Interview;
import org.brace.assessment.Options;
import org.brace.casefile.Case;
import org.brace.casefile.Contradiction;
import org.brace.casefile.Denial;
import org.brace.interview.Changes;
import org.brace.interview.Decisive;
import org.brace.interview.Known;
import org.brace.interview.Line;
import org.brace.interview.PagesLeft;
import org.brace.interview.Part;
import org.brace.interview.Planner;
import org.brace.interview.Recheck;
import org.brace.interview.Step;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Topic;
import org.brace.model.Answer;
import org.brace.model.Evidence;
import org.brace.model.Level;
import org.brace.model.MedicineEntry;
import org.brace.model.Origin;
import org.brace.model.Today;
import org.brace.model.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The interview as the pages go through it: what comes next, and a case with more told.
@Component
final class Interviews {

  private final Knowledge knowledge;
  private final Interview interview;
  private final Planner planner;
  private final Assessor assessor;

  Interviews(Knowledge knowledge, Assessor assessor) {
    this.knowledge = knowledge;
    this.interview = assessor.interview();
    this.planner = interview.planner();
    this.assessor = assessor;
  }

  Step next(Case given) {
    return interview.next(given);
  }

  /// The same once care has begun to ask.
  Step nextForCare(Case given) {
    return interview.nextForCare(given);
  }

  /// What a page before the result would ask for: the level or the causes; null where none does.
  /// What care asks is offered with the result.
  Step.@Nullable Purpose asksFirst(Case given) {
    return planner.next(planner.known(given)) instanceof Step.Ask ask ? ask.purpose() : null;
  }

  /// Whether care has something to ask of someone whose level is settled.
  ///
  /// @param assessment of this case
  boolean asksForCare(Case given, Assessment assessment) {
    return finished(given) && interview.forCare(given, assessment).isPresent();
  }

  /// Whether all is asked that can change how urgent it is.
  boolean finished(Case given) {
    return assessor.planner().next(planner.known(given)) instanceof Step.Stop;
  }

  /// The level that stands at least, whichever facts the ticked cover lines stand for.
  Level atLeast(Known known) {
    return planner.atLeast(known);
  }

  /// What stands of an earlier visit when someone checks again.
  Evidence standing(Case earlier, Instant now) {
    return Recheck.standing(knowledge, planner, planner.known(earlier), now);
  }

  /// The level to be said before the interview is done.
  Level atOnce(Case given) {
    return planner.atOnce(planner.known(given));
  }

  /// Whether someone should be on the way to an emergency department, whatever else they answer.
  boolean emergency(Case given) {
    return atOnce(given).atLeast(Level.EMERGENCY_DEPARTMENT);
  }

  /// How many pages come after the next one if nothing more is there.
  int pagesLeft(Case given) {
    return PagesLeft.afterNext(knowledge, assessor.planner(), given);
  }

  /// A medicine as it was told, with how the time of a steroid was understood.
  String read(MedicineEntry medicine, Today today) {
    return assessor
        .timeRead(medicine, today)
        .map(read -> "%s (taken as: %s)".formatted(medicine.name(), read))
        .orElse(medicine.name());
  }

  Assessment assess(Case given) {
    return assessor.assess(given, new Options(true));
  }

  /// The same without saying how sure each chance is, which takes far less time.
  Assessment assessQuickly(Case given) {
    return assessor.assess(given, new Options(false));
  }

  /// What to do at a level.
  String act(Known known, Level level) {
    return assessor.act(known, level);
  }

  /// How urgent it is, to be shown.
  Urgency urgency(Case given) {
    return assessor.assess(given, new Options(false, false)).triage();
  }

  Changes changes(Case earlier, Case later) {
    return Changes.between(knowledge, planner.known(earlier), planner.known(later));
  }

  /// Whether an answer that counts in a case would no longer count at a later moment.
  boolean mayHaveChanged(Case given, Instant later) {
    return given.evidence().answers().entrySet().stream()
        .anyMatch(each -> {
          Duration validFor = knowledge.fact(each.getKey()).validFor();
          Instant until = validFor == null ? Instant.MAX : each.getValue().at().plus(validFor);
          return until.isBefore(later) && !until.isBefore(given.now());
        });
  }

  /// The single answers that would make it an emergency, if true after all.
  List<Decisive> worse(Case given) {
    return Decisive.upwards(knowledge, planner.known(given), Level.EMERGENCY_DEPARTMENT);
  }

  /// What may have been meant by a medicine that is not recognised.
  List<String> meant(String typed, Today today) {
    return assessor.meant(typed, today);
  }

  Known known(Case given) {
    return planner.known(given);
  }

  /// The case with what a page told. All of it counts from `moment` on, or from that of the case.
  Case with(Case given, Form form, Instant moment) {
    Case later = Assessor.later(given, moment);
    Instant now = later.now();
    Map<String, Told> answers = new TreeMap<>(given.evidence().answers());
    form.answers()
        .forEach((fact, answer) ->
            answers.put(fact, new Told(answer, Origin.ASKED, given.toldBy(), now)));
    List<String> typed = form.medicines();
    List<MedicineEntry> medicines = typed == null ? later.medicines() : entries(typed);
    return later.with(
        Contradiction.settled(knowledge, given.evidence(), new Evidence(new TreeMap<>(answers))),
        medicines);
  }

  /// The case with what is planned or asked about.
  static Case wanting(Case given, List<String> typed) {
    return new Case(
        given.id(),
        given.story(),
        given.now(),
        given.place(),
        given.toldBy(),
        given.medicines(),
        entries(typed),
        given.evidence(),
        given.expect());
  }

  private static List<MedicineEntry> entries(List<String> typed) {
    return typed.stream().map(line -> new MedicineEntry(line, null, null, null)).toList();
  }

  /// What was answered of a topic, to be answered again.
  List<Part> answered(Case given, Topic topic) {
    var lines = new ArrayList<Line>();
    for (String id : shownUnder(topic)) {
      if (isAnswered(given, knowledge.fact(id))) {
        lines.add(new Line(id, Level.SELF_CARE));
      }
    }
    if (topic.layout() == Topic.Layout.MEDICINE_LIST && given.medicines() != null) {
      lines.add(new Line(Planner.MEDICINES, Level.SELF_CARE));
    }
    return lines.isEmpty() ? List.of() : List.of(new Part(topic.id(), null, lines));
  }

  /// The facts whose answers belong to a topic: those that it asks, but for what belongs elsewhere,
  /// and what others ask.
  List<String> shownUnder(Topic topic) {
    return Stream.concat(
            topic.facts().stream().filter(fact -> !topic.answersUnder().containsKey(fact)),
            knowledge.topics().values().stream()
                .flatMap(each -> each.answersUnder().entrySet().stream())
                .filter(filed -> filed.getValue().equals(topic.id()))
                .map(Map.Entry::getKey))
        .toList();
  }

  private static boolean isAnswered(Case given, Fact fact) {
    return fact.parts().stream().anyMatch(part -> given.evidence().of(part).isPresent());
  }

  /// Whether these lines stand under a cover line of which someone was not sure: each is then asked
  /// by itself, with how to tell.
  boolean isDoubted(Case given, List<Part> parts) {
    return parts.stream()
        .map(Part::splits)
        .filter(Objects::nonNull)
        .anyMatch(cover ->
            given
                .evidence()
                .of(cover)
                .filter(told -> told.answer() == Answer.Word.UNSURE)
                .isPresent());
  }

  /// What the fields of a line hold from before.
  Filled filled(Case given, String line) {
    if (line.equals(Planner.MEDICINES)) {
      List<MedicineEntry> medicines = given.medicines();
      return new Filled(
          "", medicines(given), "", "", List.of(), medicines != null && medicines.isEmpty());
    }
    return Filled.of(knowledge.fact(line), given.evidence());
  }

  /// Whether every line of the part that "None of these" can deny was denied.
  boolean isDenied(Case given, Part part) {
    List<Fact> facts =
        part.lines().stream()
            .map(line -> knowledge.facts().get(line.fact()))
            .filter(fact -> fact != null && Denial.byLeaving(fact))
            .toList();
    return !facts.isEmpty()
        && facts.stream()
            .allMatch(
                fact -> given.evidence().of(fact.id()).map(Told::answer).equals(Denial.of(fact)));
  }

  /// The medicine list as it was typed, one a line.
  static String medicines(Case given) {
    List<MedicineEntry> medicines = given.medicines();
    return medicines == null
        ? ""
        : medicines.stream().map(MedicineEntry::name).collect(Collectors.joining("\n"));
  }

  /// The topic that asks for the medicine list.
  static String medicineTopic(Knowledge knowledge) {
    return knowledge.topics().values().stream()
        .filter(topic -> topic.layout() == Topic.Layout.MEDICINE_LIST)
        .map(Topic::id)
        .findFirst()
        .orElse(Planner.MEDICINES);
  }
}
