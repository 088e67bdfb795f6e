package org.brace.triage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.brace.RealBase;
import org.brace.chart.Chart;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.model.Answer;
import org.brace.model.Answer.Word;
import org.brace.model.Evidence;
import org.brace.model.MedicineEntry;
import org.brace.model.Origin;
import org.brace.model.Quantity;
import org.brace.model.Teller;
import org.brace.model.Told;
import org.brace.model.Unit;
import org.brace.rules.Direction;
import org.jspecify.annotations.Nullable;

/// Answers drawn from a seed over every fact of a knowledge base, and ways to make one of them
/// worse.
public final class RandomPerson {

  public static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  private final Knowledge knowledge;
  private final SplittableRandom random;
  private final double present;
  public final Map<String, Answer> answers = new TreeMap<>();
  public @Nullable List<MedicineEntry> medicines;

  /// @param answered the share of facts that are answered
  /// @param present the share of the answered ones that are present or away from harmless
  public RandomPerson(
      Knowledge knowledge, SplittableRandom random, double answered, double present) {
    this.knowledge = knowledge;
    this.random = random;
    this.present = present;
    for (Fact fact : knowledge.facts().values()) {
      if (!fact.isDerived() && random.nextDouble() < answered) {
        draw(fact);
      }
    }
    untangle();
    medicines = random.nextDouble() < answered ? list() : null;
  }

  private List<MedicineEntry> list() {
    List<String> names = List.copyOf(knowledge.ingredients().keySet());
    List<MedicineEntry> list = new ArrayList<>();
    while (random.nextInt(3) == 0) {
      list.add(new MedicineEntry(names.get(random.nextInt(names.size())), null, null, null));
    }
    return list;
  }

  private void draw(Fact fact) {
    boolean bad = random.nextDouble() < present;
    int unclear = random.nextInt(12);
    if (unclear == 0) {
      answers.put(fact.id(), Word.UNSURE);
      return;
    }
    if (unclear == 1) {
      answers.put(
          fact.id(), fact.kind() == Fact.Kind.MEASUREMENT ? Word.CANNOT_MEASURE : Word.DECLINED);
      return;
    }
    switch (fact.type()) {
      case YES_NO -> answers.put(fact.id(), bad ? Word.PRESENT : Word.ABSENT);
      case CHOICE -> {
        int state = bad ? random.nextInt(fact.states().size()) : 0;
        answers.put(fact.id(), new Answer.Choice(fact.states().get(state)));
      }
      case COUNT, QUANTITY -> {
        double low = fact.grades() == null ? fact.scale().low() : 0;
        double high = Math.min(fact.scale().high(), low + 200);
        double share = bad ? random.nextDouble() : 0.1 * random.nextDouble();
        answers.put(fact.id(), number(fact, Math.rint(low + share * (high - low))));
      }
      case CHOICES, DATE -> {}
    }
  }

  static Answer number(Fact fact, double value) {
    Unit unit = fact.unit();
    return fact.type() == Fact.Type.COUNT
        ? new Answer.Count((int) value)
        : new Answer.Measured(new Quantity(value, unit == null ? Unit.ONE : unit));
  }

  /// A grade and what it grades must not contradict each other.
  private void untangle() {
    for (Fact fact : knowledge.facts().values()) {
      if (fact.grades() != null && answers.containsKey(fact.id())) {
        answers.remove(fact.grades());
      }
    }
  }

  TriageResult triage() {
    var told = new TreeMap<String, Told>();
    answers.forEach(
        (fact, answer) -> told.put(fact, new Told(answer, Origin.ASKED, Teller.PERSON, NOW)));
    var computed = RealBase.MEDICINES.resolve(medicines, NOW).computed();
    return Triage.of(knowledge, Chart.of(knowledge, new Evidence(told), computed, NOW));
  }

  /// Makes one answer worse: absent to present, a state up, a number on. Null where it is worst.
  @Nullable Answer worse(Fact fact, Answer answer) {
    if (fact.reassuring() || fact.isNeutral()) {
      return null;
    }
    return switch (answer) {
      case Word.ABSENT -> Word.PRESENT;
      case Answer.Choice(String state) -> {
        int next = fact.state(state) + 1;
        yield next < fact.states().size() ? new Answer.Choice(fact.states().get(next)) : null;
      }
      case Answer.Count(int value) -> moved(fact, value);
      case Answer.Measured(Quantity quantity) -> moved(fact, quantity.value());
      case Word _, Answer.Between _, Answer.Day _ -> null;
    };
  }

  private @Nullable Answer moved(Fact fact, double value) {
    double to = value + (fact.worse() == Direction.HIGH ? 1 : -1) * (1 + random.nextInt(40));
    double least = fact.grades() == null ? fact.scale().low() : 0;
    return to < least || to > fact.scale().high() ? null : number(fact, to);
  }
}
