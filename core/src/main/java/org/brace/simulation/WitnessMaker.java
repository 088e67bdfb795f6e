package org.brace.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.brace.chart.Chart;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Fact.Derivation;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Topic;
import org.brace.knowledge.TriageRule;
import org.brace.model.Answer;
import org.brace.model.Answer.Word;
import org.brace.model.Level;
import org.brace.model.Quantity;
import org.brace.model.Span;
import org.brace.model.Unit;
import org.brace.rules.Evaluation;
import org.brace.rules.Rule;
import org.jspecify.annotations.Nullable;

/// Makes a [Witness] of every way in which a rule of same-day or above can fire.
///
/// What a gate asks first is there too, in the first way that fits: nobody who has no cough has
/// coughing fits. So is something that Brace is for. Of what could reassure, nothing is.
final class WitnessMaker {

  private static final double BEST_PEAK_FLOW = 500;

  private final Knowledge knowledge;
  private final Ways ways;

  WitnessMaker(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.ways = new Ways(knowledge);
  }

  List<Witness> all() {
    List<Witness> witnesses = new ArrayList<>();
    for (TriageRule rule : knowledge.rules().values()) {
      if (rule.disposition().level().atLeast(Level.SAME_DAY)) {
        for (SortedMap<String, Need> way : ways.of(rule.when())) {
          SortedMap<String, Need> needs = withGates(inScope(way));
          if (needs != null) {
            witnesses.add(witness(rule, needs));
          }
        }
      }
    }
    return witnesses;
  }

  /// The way with a complaint that Brace is for, as little of one as there is.
  private SortedMap<String, Need> inScope(SortedMap<String, Need> way) {
    List<SortedMap<String, Need>> complaints = ways.of(knowledge.policy().inScopeWhen());
    if (complaints.isEmpty() || complaints.stream().anyMatch(each -> Ways.covers(way, each))) {
      return way;
    }
    SortedMap<String, Need> with = Ways.joined(way, complaints.getLast());
    return with == null ? way : with;
  }

  /// The way with all that its questions are asked after; null where no such person can be.
  private @Nullable SortedMap<String, Need> withGates(SortedMap<String, Need> way) {
    for (String id : way.keySet()) {
      Fact fact = knowledge.fact(id);
      for (Rule gate : gates(fact)) {
        if (ways.of(gate).stream().noneMatch(opens -> Ways.covers(way, opens))) {
          return ways.of(gate).stream()
              .map(opens -> Ways.joined(way, opens))
              .filter(Objects::nonNull)
              .map(this::withGates)
              .filter(Objects::nonNull)
              .findFirst()
              .orElse(null);
        }
      }
    }
    return way;
  }

  private List<Rule> gates(Fact fact) {
    List<Rule> gates = new ArrayList<>();
    Topic topic = knowledge.topics().get(fact.topic());
    if (topic != null && topic.askWhen() != null) {
      gates.add(topic.askWhen());
    }
    if (fact.askWhen() != null) {
      gates.add(fact.askWhen());
    }
    return gates;
  }

  private Witness witness(TriageRule rule, SortedMap<String, Need> needs) {
    var answers = new TreeMap<String, Answer>();
    var medicines = new TreeMap<String, Span>();
    needs.forEach((id, need) -> {
      Fact fact = knowledge.fact(id);
      if (!fact.isDerived()) {
        answers.put(id, answer(fact, need));
      } else if (fact.derivation() instanceof Derivation.Computed(String name)
          && name.equals(Chart.PEAK_FLOW_PERCENT)) {
        double flow = Math.floor(need.value() * BEST_PEAK_FLOW / 100);
        answers.put(Chart.PEAK_FLOW, measured(flow, Unit.LITRE_PER_MINUTE));
        answers.put(Chart.BEST_PEAK_FLOW, measured(BEST_PEAK_FLOW, Unit.LITRE_PER_MINUTE));
      } else {
        medicines.put(id, Span.point(need.value()));
      }
    });
    for (Fact grade : knowledge.facts().values()) {
      if (grade.grades() != null && answers.containsKey(grade.id())) {
        answers.remove(grade.grades());
      }
    }
    if (rule.unless() != null) {
      withhold(rule.unless(), answers);
    }
    return new Witness(rule, answers, medicines);
  }

  /// What someone says who has as much of a fact as is needed.
  static Answer answer(Fact fact, Need need) {
    if (need.kind() == Need.Kind.UNSURE) {
      return Word.UNSURE;
    }
    Unit unit = fact.unit();
    return switch (fact.type()) {
      case YES_NO, CHOICES -> Word.PRESENT;
      case CHOICE -> new Answer.Choice(fact.states().get((int) need.value()));
      case COUNT -> new Answer.Count((int) need.value());
      case QUANTITY, DATE -> measured(need.value(), unit == null ? Unit.ONE : unit);
    };
  }

  private static Answer measured(double value, Unit unit) {
    return new Answer.Measured(new Quantity(value, unit));
  }

  /// Denies what reassures, or all of what it is made of.
  private void withhold(String id, Map<String, Answer> answers) {
    Fact fact = knowledge.fact(id);
    if (!fact.isDerived()) {
      answers.put(id, Word.ABSENT);
    } else if (fact.derivation() instanceof Derivation.When(Rule rule)) {
      Evaluation.facts(rule).stream()
          .filter(each -> knowledge.fact(each).reassuring())
          .forEach(each -> withhold(each, answers));
    }
  }
}
