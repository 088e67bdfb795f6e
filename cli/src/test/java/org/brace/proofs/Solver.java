package org.brace.proofs;

import de.uni_freiburg.informatik.ultimate.logic.ConstantTerm;
import de.uni_freiburg.informatik.ultimate.logic.Logics;
import de.uni_freiburg.informatik.ultimate.logic.Rational;
import de.uni_freiburg.informatik.ultimate.logic.Script.LBool;
import de.uni_freiburg.informatik.ultimate.logic.Sort;
import de.uni_freiburg.informatik.ultimate.logic.Term;
import de.uni_freiburg.informatik.ultimate.smtinterpol.DefaultLogger;
import de.uni_freiburg.informatik.ultimate.smtinterpol.LogProxy;
import de.uni_freiburg.informatik.ultimate.smtinterpol.smtlib2.SMTInterpol;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Asks SMTInterpol whether formulas can hold together.
///
/// Written in Java, it runs wherever the tests run; nothing native is unpacked and loaded.
final class Solver {

  private static final int AT_ONCE = 50;

  private final SMTInterpol script;
  private final IdentityHashMap<Formula, Term> terms = new IdentityHashMap<>();
  private final Map<String, Term> symbols = new LinkedHashMap<>();
  private final Map<String, Term> reals = new LinkedHashMap<>();
  private int defined;

  Solver() {
    var logger = new DefaultLogger();
    logger.setLoglevel(LogProxy.LOGLEVEL_OFF);
    script = new SMTInterpol(logger);
    script.setOption(":global-declarations", true);
    script.setOption(":produce-models", true);
    script.setLogic(Logics.QF_LRA);
  }

  /// From now on this holds.
  void require(Formula formula) {
    script.assertTerm(term(formula));
  }

  void require(List<Formula> formulas) {
    formulas.forEach(this::require);
  }

  /// A symbol that is true exactly when the formula is: cheap to use in many questions.
  Formula define(Formula formula) {
    if (formula instanceof Formula.Constant || formula instanceof Formula.Symbol) {
      return formula;
    }
    var symbol = new Formula.Symbol("defined/" + defined++);
    script.assertTerm(script.term("=", term(symbol), term(formula)));
    return symbol;
  }

  /// Values with which these hold too; empty where there are none.
  Optional<Model> find(Formula... also) {
    return ask(() -> Optional.of(model()), Optional.empty(), also);
  }

  /// Values with which one of the ways holds; empty where there are none. Some fifty ways in one
  /// question are answered soonest: all of the rules at once take five times as long.
  Optional<Model> findOne(List<Formula> ways) {
    for (int from = 0; from < ways.size(); from += AT_ONCE) {
      Optional<Model> found =
          find(Formula.or(ways.subList(from, Math.min(from + AT_ONCE, ways.size()))));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /// Those of the things whose way can hold.
  <T> List<T> thatCanHold(List<T> things, Function<T, Formula> way) {
    List<T> can = new ArrayList<>();
    for (int from = 0; from < things.size(); from += AT_ONCE) {
      can.addAll(halved(things.subList(from, Math.min(from + AT_ONCE, things.size())), way));
    }
    return can;
  }

  private <T> List<T> halved(List<T> things, Function<T, Formula> way) {
    if (!canHold(Formula.or(things.stream().map(way).toList()))) {
      return List.of();
    }
    int half = things.size() / 2;
    return half == 0
        ? things
        : Stream.of(things.subList(0, half), things.subList(half, things.size()))
            .flatMap(part -> halved(part, way).stream())
            .toList();
  }

  /// Whether these can hold too.
  boolean canHold(Formula... also) {
    return ask(() -> true, false, also);
  }

  private <T> T ask(Supplier<T> then, T otherwise, Formula... also) {
    script.push(1);
    try {
      for (Formula formula : also) {
        script.assertTerm(term(formula));
      }
      LBool answer = script.checkSat();
      if (answer == LBool.UNKNOWN) {
        throw new IllegalStateException("The solver gave up");
      }
      return answer == LBool.SAT ? then.get() : otherwise;
    } finally {
      script.pop(1);
    }
  }

  private Model model() {
    Map<String, Boolean> truths = new HashMap<>();
    Map<String, Double> numbers = new HashMap<>();
    if (!symbols.isEmpty()) {
      Map<Term, Term> values = script.getValue(symbols.values().toArray(Term[]::new));
      symbols.forEach(
          (name, symbol) -> truths.put(name, script.term("true").equals(values.get(symbol))));
    }
    if (!reals.isEmpty()) {
      Map<Term, Term> values = script.getValue(reals.values().toArray(Term[]::new));
      reals.forEach((name, real) -> numbers.put(name, number(values.get(real))));
    }
    return new Model(truths, numbers);
  }

  private static double number(Term value) {
    if (value instanceof ConstantTerm constant) {
      return switch (constant.getValue()) {
        case Rational rational ->
            rational.numerator().doubleValue() / rational.denominator().doubleValue();
        case Number number -> number.doubleValue();
        case Object other -> throw new IllegalStateException("No number: " + other);
      };
    }
    throw new IllegalStateException("No number: " + value);
  }

  private Term term(Formula formula) {
    Term known = terms.get(formula);
    if (known == null) {
      known = made(formula);
      terms.put(formula, known);
    }
    return known;
  }

  private Term made(Formula formula) {
    return switch (formula) {
      case Formula.Constant(boolean value) -> script.term(value ? "true" : "false");
      case Formula.Symbol(String name) -> symbols.computeIfAbsent(name, n -> declared(n, "Bool"));
      case Formula.Not(Formula part) -> script.term("not", term(part));
      case Formula.And(List<Formula> parts) -> script.term("and", terms(parts));
      case Formula.Or(List<Formula> parts) -> script.term("or", terms(parts));
      case Formula.Linear(Formula.Real left, double factor, Formula.Real right, boolean strict) ->
          script.term(
              strict ? ">" : ">=",
              real(left),
              script.term("*", script.decimal(decimal(factor)), real(right)));
    };
  }

  private Term[] terms(List<Formula> parts) {
    return parts.stream().map(this::term).toArray(Term[]::new);
  }

  private Term real(Formula.Real real) {
    return switch (real) {
      case Formula.Real.Known(double value) -> script.decimal(decimal(value));
      case Formula.Real.Unknown(String name) ->
          reals.computeIfAbsent(name, n -> declared(n, "Real"));
    };
  }

  private static BigDecimal decimal(double value) {
    BigDecimal decimal = BigDecimal.valueOf(value);
    return decimal.scale() < 1 ? decimal.setScale(1) : decimal;
  }

  private Term declared(String name, String sort) {
    script.declareFun(name, new Sort[0], script.sort(sort));
    return script.term(name);
  }
}
