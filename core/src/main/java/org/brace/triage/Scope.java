package org.brace.triage;

import org.brace.chart.Chart;
import org.brace.knowledge.Policy;
import org.brace.rules.Evaluation;
import org.brace.rules.Truth;

/// Whom Brace is meant for.
public final class Scope {

  private static final String AGE = "age";

  private Scope() {}

  /// Whether nothing that is known puts the person outside: no age of a child, and not all that
  /// Brace is meant for denied.
  public static boolean holds(Chart chart) {
    return !isChild(chart)
        && Evaluation.truth(chart.knowledge().policy().inScopeWhen(), chart) != Truth.FALSE;
  }

  /// Whether the person is known to be too young.
  public static boolean isChild(Chart chart) {
    Policy policy = chart.knowledge().policy();
    return chart.knowledge().facts().containsKey(AGE)
        && chart.possible(AGE).allBelow(policy.adultFrom(), true);
  }
}
