package org.brace.interview;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.brace.knowledge.Fact;
import org.brace.model.Answer;
import org.brace.model.Dimension;
import org.brace.model.Quantity;
import org.brace.model.Span;
import org.brace.model.Told;
import org.brace.model.Unit;
import org.brace.rules.Direction;

/// Whether what has lasted for some time has only gone on: it grew by about the time between two
/// answers. A cough of two weeks that is one of three weeks a week later is no worse for that.
///
/// What grew by clearly more was told otherwise, and what grew by clearly less has begun anew:
/// neither has only gone on.
final class WentOn {

  /// People round to the unit that they tell a time in.
  private static final double ROUNDED = 0.5;

  /// And know the time between roughly.
  private static final double ROUGHLY = 0.25;

  private WentOn() {}

  /// Every fact that measures time counts from something that began.
  static boolean measures(Fact fact) {
    Unit unit = fact.unit();
    return unit != null && unit.dimension() == Dimension.TIME && fact.worse() == Direction.HIGH;
  }

  /// @param old what was possible of it at the first of two moments, in the fact's unit
  /// @param recent likewise at the second
  static boolean is(Fact fact, Known earlier, Known later, Span old, Span recent) {
    Unit unit = fact.unit();
    if (unit == null || !measures(fact)) {
      return false;
    }
    double passed =
        Unit.MINUTE.convert(
            (double) Duration.between(told(fact, earlier), told(fact, later)).toMinutes(), unit);
    double near =
        ROUGHLY * passed + ROUNDED * Math.max(coarseness(fact, earlier), coarseness(fact, later));
    boolean low = wentOn(old.low(), recent.low(), passed, near);
    boolean high = wentOn(old.high(), recent.high(), passed, near);
    return passed > 0 && recent.low() >= old.low() && recent.high() >= old.high() && low && high;
  }

  /// An end of the scale stays where it is.
  private static boolean wentOn(double old, double recent, double passed, double near) {
    return old == recent || Math.abs(recent - old - passed) <= near;
  }

  private static Instant told(Fact fact, Known known) {
    return known.evidence().of(fact.id()).map(Told::at).orElse(known.now());
  }

  /// The unit in which it was told, in the fact's own.
  private static double coarseness(Fact fact, Known known) {
    Unit own = Objects.requireNonNull(fact.unit());
    return known.evidence().of(fact.id()).stream()
        .flatMap(told -> quantities(told.answer()))
        .mapToDouble(each -> each.unit().convert(1, own))
        .max()
        .orElse(1);
  }

  private static Stream<Quantity> quantities(Answer answer) {
    return switch (answer) {
      case Answer.Measured measured -> Stream.of(measured.quantity());
      case Answer.Between between ->
          Stream.of(between.low(), between.high()).filter(each -> each != null);
      case Answer.Word _, Answer.Choice _, Answer.Count _, Answer.Day _ -> Stream.empty();
    };
  }
}
