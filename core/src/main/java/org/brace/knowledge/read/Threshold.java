package org.brace.knowledge.read;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Place;
import org.brace.knowledge.yaml.ProblemSink;
import org.brace.model.Names;
import org.brace.model.Unit;
import org.brace.rules.Comparison;

/// Reads a comparison such as `< 92 %`, `>= 3` or `>= severe` on the scale of its fact.
final class Threshold {

  private static final Pattern SHAPE = Pattern.compile("(>=|<=|>|<)\\s*(\\S.*)");
  private static final Pattern MEASURED = Pattern.compile("(-?\\d+(?:\\.\\d+)?)\\s*(.*)");

  private final ProblemSink problems;

  Threshold(ProblemSink problems) {
    this.problems = problems;
  }

  /// The comparison; empty, and a problem, where the text is none.
  Optional<Comparison> read(Fact fact, String text, Place at) {
    Matcher shape = SHAPE.matcher(text.strip());
    if (!shape.matches()) {
      return wrong(
          "not-a-comparison",
          at,
          text,
          "\"" + text + "\" does not compare " + fact.id() + " with anything",
          "Start with >=, >, <= or <: " + example(fact));
    }
    String value = shape.group(2).strip();
    if (value.matches(".*(>|<|\\band\\b).*")) {
      return wrong(
          "band",
          at,
          text,
          "\"" + text + "\" is a band; a rule has one threshold, and the highest rule wins",
          "Write one comparison: " + example(fact));
    }
    return (fact.type() == Fact.Type.CHOICE ? state(fact, value, at) : number(fact, value, at))
        .map(threshold -> comparison(shape.group(1), threshold));
  }

  private static Comparison comparison(String sign, double threshold) {
    return switch (sign) {
      case ">" -> new Comparison.AtLeast(threshold, true);
      case ">=" -> new Comparison.AtLeast(threshold, false);
      case "<" -> new Comparison.AtMost(threshold, true);
      default -> new Comparison.AtMost(threshold, false);
    };
  }

  private Optional<Double> state(Fact fact, String value, Place at) {
    int index = fact.state(value);
    if (index >= 0) {
      return Optional.of((double) index);
    }
    return wrong(
        "unknown-state",
        at,
        value,
        "\"" + value + "\" is not a state of " + fact.id(),
        offer(value, fact));
  }

  static String offer(String value, Fact fact) {
    return Names.instead(
        value, fact.states(), "Its states are " + String.join(", ", fact.states()));
  }

  private Optional<Double> number(Fact fact, String value, Place at) {
    Matcher measured = MEASURED.matcher(value);
    if (!measured.matches()) {
      return wrong(
          "not-a-number", at, value, "\"" + value + "\" is not a number", "Write " + example(fact));
    }
    double number = Double.parseDouble(measured.group(1));
    String unitText = measured.group(2).strip();
    Unit own = fact.unit();
    if (own == null) {
      return unitText.isEmpty()
          ? inside(fact, number, at, value)
          : wrong(
              "wrong-unit",
              at,
              unitText,
              fact.id() + " is a count and has no unit, but here is \"" + unitText + "\"",
              "Write " + example(fact));
    }
    if (unitText.isEmpty()) {
      return wrong(
          "missing-unit",
          at,
          value,
          "\"" + value + "\" has no unit; " + fact.id() + " is in " + own.ucum(),
          "Write " + number(number) + " " + own.ucum());
    }
    Optional<Unit> unit = Unit.of(unitText);
    if (unit.isEmpty() || unit.get().dimension() != own.dimension()) {
      return wrong(
          unit.isEmpty() ? "unknown-unit" : "wrong-unit",
          at,
          unitText,
          "\"" + unitText + "\" is not a unit of " + fact.id(),
          "It is in " + own.ucum());
    }
    return inside(fact, unit.get().convert(number, own), at, value);
  }

  private Optional<Double> inside(Fact fact, double number, Place at, String value) {
    if (number >= fact.scale().low() && number <= fact.scale().high()) {
      return Optional.of(number);
    }
    return wrong(
        "impossible-threshold",
        at,
        value,
        "%s can never be %s: it goes from %s to %s"
            .formatted(fact.id(), value, number(fact.scale().low()), number(fact.scale().high())),
        "Write a threshold between the two");
  }

  private static String example(Fact fact) {
    Unit unit = fact.unit();
    return switch (fact.type()) {
      case CHOICE -> "\">= " + fact.states().getLast() + "\"";
      case QUANTITY -> "\">= 3" + (unit == null ? "" : " " + unit.ucum()) + "\"";
      case COUNT, YES_NO, CHOICES, DATE -> "\">= 3\"";
    };
  }

  private static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  private <T> Optional<T> wrong(String code, Place at, String value, String message, String mend) {
    problems.add(code, at, value, message, mend);
    return Optional.empty();
  }
}
