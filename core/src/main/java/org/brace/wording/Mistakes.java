package org.brace.wording;

import org.brace.knowledge.Fact;
import org.brace.model.Problem;

/// What is wrong with an answer, for the person who gave it: no ids, no codes.
public final class Mistakes {

  private Mistakes() {}

  public static String of(Fact fact, Problem problem) {
    String in = fact.unit() == null ? "" : ", in " + Wording.unitOf(fact);
    return switch (problem.code()) {
      case "not-a-number" ->
          problem.value().indexOf(',') < 0
              ? "This is not a number that can be read. Write digits%s.".formatted(in)
              : "This is not a number that can be read. Write a thousand as 1000 and a half as 0.5%s."
                  .formatted(in);
      case "ambiguous-number" -> "This may be read as two numbers. %s.".formatted(problem.mend());
      case "not-a-count" -> "Write a whole number, such as 3.";
      case "impossible-value" ->
          "This number cannot be right here: it lies between %s and %s%s."
              .formatted(
                  number(fact.grades() == null ? fact.scale().low() : 0),
                  number(fact.scale().high()),
                  fact.unit() == null ? "" : " " + Wording.unitOf(fact));
      case "not-a-date" -> "Write the date as year-month-day, such as 2026-11-22.";
      case "wrong-unit" -> "Write a number%s.".formatted(in);
      default -> "This answer could not be understood. Choose one of those shown.";
    };
  }

  private static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
