package org.brace.knowledge.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Fact.Derivation;
import org.brace.knowledge.Knowledge;
import org.brace.model.Span;
import org.brace.model.Values;
import org.brace.rules.Comparison;
import org.brace.rules.Direction;
import org.brace.rules.Evaluation;
import org.brace.rules.Rule;
import org.brace.rules.Truth;

/// What every fact may be where a gate does not hold and nothing else is known.
final class Possibilities implements Values {

  private final Knowledge knowledge;
  private final Map<String, Span> known = new HashMap<>();

  private Possibilities(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  static Possibilities where(Knowledge knowledge, Rule gate) {
    Possibilities shut = new Possibilities(knowledge);
    shut.rulesOut(gate);
    return shut;
  }

  /// Leaves to each fact that the rule tests the values for which the rule is false. A rule of
  /// several parts that need not all be false says nothing.
  private void rulesOut(Rule rule) {
    switch (rule) {
      case Rule.Any(List<Rule> parts) -> parts.forEach(this::rulesOut);
      case Rule.Atom atom -> rulesOut(atom);
      case Rule.All _, Rule.AtLeast _, Rule.Unsure _ -> {}
    }
  }

  private void rulesOut(Rule.Atom atom) {
    Fact fact = knowledge.fact(atom.fact());
    Span scale = fact.scale();
    Span rest =
        switch (atom.test()) {
          case Comparison.AtLeast(double from, boolean strict) ->
              fact.type() == Fact.Type.QUANTITY
                  ? between(scale.low(), false, from, !strict)
                  : between(scale.low(), false, strict ? from : from - 1, false);
          case Comparison.AtMost(double from, boolean strict) ->
              fact.type() == Fact.Type.QUANTITY
                  ? between(from, !strict, scale.high(), false)
                  : between(strict ? from : from + 1, false, scale.high(), false);
          case Comparison.OneOf _ -> scale;
        };
    known.put(fact.id(), rest);
    if (fact.derivation() instanceof Derivation.When(Rule rule)) {
      rulesOut(rule);
    }
    // Without any of its grade there is nothing to grade.
    if (fact.grades() != null && rest.equals(Span.point(scale.low()))) {
      known.put(fact.grades(), Span.ABSENT);
    }
  }

  private static Span between(double low, boolean lowOpen, double high, boolean highOpen) {
    return low < high ? new Span(low, lowOpen, high, highOpen) : Span.point(Math.max(low, high));
  }

  boolean isSettled(String fact) {
    return possible(fact).isPoint();
  }

  /// Whether the rule is true for every completion (of neutral facts too), for none, or for some.
  Truth truth(Rule rule) {
    return Evaluation.truth(withoutNeutral(rule), this);
  }

  private static Rule withoutNeutral(Rule rule) {
    return switch (rule) {
      case Rule.All(List<Rule> parts) -> new Rule.All(withoutNeutral(parts));
      case Rule.Any(List<Rule> parts) -> new Rule.Any(withoutNeutral(parts));
      case Rule.AtLeast(int count, List<Rule> parts) ->
          new Rule.AtLeast(count, withoutNeutral(parts));
      case Rule.Atom(String fact, Comparison test, Direction _, String text) ->
          new Rule.Atom(fact, test, Direction.HIGH, text);
      case Rule.Unsure unsure -> unsure;
    };
  }

  private static List<Rule> withoutNeutral(List<Rule> parts) {
    return parts.stream().map(Possibilities::withoutNeutral).toList();
  }

  @Override
  public Span possible(String id) {
    Span span = known.get(id);
    if (span == null) {
      // Stands while the fact is worked out, so that a circle, reported elsewhere, ends here.
      known.put(id, knowledge.fact(id).scale());
      span = workOut(knowledge.fact(id));
      known.put(id, span);
    }
    return span;
  }

  /// Nobody is unsure about what was not asked.
  @Override
  public boolean unsure(String fact) {
    return false;
  }

  private Span workOut(Fact fact) {
    if (fact.grades() != null && possible(fact.grades()).equals(Span.ABSENT)) {
      return Span.point(fact.scale().low());
    }
    return switch (fact.derivation()) {
      case null -> fact.scale();
      case Derivation.When(Rule rule) ->
          switch (truth(rule)) {
            case TRUE -> Span.PRESENT;
            case FALSE -> Span.ABSENT;
            case UNKNOWN -> Span.YES_OR_NO;
          };
      case Derivation.CountOf(List<Rule> rules) -> count(rules);
      case Derivation.Computed _ -> fact.scale();
    };
  }

  private Span count(List<Rule> rules) {
    long sure = rules.stream().filter(rule -> truth(rule) == Truth.TRUE).count();
    long possible = rules.stream().filter(rule -> truth(rule) != Truth.FALSE).count();
    return Span.closed((double) sure, (double) possible);
  }
}
