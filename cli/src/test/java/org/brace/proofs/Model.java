package org.brace.proofs;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// A value for every symbol, as a solver found it. What it never met is false, or zero.
record Model(Map<String, Boolean> truths, Map<String, Double> numbers) {

  Model {
    truths = Map.copyOf(truths);
    numbers = Map.copyOf(numbers);
  }

  double number(Formula.Real real) {
    return switch (real) {
      case Formula.Real.Known(double value) -> value;
      case Formula.Real.Unknown(String name) -> numbers.getOrDefault(name, 0.0);
    };
  }

  boolean holds(Formula formula) {
    return holds(formula, new IdentityHashMap<>());
  }

  private boolean holds(Formula formula, IdentityHashMap<Formula, Boolean> known) {
    Boolean before = known.get(formula);
    if (before != null) {
      return before;
    }
    boolean holds =
        switch (formula) {
          case Formula.Constant(boolean value) -> value;
          case Formula.Symbol(String name) -> truths.getOrDefault(name, false);
          case Formula.Not(Formula part) -> !holds(part, known);
          case Formula.And(List<Formula> parts) -> parts.stream().allMatch(p -> holds(p, known));
          case Formula.Or(List<Formula> parts) -> parts.stream().anyMatch(p -> holds(p, known));
          case Formula.Linear(
                  Formula.Real left,
                  double factor,
                  Formula.Real right,
                  boolean strict) ->
              strict
                  ? number(left) > factor * number(right)
                  : number(left) >= factor * number(right);
        };
    known.put(formula, holds);
    return holds;
  }
}
