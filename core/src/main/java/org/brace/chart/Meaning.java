package org.brace.chart;

import org.brace.knowledge.Fact;
import org.brace.model.Answer;
import org.brace.model.Quantity;
import org.brace.model.Span;
import org.brace.model.Unit;
import org.brace.rules.Direction;

/// What answers mean on the scale of a fact, whoever gives them.
final class Meaning {

  /// The value of a grading quantity when the fact that it grades is absent.
  static final double NONE = -1;

  private Meaning() {}

  /// "It is there", with no more said: for a grade, any but none.
  static Span present(Fact fact) {
    if (fact.type() == Fact.Type.YES_NO) {
      return Span.PRESENT;
    }
    double from = fact.type() == Fact.Type.CHOICE ? 1 : 0;
    return Span.closed(from, fact.scale().high());
  }

  /// The value of a grade where nothing is there to be graded.
  static double none(Fact grade) {
    return grade.type() == Fact.Type.CHOICE ? 0 : NONE;
  }

  /// "No", or the harmless end of the scale.
  static Span harmless(Fact fact) {
    if (fact.grades() != null) {
      return Span.point(none(fact));
    }
    if (fact.type() == Fact.Type.YES_NO) {
      return Span.ABSENT; // whichever way is worse: a reassuring fact that is absent is absent
    }
    return switch (fact.worse()) {
      case HIGH -> Span.point(fact.scale().low());
      case LOW -> Span.point(fact.scale().high());
      case NEUTRAL -> fact.scale();
    };
  }

  /// What "no" to the line that covers it says: the harmless end of the scale, and of a count with
  /// bands all below the first bad one. The line asks for eight puffs or more, not for any.
  static Span denied(Fact fact) {
    Span harmless = harmless(fact);
    if (fact.type() != Fact.Type.COUNT || fact.bands().isEmpty()) {
      return harmless;
    }
    double to = harmless.high();
    while (to < fact.scale().high() && fact.highestState(Span.point(to + 1)) == 0) {
      to++;
    }
    return Span.closed(harmless.low(), to);
  }

  /// A range, whose open end reaches to that of the scale.
  static Span between(Fact fact, Answer.Between range) {
    Quantity low = range.low();
    Quantity high = range.high();
    Span scale = fact.scale();
    double from = low == null ? fact.grades() == null ? scale.low() : 0 : low.in(unit(fact));
    double to = high == null ? scale.high() : high.in(unit(fact));
    boolean fromOpen = low != null && range.lowOpen();
    boolean toOpen = high != null && range.highOpen();
    return fact.type() == Fact.Type.COUNT
        ? Span.closed(
            fromOpen ? Math.floor(from) + 1 : Math.ceil(from),
            toOpen ? Math.ceil(to) - 1 : Math.floor(to))
        : new Span(from, fromOpen, to, toOpen);
  }

  /// The unit of the scale.
  static Unit unit(Fact fact) {
    Unit unit = fact.unit();
    return unit == null ? Unit.ONE : unit;
  }

  /// Whether nothing is worse than what is known.
  static boolean isWorst(Fact fact, Span known) {
    return known.isPoint() && orWorse(fact, known).equals(known);
  }

  /// The answer, or anything worse: what may be behind a mask, or have come since.
  static Span orWorse(Fact fact, Span answered) {
    return fact.worse() == Direction.LOW
        ? new Span(fact.scale().low(), false, answered.high(), answered.highOpen())
        : new Span(answered.low(), answered.lowOpen(), fact.scale().high(), false);
  }
}
