package org.brace.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.brace.chart.Chart;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Fact.Derivation;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Topic;
import org.brace.model.Answer;
import org.brace.model.Answer.Word;
import org.brace.model.Evidence;
import org.brace.model.Origin;
import org.brace.model.Quantity;
import org.brace.model.Teller;
import org.brace.model.Told;
import org.brace.model.Unit;
import org.brace.network.DrawnPerson;
import org.brace.rules.Evaluation;
import org.brace.rules.Rule;
import org.brace.rules.Truth;
import org.jspecify.annotations.Nullable;

/// What a drawn person answers when asked everything: the truth.
///
/// What was not drawn is denied: a fact without any number is harmless, a medicine without a
/// prevalence is not taken. A derived fact that was drawn is made true by one of the ways in which
/// its rule can be, and not at all where it does not fit the sex. What a gate rules out is not
/// asked. Without devices each measurement is `cannot-measure`.
final class TruthfulAnswers {

  private static final Set<String> OF_WOMEN =
      Set.of("takes.oestrogen", "pregnant-or-postpartum", "pregnant-or-may-be");

  private final Knowledge knowledge;
  private final boolean devices;
  private final Instant now;

  /// The facts that are asked, but those that another one grades: the grade answers both.
  private final List<Fact> asked;

  /// Facts that a drawn derived fact decides, so that they are not drawn on their own.
  private final Set<String> decided = new HashSet<>();

  /// The derived facts that may be drawn, in the order of their names.
  private final List<Fact> derived;

  TruthfulAnswers(Knowledge knowledge, boolean devices, Instant now) {
    this.knowledge = knowledge;
    this.devices = devices;
    this.now = now;
    var graded = new HashSet<@Nullable String>();
    knowledge.facts().values().forEach(fact -> graded.add(fact.grades()));
    this.asked =
        knowledge.facts().values().stream()
            .filter(fact -> !fact.isDerived() && fact.type() != Fact.Type.CHOICES)
            .filter(fact -> !graded.contains(fact.id()) && !fact.isCover())
            .toList();
    for (Fact fact : knowledge.facts().values()) {
      if (fact.derivation() instanceof Derivation.When(Rule rule) && !fact.prevalence().isEmpty()) {
        decided.addAll(Evaluation.facts(rule));
      }
    }
    this.derived =
        knowledge.facts().values().stream()
            .filter(fact -> fact.isDerived() && !decided.contains(fact.id()))
            .sorted(Comparator.comparing(Fact::id))
            .toList();
  }

  /// The answers of this person to every question.
  Answered of(DrawnPerson person, RandomGenerator random) {
    var answers = new MadeTrue(knowledge, random);
    for (Fact fact : asked) {
      answers.told.put(fact.id(), answer(fact, person, random));
    }
    answers.told.put("age", new Answer.Measured(new Quantity(person.age(), Unit.YEAR)));
    answers.told.put("sex", new Answer.Choice(person.sex()));
    for (Fact fact : derived) {
      int state = person.state(fact.id());
      if (state > 0 && fits(fact.id(), person)) {
        answers.derived(fact, state, devices);
      }
    }
    Chart chart = withoutGatedOff(answers);
    return new Answered(chart, answers.told, answers.computed, notable(answers));
  }

  private List<String> notable(MadeTrue answers) {
    var notable = new ArrayList<String>();
    answers.told.forEach((id, answer) -> {
      if (answer == Word.PRESENT) {
        notable.add(id);
      } else if (!(answer instanceof Word) && !harmless(knowledge.fact(id), answer)) {
        notable.add(id + ": " + answer.text());
      }
    });
    answers.computed.forEach((id, span) -> {
      if (span.low() > 0) {
        notable.add(id);
      }
    });
    return notable;
  }

  private static boolean harmless(Fact fact, Answer answer) {
    return answer instanceof Answer.Choice(String state)
        && !fact.isNeutral()
        && state.equals(fact.states().getFirst());
  }

  /// Prevalences are of everyone; what only women have is not told of men.
  private static boolean fits(String fact, DrawnPerson person) {
    return person.sex().equals("female") || !OF_WOMEN.contains(fact);
  }

  private Answer answer(Fact fact, DrawnPerson person, RandomGenerator random) {
    if (fact.kind() == Fact.Kind.MEASUREMENT && !devices) {
      return Word.CANNOT_MEASURE;
    }
    int drawn = decided.contains(fact.id()) ? 0 : person.state(fact.id());
    return DrawnValue.answer(fact, drawn, random);
  }

  /// What is known once nothing is told that is not asked. Gates look at facts that may be gated
  /// off themselves: hence again until no more fall.
  private Chart withoutGatedOff(MadeTrue answers) {
    var told = new TreeMap<String, Told>();
    answers.told.forEach(
        (fact, answer) -> told.put(fact, new Told(answer, Origin.ASKED, Teller.PERSON, now)));
    while (true) {
      Chart chart = Chart.of(knowledge, new Evidence(told), answers.computed, now);
      if (!told.keySet().removeIf(id -> gatedOff(knowledge.fact(id), chart))) {
        answers.told.keySet().retainAll(told.keySet());
        return chart;
      }
    }
  }

  private boolean gatedOff(Fact fact, Chart chart) {
    Topic topic = knowledge.topics().get(fact.topic());
    return fails(fact.askWhen(), chart) || (topic != null && fails(topic.askWhen(), chart));
  }

  private static boolean fails(@Nullable Rule gate, Chart chart) {
    return gate != null && Evaluation.truth(gate, chart) == Truth.FALSE;
  }
}
