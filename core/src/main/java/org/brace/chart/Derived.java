package org.brace.chart;

import java.util.List;
import org.brace.model.Span;
import org.brace.model.Values;
import org.brace.rules.Evaluation;
import org.brace.rules.Rule;
import org.brace.rules.Truth;

/// What follows from other facts, in three values.
public final class Derived {

  private Derived() {}

  /// Present when the rule is true, absent when it is false, else open.
  public static Span when(Rule rule, Values values) {
    return switch (Evaluation.truth(rule, values)) {
      case TRUE -> Span.PRESENT;
      case FALSE -> Span.ABSENT;
      case UNKNOWN -> Span.YES_OR_NO;
    };
  }

  /// How many of the rules are true: from those that are to those that may be.
  public static Span count(List<Rule> rules, Values values) {
    int sure = 0;
    int possible = 0;
    for (Rule rule : rules) {
      Truth truth = Evaluation.truth(rule, values);
      sure += truth == Truth.TRUE ? 1 : 0;
      possible += truth == Truth.FALSE ? 0 : 1;
    }
    return Span.closed(sure, possible);
  }
}
