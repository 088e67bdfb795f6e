package org.brace.proofs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// A proposition over symbols. Parts are shared, so compare and remember formulas by identity.
@SuppressWarnings(
    "ClassInitializationDeadlock") // the two constants are records without initializer
sealed interface Formula {

  Formula TRUE = new Constant(true);
  Formula FALSE = new Constant(false);

  record Constant(boolean value) implements Formula {}

  record Symbol(String name) implements Formula {}

  record Not(Formula part) implements Formula {}

  record And(List<Formula> parts) implements Formula {}

  record Or(List<Formula> parts) implements Formula {}

  /// `left >= factor · right`, or `>` when strict.
  record Linear(Real left, double factor, Real right, boolean strict) implements Formula {}

  /// A real number, known or not.
  sealed interface Real {
    record Known(double value) implements Real {}

    record Unknown(String name) implements Real {}
  }

  static Formula of(boolean value) {
    return value ? TRUE : FALSE;
  }

  static Formula not(Formula part) {
    return switch (part) {
      case Constant(boolean value) -> of(!value);
      case Not(Formula inner) -> inner;
      case Symbol _, And _, Or _, Linear _ -> new Not(part);
    };
  }

  static Formula and(Formula... parts) {
    return and(List.of(parts));
  }

  static Formula and(List<Formula> parts) {
    List<Formula> open = new ArrayList<>();
    return settled(parts, false, open) ? FALSE : joined(open, TRUE, And::new);
  }

  static Formula or(Formula... parts) {
    return or(List.of(parts));
  }

  static Formula or(List<Formula> parts) {
    List<Formula> open = new ArrayList<>();
    return settled(parts, true, open) ? TRUE : joined(open, FALSE, Or::new);
  }

  /// Whether one part has the value that settles all; else the parts without a value are added.
  private static boolean settled(List<Formula> parts, boolean by, List<Formula> open) {
    for (Formula part : parts) {
      if (!(part instanceof Constant(boolean value))) {
        open.add(part);
      } else if (value == by) {
        return true;
      }
    }
    return false;
  }

  private static Formula joined(
      List<Formula> open, Formula none, Function<List<Formula>, Formula> several) {
    return switch (open.size()) {
      case 0 -> none;
      case 1 -> open.getFirst();
      default -> several.apply(open);
    };
  }

  static Formula implies(Formula one, Formula other) {
    return or(not(one), other);
  }

  static Formula same(Formula one, Formula other) {
    return and(implies(one, other), implies(other, one));
  }

  static Formula choose(Formula condition, Formula then, Formula otherwise) {
    return or(and(condition, then), and(not(condition), otherwise));
  }

  /// Adds the names of the symbols in it.
  default void symbols(Set<String> names, Set<Formula> seen) {
    if (!seen.add(this)) {
      return;
    }
    switch (this) {
      case Constant _ -> {}
      case Symbol(String name) -> names.add(name);
      case Not(Formula part) -> part.symbols(names, seen);
      case And(List<Formula> parts) -> parts.forEach(part -> part.symbols(names, seen));
      case Or(List<Formula> parts) -> parts.forEach(part -> part.symbols(names, seen));
      case Linear(Real left, double _, Real right, boolean _) -> {
        for (Real real : List.of(left, right)) {
          if (real instanceof Real.Unknown(String name)) {
            names.add(name);
          }
        }
      }
    }
  }

  /// At least so many of the parts.
  static Formula atLeast(int count, List<Formula> parts) {
    Formula[] fewer = new Formula[count + 1];
    Arrays.fill(fewer, FALSE);
    fewer[0] = TRUE;
    for (Formula part : parts) {
      for (int i = count; i > 0; i--) {
        fewer[i] = or(fewer[i], and(part, fewer[i - 1]));
      }
    }
    return fewer[count];
  }

  static Formula atLeast(Real left, double factor, Real right, boolean strict) {
    if (left instanceof Real.Known(double one) && right instanceof Real.Known(double other)) {
      return of(strict ? one > factor * other : one >= factor * other);
    }
    return new Linear(left, factor, right, strict);
  }
}
