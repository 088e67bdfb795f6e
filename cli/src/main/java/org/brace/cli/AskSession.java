package org.brace.cli;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.brace.assessment.Assessor;
import org.brace.assessment.Interview;
import org.brace.casefile.Case;
import org.brace.casefile.Contradiction;
import org.brace.casefile.Denial;
import org.brace.interview.Known;
import org.brace.interview.Line;
import org.brace.interview.PagesLeft;
import org.brace.interview.Planner;
import org.brace.interview.Recheck;
import org.brace.interview.Step;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.model.Answer;
import org.brace.model.Evidence;
import org.brace.model.Level;
import org.brace.model.MedicineEntry;
import org.brace.model.Origin;
import org.brace.model.TimeAsked;
import org.brace.model.TimeReply;
import org.brace.model.Told;
import org.jspecify.annotations.Nullable;

/// An interview in the terminal without its words: the case as it grows, and the way back.
final class AskSession {

  private final Knowledge knowledge;
  private final Assessor assessor;
  private final Interview interview;
  private final Planner planner;
  private final Deque<Stand> before = new ArrayDeque<>();
  private Case current;
  private int pages;

  /// How things stood before a step: a page that was answered, or an answer put right.
  private record Stand(Case given, int pages) {}

  /// What was offered and taken up.
  private final Set<Step.Purpose> goesOn = EnumSet.noneOf(Step.Purpose.class);

  /// @param start the case to begin with: the earlier one at a later moment, where there is one
  /// @param earlier the saved case that is gone on with; null where there is none. One whose level
  ///   was settled is checked again: what can be otherwise is asked, however short the time
  AskSession(Knowledge knowledge, Assessor assessor, Case start, @Nullable Case earlier) {
    this.knowledge = knowledge;
    this.assessor = assessor;
    this.interview = assessor.interview();
    this.planner = interview.planner();
    this.current = earlier == null ? start : goneOn(start, earlier);
  }

  private Case goneOn(Case start, Case earlier) {
    Known known = planner.known(earlier);
    Evidence evidence =
        isSettled(known)
            ? Recheck.standing(knowledge, planner, known, start.now())
            : start.evidence();
    return start.with(
        isOfOtherKnowledge(earlier) ? Recheck.withOtherKnowledge(knowledge, evidence) : evidence,
        start.medicines());
  }

  /// Whether nothing is left to ask that could change how urgent it is.
  boolean isSettled() {
    return isSettled(known());
  }

  private boolean isSettled(Known known) {
    return assessor.planner().next(known) instanceof Step.Stop;
  }

  private boolean isOfOtherKnowledge(Case earlier) {
    return earlier.knowledge() != null && !earlier.knowledge().equals(knowledge.sha256());
  }

  /// Whether a "no" of the saved case is asked again, as its line may stand for more by now.
  boolean asksMore(Case earlier) {
    return isOfOtherKnowledge(earlier)
        && !Recheck.withOtherKnowledge(knowledge, earlier.evidence()).equals(earlier.evidence());
  }

  Case current() {
    return current;
  }

  Known known() {
    return planner.known(current);
  }

  /// A line of the medicine list, or a line for each medicine on it.
  List<String> apart(String line) {
    return assessor.apart(line, current.today());
  }

  /// What may have been meant by a medicine that is not recognised.
  List<String> meant(String medicine) {
    return assessor.meant(medicine, current.today());
  }

  /// A medicine with the name that was chosen of those that may have been meant.
  String respelt(String medicine, String chosen) {
    return assessor.respelt(medicine, chosen, current.today());
  }

  /// What to ask of a steroid whose time leaves something open.
  Optional<TimeAsked> askTime(String medicine) {
    return assessor.askTime(medicine, current.today());
  }

  /// How the time of a medicine was understood, where steroids are counted by it.
  Optional<String> timeRead(MedicineEntry medicine) {
    return assessor.timeRead(medicine, current.today());
  }

  /// What a reply comes to that was given to the question when such a steroid was taken.
  TimeReply timed(String medicine, String when) {
    return assessor.timed(medicine, when, current.today());
  }

