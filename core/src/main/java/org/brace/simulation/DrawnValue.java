package org.brace.simulation;

import java.util.random.RandomGenerator;
import org.brace.knowledge.Fact;
import org.brace.model.Answer;
import org.brace.model.Answer.Word;
import org.brace.model.Dimension;
import org.brace.model.Quantity;
import org.brace.model.Unit;
import org.brace.rules.Comparison;
import org.brace.rules.Direction;

/// A value inside a state of a fact.
///
/// Counts are even over their state. For a quantity the milder part of a state is likelier (the
/// square of a uniform number), and the last state reaches a quarter of the way to the end of the
/// scale. How long something has lasted is even on a scale of logs, from a day on: people ask early
/// in an episode, half of those with a pain of less than 90 days within its first 9. A measurement
/// in its harmless state has its most harmless value, since the network knows no more of it.
final class DrawnValue {

  /// How far into the last state values lie, as a share of what is left of the scale.
  private static final double LAST_STATE = 0.25;

  private DrawnValue() {}

  static Answer answer(Fact fact, int state, RandomGenerator random) {
    return switch (fact.type()) {
      case YES_NO, CHOICES -> state > 0 ? Word.PRESENT : Word.ABSENT;
      case CHOICE -> new Answer.Choice(fact.states().get(state));
      case COUNT, QUANTITY ->
          state == 0 && harmless(fact) ? Word.ABSENT : number(fact, state, random);
      case DATE -> Word.UNSURE;
    };
  }

  /// Whether the first state is one value: no cough, or a measurement that is in order.
  private static boolean harmless(Fact fact) {
    return fact.grades() != null || fact.kind() == Fact.Kind.MEASUREMENT || fact.bands().isEmpty();
  }

  private static Answer number(Fact fact, int state, RandomGenerator random) {
    double from = begin(fact, state);
    boolean last = state + 1 == fact.states().size();
    double end = fact.worse() == Direction.LOW ? fact.scale().low() : fact.scale().high();
    double to = last ? end : begin(fact, state + 1);
    double width = (to - from) * (last ? LAST_STATE : 1);
    if (fact.type() == Fact.Type.COUNT) {
      return new Answer.Count(random.nextInt((int) from, (int) to + (last ? 1 : 0)));
    }
    double share = random.nextDouble();
    Unit unit = unit(fact);
    double value =
        unit.dimension() == Dimension.TIME
            ? lasted(from, from + width, share, Unit.DAY.convert(1, unit))
            : from + width * share * share;
    return new Answer.Measured(new Quantity(inside(value, from, fact), unit));
  }

  /// How long, even on a scale of logs that begins a day before `from`.
  private static double lasted(double from, double to, double share, double day) {
    return (from + day) * Math.pow((to + day) / (from + day), share) - day;
  }

  /// To one decimal, short of the next state, and beyond a threshold that itself is left out.
  private static double inside(double value, double from, Fact fact) {
    boolean down = fact.worse() == Direction.LOW;
    double step = down ? -0.1 : 0.1;
    double rounded = (down ? Math.ceil(value * 10) : Math.floor(value * 10)) / 10;
    return Math.abs(rounded - from) < 0.05 ? from + step : rounded;
  }

  private static double begin(Fact fact, int state) {
    for (Fact.Band band : fact.bands()) {
      if (fact.state(band.state()) == state) {
        return switch (band.begins()) {
          case Comparison.AtLeast(double threshold, boolean strict) ->
              strict && fact.type() == Fact.Type.COUNT ? threshold + 1 : threshold;
          case Comparison.AtMost(double threshold, boolean strict) ->
              strict && fact.type() == Fact.Type.COUNT ? threshold - 1 : threshold;
          case Comparison.OneOf _ -> throw new IllegalStateException("A band is a threshold");
        };
      }
    }
    return fact.scale().low();
  }

  private static Unit unit(Fact fact) {
    Unit unit = fact.unit();
    return unit == null ? Unit.ONE : unit;
  }
}
