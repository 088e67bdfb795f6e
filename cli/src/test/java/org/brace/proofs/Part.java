package org.brace.proofs;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A part of a rule.
sealed interface Part {

  record All(List<Part> parts) implements Part {}

  record Any(List<Part> parts) implements Part {}

  record Some(int count, List<Part> parts) implements Part {}

  /// The fact is beyond the cut, or when not above: it is not.
  record Beyond(String fact, Cut cut, boolean above) implements Part {}

  /// The fact has one of these states.
  record OneOf(String fact, List<Integer> states) implements Part {}

  /// Asked, and the person could not say.
  record Unsure(String fact) implements Part {}

  Pattern COMPARISON = Pattern.compile("(>=|<=|>|<)\\s*(\\S.*)");
  Pattern MEASURED = Pattern.compile("(-?\\d+(?:\\.\\d+)?)\\s*(.*)");

  /// Days in a unit of time: those of the Unified Code for Units of Measure.
  Map<String, Double> DAYS =
      Map.of(
          "min",
          1 / 1440.0,
          "h",
          1 / 24.0,
          "d",
          1.0,
          "wk",
          7.0,
          "mo",
          30.436875,
          "a",
          365.2425,
          "y",
          365.2425);

  Map<String, String> ALIASES =
      Map.of("mL/min/1.73m2", "mL/min/{1.73_m2}", "mmHg", "mm[Hg]", "C", "Cel");

  /// Reads a part as the YAML has it.
  static Part of(Object written, KnowledgeText text) {
    if (written instanceof String fact) {
      return new Beyond(text.fact(fact).id, Cut.PRESENT, true);
    }
    Map<String, Object> map = KnowledgeText.map(written);
    if (map.containsKey("at-least")) {
      return new Some(((Number) map.get("at-least")).intValue(), parts(map.get("of"), text));
    }
    if (map.size() != 1) {
      throw new IllegalArgumentException("Not a part of a rule: " + written);
    }
    String key = map.keySet().iterator().next();
    Object value = map.get(key);
    return switch (key) {
      case "all" -> new All(parts(value, text));
      case "any" -> new Any(parts(value, text));
      case "takes" -> new Beyond(text.fact("takes." + value).id, Cut.PRESENT, true);
      case "count-taken" -> {
        Map<String, Object> count = KnowledgeText.map(value);
        double least = ((Number) count.get("at-least")).doubleValue();
        FactText counted = text.counted(String.valueOf(count.get("class")));
        yield new Beyond(counted.id, new Cut(least, false), true);
      }
      case "absent" -> new Beyond(text.fact(String.valueOf(value)).id, Cut.PRESENT, false);
      case "unsure" -> new Unsure(text.fact(String.valueOf(value)).id);
      case String id -> compared(text.fact(id), value);
    };
  }

  private static List<Part> parts(Object written, KnowledgeText text) {
    return KnowledgeText.list(written).stream().map(part -> of(part, text)).toList();
  }

  private static Part compared(FactText fact, Object value) {
    Matcher comparison = COMPARISON.matcher(String.valueOf(value));
    if (fact.type.equals("choice") && !comparison.matches()) {
      List<String> states =
          value instanceof List<?> ? KnowledgeText.texts(value) : List.of(String.valueOf(value));
      return new OneOf(fact.id, states.stream().map(state -> place(fact, state)).toList());
    }
    return beyond(fact, String.valueOf(value));
  }

  /// Reads a comparison such as `< 92 %` or `>= mild`.
  static Beyond beyond(FactText fact, String value) {
    Matcher comparison = COMPARISON.matcher(value);
    if (!comparison.matches()) {
      throw new IllegalArgumentException(fact + " is compared with " + value);
    }
    String sign = comparison.group(1);
    String threshold = comparison.group(2).strip();
    double at = fact.type.equals("choice") ? place(fact, threshold) : number(threshold, fact.unit);
    boolean above = sign.startsWith(">");
    boolean beyond = sign.equals(">") || sign.equals("<=");
    Cut cut = beyond && fact.isWhole() ? new Cut(at + 1, false) : new Cut(at, beyond);
    return new Beyond(fact.id, cut, above);
  }

  private static int place(FactText fact, String state) {
    int place = fact.states.indexOf(state);
    if (place < 0) {
      throw new IllegalArgumentException(fact + " has no state " + state);
    }
    return place;
  }

  /// A number in the unit that is wanted.
  static double number(String written, String unit) {
    Matcher measured = MEASURED.matcher(written);
    if (!measured.matches()) {
      throw new IllegalArgumentException("Not a number: " + written);
    }
    return Double.parseDouble(measured.group(1)) * factor(measured.group(2).strip(), unit);
  }

  /// An amount of a medicine.
  static double milligrams(String written) {
    Matcher measured = MEASURED.matcher(written);
    if (!measured.matches()) {
      throw new IllegalArgumentException("Not an amount: " + written);
    }
    return Double.parseDouble(measured.group(1))
        * switch (measured.group(2).strip()) {
          case "mg" -> 1;
          case "g" -> 1000;
          case "ug" -> 0.001;
          case String other -> throw new IllegalArgumentException("Not an amount: " + other);
        };
  }

  /// How many of the second unit the first one is.
  static double factor(String unit, String of) {
    if (ALIASES.getOrDefault(unit, unit).equals(of)) {
      return 1;
    }
    Double one = DAYS.get(unit);
    Double other = DAYS.get(of);
    if (one == null || other == null) {
      throw new IllegalArgumentException("No way from " + unit + " to " + of);
    }
    return one / other;
  }

  /// Tells of each test in the part.
  default void each(Consumer<Part> told) {
    switch (this) {
      case All(List<Part> parts) -> parts.forEach(part -> part.each(told));
      case Any(List<Part> parts) -> parts.forEach(part -> part.each(told));
      case Some(int _, List<Part> parts) -> parts.forEach(part -> part.each(told));
      case Beyond _, OneOf _, Unsure _ -> told.accept(this);
    }
  }
}