  /// Whether they chose to go on where more was offered for this.
  boolean goesOnFor(Step.Purpose purpose) {
    return goesOn.contains(purpose);
  }

  /// They choose to go on.
  void goOnFor(Step.Purpose purpose) {
    goesOn.add(purpose);
  }

  /// What comes next: once care has begun to ask, no more only to tell causes apart.
  Step next() {
    return goesOnFor(Step.Purpose.CARE) ? interview.nextForCare(current) : interview.next(current);
  }

  /// How many pages were answered, at least in part.
  int pages() {
    return pages;
  }

  /// Goes back by one step; false at the first.
  boolean back() {
    if (before.isEmpty()) {
      return false;
    }
    Stand stand = before.pop();
    current = stand.given();
    pages = stand.pages();
    return true;
  }

  private void step(Case next, int morePages) {
    before.push(new Stand(current, pages));
    current = next;
    pages += morePages;
  }

  /// Takes the answers of one page. Lines without one are denied where "None of these" can.
  ///
  /// @param answers by fact
  /// @param list the medicine list; null where the page does not ask for it
  void answer(
      org.brace.interview.Screen page, Map<String, Answer> answers, List<MedicineEntry> list) {
    var told = new TreeMap<>(current.evidence().answers());
    for (Line line : page.lines()) {
      Fact fact = knowledge.facts().get(line.fact());
      if (fact == null) {
        continue;
      }
      for (String id : fact.parts()) {
        Answer answer = answers.get(id);
        if (answer == null) {
          answer = Denial.of(knowledge.fact(id)).orElse(Answer.Word.DECLINED);
        }
        told.put(id, told(answer));
      }
    }
    step(with(new Evidence(told), page, list), 1);
  }

  /// Takes what was answered of a page that was left before its end.
  ///
  /// @param answers by fact; what has none is left open
  void leave(Map<String, Answer> answers) {
    if (!answers.isEmpty()) {
      step(told(answers), 1);
    }
  }

  /// Changes one answer, whenever it was given.
  void change(String fact, Answer answer) {
    step(told(Map.of(fact, answer)), 0);
  }

  private Case told(Map<String, Answer> answers) {
    var told = new TreeMap<>(current.evidence().answers());
    answers.forEach((fact, answer) -> told.put(fact, told(answer)));
    return copy(new Evidence(told), current.medicines());
  }

  /// Takes all that came from a record as it is.
  void confirm() {
    var told = new TreeMap<>(current.evidence().answers());
    told.replaceAll((_, answer) ->
        answer.origin() == Origin.PREFILLED
            ? new Told(answer.answer(), Origin.CONFIRMED, answer.by(), answer.at())
            : answer);
    current = copy(new Evidence(told), current.medicines());
  }

  /// Takes back what a record said, so that it is asked.
  void forget(Set<String> facts) {
    var told = new TreeMap<>(current.evidence().answers());
    facts.forEach(told::remove);
    current = copy(new Evidence(told), current.medicines());
  }

  /// How many pages come after the next one if nothing more is there.
  int pagesLeft() {
    return PagesLeft.afterNext(knowledge, assessor.planner(), current);
  }

  /// What came from a record or an earlier visit and was not confirmed yet.
  List<String> prefilled() {
    return current.evidence().answers().entrySet().stream()
        .filter(entry -> entry.getValue().origin() == Origin.PREFILLED)
        .map(Map.Entry::getKey)
        .toList();
  }

  /// The level that a page of ticks leads to at least, whichever facts its cover lines stand for.
  Level atOnce(Known known) {
    return planner.atOnce(known);
  }

  private Case with(Evidence evidence, org.brace.interview.Screen page, List<MedicineEntry> list) {
    boolean asked = page.lines().stream().anyMatch(line -> line.fact().equals(Planner.MEDICINES));
    return copy(evidence, asked ? list : current.medicines());
  }

  private Case copy(Evidence evidence, @Nullable List<MedicineEntry> list) {
    return current.with(Contradiction.settled(knowledge, current.evidence(), evidence), list);
  }

  private Told told(Answer answer) {
    Instant now = current.now();
    return new Told(answer, Origin.ASKED, current.toldBy(), now);
  }
}
