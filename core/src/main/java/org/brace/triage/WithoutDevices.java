package org.brace.triage;

import java.util.HashMap;
import java.util.Map;
import org.brace.chart.Chart;
import org.brace.chart.Derived;
import org.brace.chart.State;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Fact.Derivation;
import org.brace.model.Span;
import org.brace.model.Values;
import org.brace.rules.Direction;

/// A chart in which a measurement that was not made counts as harmless once its symptom twins have
/// been answered: nobody needs a device at home to be told that self-care is enough.
final class WithoutDevices implements Values {

  private final Chart chart;
  private final Map<String, Span> known = new HashMap<>();

  WithoutDevices(Chart chart) {
    this.chart = chart;
  }

  @Override
  public Span possible(String id) {
    Span span = known.get(id);
    if (span == null) {
      span = workOut(chart.knowledge().fact(id));
      known.put(id, span);
    }
    return span;
  }

  @Override
  public boolean unsure(String fact) {
    return chart.unsure(fact);
  }

  private Span workOut(Fact fact) {
    return switch (fact.derivation()) {
      case null -> excused(fact) ? harmless(fact) : chart.possible(fact.id());
      case Derivation.When(var rule) -> Derived.when(rule, this);
      case Derivation.CountOf(var rules) -> Derived.count(rules, this);
      case Derivation.Computed(String name) when name.equals(Chart.PEAK_FLOW_PERCENT) ->
          excused(chart.knowledge().fact(Chart.PEAK_FLOW))
              ? harmless(fact)
              : chart.possible(fact.id());
      case Derivation.Computed _ -> chart.possible(fact.id());
    };
  }

  private boolean excused(Fact fact) {
    return fact.kind() == Fact.Kind.MEASUREMENT
        && chart.state(fact.id()) == State.NOT_ASKED
        && !fact.twins().isEmpty()
        && fact.twins().stream().noneMatch(twin -> chart.state(twin) == State.NOT_ASKED);
  }

  private static Span harmless(Fact fact) {
    return fact.worse() == Direction.LOW
        ? Span.point(fact.scale().high())
        : Span.point(fact.scale().low());
  }
}
