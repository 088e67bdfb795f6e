package org.brace.simulation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.brace.chart.Chart;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Fact.Derivation;
import org.brace.knowledge.Knowledge;
import org.brace.model.Answer;
import org.brace.model.Answer.Word;
import org.brace.model.Quantity;
import org.brace.model.Span;
import org.brace.model.Unit;
import org.brace.rules.Comparison;
import org.brace.rules.Rule;

/// One person's answers while they are being made; knows how to make a rule true.
///
/// Of the ways in which a rule can be true one is taken by chance: in proportion to the prevalence
/// of its fact where it has one. The ways without one share evenly what those leave of how common
/// the derived fact itself is, and where they leave nothing, a little.
final class MadeTrue {

  private static final double BEST_PEAK_FLOW = 500;

  private final Knowledge knowledge;
  private final RandomGenerator random;
  final Map<String, Answer> told = new TreeMap<>();

  /// What follows from the medicine list; nothing is taken unless it is drawn.
  final Map<String, Span> computed = new TreeMap<>();

  MadeTrue(Knowledge knowledge, RandomGenerator random) {
    this.knowledge = knowledge;
    this.random = random;
    for (Fact fact : knowledge.facts().values()) {
      if (fact.derivation() instanceof Derivation.Computed) {
        computed.put(fact.id(), Span.point(0));
      }
    }
  }

  /// Makes a derived fact have this state, which is not its harmless one.
  void derived(Fact fact, int state, boolean devices) {
    switch (fact.derivation()) {
      case null -> throw new IllegalArgumentException(fact.id() + " is asked");
      case Derivation.When(Rule.Any(List<Rule> parts)) -> rule(oneOf(parts, prevalence(fact)));
      case Derivation.When(Rule rule) -> rule(rule);
      case Derivation.CountOf(List<Rule> rules) -> rules.stream().limit(state).forEach(this::rule);
      case Derivation.Computed(String name) when name.equals(Chart.PEAK_FLOW_PERCENT) -> {
        if (devices
            && DrawnValue.answer(fact, state, random) instanceof Answer.Measured(var percent)) {
          double flow = Math.rint(percent.value() * BEST_PEAK_FLOW / 100);
          told.put(Chart.PEAK_FLOW, measured(flow, Unit.LITRE_PER_MINUTE));
          told.put(Chart.BEST_PEAK_FLOW, measured(BEST_PEAK_FLOW, Unit.LITRE_PER_MINUTE));
        }
      }
      case Derivation.Computed _ -> computed.put(fact.id(), Span.point(state));
    }
  }

  private void rule(Rule rule) {
    switch (rule) {
      case Rule.All(List<Rule> parts) -> parts.forEach(this::rule);
      case Rule.Any(List<Rule> parts) -> rule(oneOf(parts, 0));
      case Rule.AtLeast(int count, List<Rule> parts) ->
          parts.stream().limit(count).forEach(this::rule);
      case Rule.Atom atom -> atom(atom);
      case Rule.Unsure _ -> {}
    }
  }

  private void atom(Rule.Atom atom) {
    Fact fact = knowledge.fact(atom.fact());
    double value =
        switch (atom.test()) {
          case Comparison.AtLeast(double threshold, boolean strict) -> threshold + (strict ? 1 : 0);
          case Comparison.AtMost(double threshold, boolean strict) -> threshold - (strict ? 1 : 0);
          case Comparison.OneOf(List<Integer> states) -> states.getFirst();
        };
    switch (fact.derivation()) {
      case Derivation.Computed _ -> computed.put(fact.id(), Span.point(value));
      case Derivation.When(Rule rule) -> rule(rule);
      case Derivation.CountOf(List<Rule> rules) ->
          rules.stream().limit((long) value).forEach(this::rule);
      case null ->
          told.put(
              fact.id(),
              switch (fact.type()) {
                case YES_NO, CHOICES -> Word.PRESENT;
                case CHOICE -> new Answer.Choice(fact.states().get((int) value));
                case COUNT -> new Answer.Count((int) value);
                case QUANTITY, DATE -> {
                  Unit unit = fact.unit();
                  yield measured(value, unit == null ? Unit.ONE : unit);
                }
              });
    }
  }

  private Rule oneOf(List<Rule> parts, double together) {
    double known = 0;
    int unknown = 0;
    for (Rule part : parts) {
      double share = prevalence(part);
      known += share;
      unknown += share == 0 ? 1 : 0;
    }
    double little = known == 0 ? 1 : known / parts.size() / 4;
    double rest = unknown == 0 ? 0 : Math.max(little, (together - known) / unknown);
    double left = random.nextDouble() * (known + unknown * rest);
    for (Rule part : parts) {
      double share = prevalence(part);
      left -= share == 0 ? rest : share;
      if (left < 0) {
        return part;
      }
    }
    return parts.getLast();
  }

  private double prevalence(Rule part) {
    return part instanceof Rule.Atom atom ? prevalence(knowledge.fact(atom.fact())) : 0;
  }

  private static double prevalence(Fact fact) {
    return fact.prevalence().values().stream().mapToDouble(share -> share.value()).sum();
  }

  private static Answer measured(double value, Unit unit) {
    return new Answer.Measured(new Quantity(value, unit));
  }
}
