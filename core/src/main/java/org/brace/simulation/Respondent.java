package org.brace.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.brace.interview.Known;
import org.brace.interview.Line;
import org.brace.interview.Planner;
import org.brace.interview.Screen;
import org.brace.interview.Step;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.model.Answer;
import org.brace.model.Answer.Word;
import org.brace.model.Evidence;
import org.brace.model.Origin;
import org.brace.model.Span;
import org.brace.model.Teller;
import org.brace.model.Told;

/// Someone who answers an interview truthfully, and goes on as long as it has questions.
///
/// What they have no answer of their own for, they deny. A cover line is ticked when something
/// under it is there, and left unsure when something under it is.
public final class Respondent {

  private final Knowledge knowledge;
  private final Map<String, Answer> truth;
  private final Map<String, Span> medicines;
  private final Instant now;

  /// @param truth by asked fact, what is true
  /// @param medicines what the medicine list says, by derived fact
  public Respondent(
      Knowledge knowledge, Map<String, Answer> truth, Map<String, Span> medicines, Instant now) {
    this.knowledge = knowledge;
    this.truth = new TreeMap<>(truth);
    this.medicines = Map.copyOf(medicines);
    this.now = now;
    for (Fact fact : knowledge.facts().values()) {
      Answer grade = fact.grades() == null ? null : truth.get(fact.id());
      if (grade != null && fact.grades() != null) {
        this.truth.putIfAbsent(fact.grades(), isThere(fact, grade) ? Word.PRESENT : Word.ABSENT);
      }
    }
  }

  /// The whole interview, from the first page to the end.
  public Interviewed interview(Planner planner) {
    return interview(planner, new Known(Evidence.NONE, null, now));
  }

  /// The interview from what is known already.
  public Interviewed interview(Planner planner, Known start) {
    return interview(planner::next, start);
  }

  /// The same.
  ///
  /// @param next what comes next
  Interviewed interview(Function<Known, Step> next, Known start) {
    var log = new Interviewed.Log();
    Known known = start;
    while (true) {
      switch (next.apply(known)) {
        case Step.Ask ask -> {
          log.page(ask, knowledge);
          known = answered(known, ask.screen());
        }
        case Step.Stop stop -> {
          return log.end(known, stop);
        }
      }
    }
  }

  /// What they are asked for care once an interview is over, to the end.
  ///
  /// @param waiting for each thing that care waits with, the facts that decide
  public Interviewed forCare(
      Planner planner, Interviewed over, Function<Known, List<List<String>>> waiting) {
    var log = new Interviewed.Log();
    Known known = over.end();
    while (true) {
      Step.Ask ask = planner.forCare(known, over.stop().level(), waiting.apply(known)).orElse(null);
      if (ask == null) {
        return log.end(known, over.stop());
      }
      log.page(ask, knowledge);
      known = answered(known, ask.screen());
    }
  }

  /// What is known each time that the next page is chosen, from nothing to the end.
  public List<Known> moments(Planner planner) {
    List<Known> moments = new ArrayList<>();
    Known known = new Known(Evidence.NONE, null, now);
    while (true) {
      moments.add(known);
      switch (planner.next(known)) {
        case Step.Ask ask -> known = answered(known, ask.screen());
        case Step.Stop _ -> {
          return moments;
        }
      }
    }
  }

  /// What is known once they have answered a page.
  Known answered(Known known, Screen screen) {
    Map<String, Told> answers = new TreeMap<>(known.evidence().answers());
    Map<String, Span> list = known.medicines();
    for (Line line : screen.lines()) {
      if (line.fact().equals(Planner.MEDICINES)) {
        list = medicines;
        continue;
      }
      for (String id : knowledge.fact(line.fact()).parts()) {
        answers.put(id, new Told(answer(knowledge.fact(id)), Origin.ASKED, Teller.PERSON, now));
      }
    }
    return new Known(new Evidence(new TreeMap<>(answers)), list, now);
  }

  private Answer answer(Fact fact) {
    if (!fact.isCover()) {
      return truth.getOrDefault(fact.id(), denial(fact));
    }
    boolean unsure = false;
    for (String id : fact.covers()) {
      Fact member = knowledge.fact(id);
      Answer answer = truth.getOrDefault(id, denial(member));
      if (isThere(member, answer)) {
        return Word.PRESENT;
      }
      unsure |= answer == Word.UNSURE || answer == Word.DECLINED;
    }
    return unsure ? Word.UNSURE : Word.ABSENT;
  }

  private static Answer denial(Fact fact) {
    if (fact.kind() == Fact.Kind.MEASUREMENT) {
      return Word.CANNOT_MEASURE;
    }
    return switch (fact.type()) {
      case YES_NO, CHOICES -> Word.ABSENT;
      case CHOICE -> fact.isNeutral() ? Word.UNSURE : new Answer.Choice(fact.states().getFirst());
      case COUNT, QUANTITY -> fact.isNeutral() ? Word.UNSURE : Word.ABSENT;
      case DATE -> Word.UNSURE;
    };
  }

  /// Whether the answer is more than a denial: for a measurement, that it was made.
  private static boolean isThere(Fact fact, Answer answer) {
    return switch (answer) {
      case Word.PRESENT -> true;
      case Word.ABSENT -> fact.kind() == Fact.Kind.MEASUREMENT;
      case Word _ -> false;
      case Answer.Choice(String state) -> fact.state(state) > 0;
      case Answer.Count(int value) -> fact.highestState(Span.point(value)) > 0;
      case Answer.Measured _, Answer.Between _, Answer.Day _ -> true;
    };
  }
}
