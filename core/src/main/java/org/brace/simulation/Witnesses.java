package org.brace.simulation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.brace.chart.Chart;
import org.brace.interview.Known;
import org.brace.interview.Planner;
import org.brace.interview.Step;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Fact.Derivation;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Topic;
import org.brace.model.Answer;
import org.brace.model.Answer.Word;
import org.brace.model.Evidence;
import org.brace.model.Level;
import org.brace.model.Origin;
import org.brace.model.Quantity;
import org.brace.model.Span;
import org.brace.model.Teller;
import org.brace.model.Told;
import org.brace.model.Unit;
import org.brace.network.People;
import org.brace.rules.Evaluation;
import org.brace.rules.Rule;
import org.brace.rules.Truth;
import org.brace.simulation.Witness.Filling;
import org.brace.triage.Triage;
import org.jspecify.annotations.Nullable;

/// Takes every [Witness] through the interview, and compares the level in the end with what full
/// knowledge of them gives.
public final class Witnesses {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  /// Of whoever has no age of their own: an adult whom no rule looks at for it.
  private static final double AGE = 25;

  /// Some ten megabytes.
  private static final int REMEMBERED = 2000;

  private final Knowledge knowledge;
  private final Planner planner;

  /// Most interviews of witnesses begin alike: what came next is remembered for the next of them.
  private final Map<Known, Step> remembered = new ConcurrentHashMap<>();

  private final People people;
  private final TruthfulAnswers truthful;
  private final List<Witness> witnesses;
  private final long seed;

  public Witnesses(Knowledge knowledge, long seed) {
    this.knowledge = knowledge;
    this.planner = new Planner(knowledge);
    this.people = People.of(knowledge);
    this.truthful = new TruthfulAnswers(knowledge, false, NOW);
    var unreassured = new Unreassured(knowledge, this::isReassured);
    this.witnesses = new WitnessMaker(knowledge).all().stream().map(unreassured::of).toList();
    this.seed = seed;
  }

  /// Where one witness comes to.
  ///
  /// @param known the level of the rules when everything is known
  /// @param ended the level at the end of the interview
  /// @param pages how many pages that took
  public record Ended(Witness witness, Filling filling, Level known, Level ended, int pages) {

    /// Whether full knowledge gives less than the witness's own rule.
    public boolean isUnderRule() {
      return !known.atLeast(witness.rule().disposition().level());
    }

    public boolean isMissed() {
      return !ended.atLeast(known);
    }

    /// Whether anything is not as it should be: the two levels are the same, and the rule's or
    /// above.
    public boolean isFault() {
      return isUnderRule() || ended != known;
    }
  }

  public List<Witness> witnesses() {
    return witnesses;
  }

  /// All of them, with everything else filled in one way. How many threads work changes nothing.
  public List<Ended> interview(Filling filling) {
    return interview(filling, 1);
  }

  /// The same for every so manyth of them.
  public List<Ended> interview(Filling filling, int every) {
    return IntStream.range(0, witnesses.size())
        .filter(i -> i % every == 0)
        .parallel()
        .mapToObj(
            i -> interview(witnesses.get(i), filling, new SplittableRandom(seed ^ (i * 7919L))))
        .toList();
  }

  private Ended interview(Witness witness, Filling filling, SplittableRandom random) {
    var person = person(witness, filling, random);
    Level known =
        Triage.disposition(knowledge, everything(person.told(), person.medicines())).level();
    Interviewed interviewed =
        new Respondent(knowledge, person.told(), person.medicines(), NOW)
            .interview(this::next, new Known(Evidence.NONE, null, NOW));
    Chart end = interviewed.end().chart(knowledge);
    Level ended = Triage.disposition(knowledge, end).level();
    return new Ended(witness, filling, known, ended, interviewed.pages().size());
  }

  private Step next(Known known) {
    Step found = remembered.get(known);
    if (found == null) {
      found = planner.next(known);
      if (remembered.size() < REMEMBERED) {
        remembered.put(known, found);
      }
    }
    return found;
  }

  /// A witness with everything else filled in.
  SamePeople.Person person(Witness witness, Filling filling, SplittableRandom random) {
    Map<String, Answer> told = new TreeMap<>();
    Map<String, Span> medicines = new TreeMap<>();
    fill(filling, random, told, medicines);
    told.putAll(witness.answers());
    medicines.putAll(witness.medicines());
    untangle(witness, told);
    return new SamePeople.Person(told, medicines);
  }

  /// Whether what silences the rule is there where nothing else is.
  private boolean isReassured(Witness witness) {
    var person = person(witness, Filling.ABSENT, new SplittableRandom(seed));
    return everything(person.told(), person.medicines()).isReassured(witness.rule().unless());
  }

  private void fill(
      Filling filling,
      SplittableRandom random,
      Map<String, Answer> told,
      Map<String, Span> medicines) {
    for (Fact fact : knowledge.facts().values()) {
      if (fact.derivation() instanceof Derivation.Computed) {
        medicines.put(fact.id(), Span.point(0));
      } else if (!fact.isDerived() && fact.type() != Fact.Type.CHOICES && !fact.isCover()) {
        told.put(fact.id(), filling == Filling.UNSURE ? unsure(fact) : denied(fact));
      }
    }
    told.put("age", new Answer.Measured(new Quantity(AGE, Unit.YEAR)));
    if (filling == Filling.RANDOM) {
      var drawn = truthful.of(people.draw(random), random);
      told.putAll(drawn.told());
      medicines.putAll(drawn.computed());
    }
  }

  private static Answer unsure(Fact fact) {
    return fact.kind() == Fact.Kind.MEASUREMENT ? Word.CANNOT_MEASURE : Word.UNSURE;
  }

  private static Answer denied(Fact fact) {
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

  /// A grade and what it grades must not contradict each other; the witness has the word.
  private void untangle(Witness witness, Map<String, Answer> told) {
    for (Fact grade : knowledge.facts().values()) {
      String graded = grade.grades();
      if (graded != null) {
        told.remove(
            witness.answers().containsKey(graded) && !witness.answers().containsKey(grade.id())
                ? grade.id()
                : graded);
      }
    }
  }

  /// The chart of someone who was asked everything that comes up.
  private Chart everything(Map<String, Answer> truth, Map<String, Span> medicines) {
    Map<String, Answer> told = new TreeMap<>(truth);
    while (true) {
      Chart chart = chart(told, medicines);
      if (!told.keySet().removeIf(id -> gatedOff(knowledge.fact(id), chart))) {
        return chart;
      }
    }
  }

  private Chart chart(Map<String, Answer> told, Map<String, Span> medicines) {
    var answers = new TreeMap<String, Told>();
    told.forEach(
        (fact, answer) -> answers.put(fact, new Told(answer, Origin.ASKED, Teller.PERSON, NOW)));
    return Chart.of(knowledge, new Evidence(answers), medicines, NOW);
  }

  private boolean gatedOff(Fact fact, Chart chart) {
    Topic topic = knowledge.topics().get(fact.topic());
    return fails(fact.askWhen(), chart) || (topic != null && fails(topic.askWhen(), chart));
  }

  private static boolean fails(@Nullable Rule gate, Chart chart) {
    return gate != null && Evaluation.truth(gate, chart) == Truth.FALSE;
  }
}
