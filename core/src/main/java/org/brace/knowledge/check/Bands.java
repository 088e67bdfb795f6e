package org.brace.knowledge.check;

import java.util.List;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Fact.Band;
import org.brace.knowledge.yaml.ProblemSink;
import org.brace.rules.Comparison;
import org.brace.rules.Direction;

/// Bands that are not in order from harmless to bad, or that point away from worse.
final class Bands implements Check {

  @Override
  public String id() {
    return "bands";
  }

  @Override
  public String what() {
    return "bands that are not in order from harmless to bad, or that point away from worse";
  }

  @Override
  public void look(Subject subject, ProblemSink problems) {
    for (Fact fact : subject.knowledge().facts().values()) {
      boolean number = fact.type() == Fact.Type.QUANTITY || fact.type() == Fact.Type.COUNT;
      if (number && !fact.states().isEmpty()) {
        if (fact.bands().size() != fact.states().size() - 1 || fact.states().size() < 2) {
          report(
              fact, fact.states().toString(), "need a beginning for all but the first", problems);
        } else {
          check(fact, problems);
        }
      }
    }
  }

  private void check(Fact fact, ProblemSink problems) {
    List<Band> bands = fact.bands();
    for (int i = 0; i < bands.size(); i++) {
      Comparison begins = bands.get(i).begins();
      if (fact.worse() != (begins instanceof Comparison.AtLeast ? Direction.HIGH : Direction.LOW)) {
        report(fact, bands.get(i).state(), "do not all point towards worse", problems);
        return;
      }
      if (i > 0 && !isFurther(bands.get(i - 1).begins(), begins)) {
        report(fact, bands.get(i).state(), "are not in order from harmless to bad", problems);
      }
    }
  }

  /// Whether the second begins further towards worse, both pointing the same way.
  private static boolean isFurther(Comparison first, Comparison second) {
    return switch (first) {
      case Comparison.AtLeast(double from, boolean strict) ->
          second instanceof Comparison.AtLeast(double next, boolean nextStrict)
              && (next > from || (next == from && nextStrict && !strict));
      case Comparison.AtMost(double from, boolean strict) ->
          second instanceof Comparison.AtMost(double next, boolean nextStrict)
              && (next < from || (next == from && nextStrict && !strict));
      case Comparison.OneOf _ -> false;
    };
  }

  private void report(Fact fact, String value, String how, ProblemSink problems) {
    problems.add(
        id(),
        fact.place(),
        value,
        "the bands of " + fact.id() + " " + how + " (" + value + ")",
        "The first is what the others leave; each further one begins further towards worse");
  }
}
