package org.brace.knowledge.check;

import java.util.Map;
import org.brace.knowledge.Condition;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Figure;
import org.brace.knowledge.Place;
import org.brace.knowledge.Policy;
import org.brace.knowledge.yaml.ProblemSink;
import org.jspecify.annotations.Nullable;

/// a chance that is not between 0 and 1, or odds, a factor or a threshold out of range
final class ImpossibleNumber implements Check {

  @Override
  public String id() {
    return "impossible-number";
  }

  @Override
  public String what() {
    return "a chance that is not between 0 and 1, or odds, a factor or a threshold out of range";
  }

  @Override
  public void look(Subject subject, ProblemSink problems) {
    for (Figure number : subject.numbers()) {
      check(number, number.estimate().value(), problems);
      check(number, number.estimate().low(), problems);
      check(number, number.estimate().high(), problems);
    }
    for (Condition condition : subject.knowledge().conditions().values()) {
      Place place = condition.prior().place();
      multipliers(condition.id(), condition.age(), place, problems);
      multipliers(condition.id(), condition.sex(), place, problems);
    }
    for (Fact fact : subject.knowledge().facts().values()) {
      multipliers(fact.id(), fact.byAge(), fact.place(), problems);
    }
    policy(subject.knowledge().policy(), problems);
  }

  private void check(Figure number, @Nullable Double value, ProblemSink problems) {
    if (value == null) {
      return;
    }
    boolean possible =
        switch (number.sort()) {
          case CHANCE -> value > 0 && value < 1;
          case ODDS -> value > 0 && value < Double.POSITIVE_INFINITY;
        };
    if (!possible) {
      String scale = number.sort() == Figure.Sort.CHANCE ? "between 0 and 1" : "above 0";
      report(number.of(), value, scale, number.estimate().place(), problems);
    }
  }

  private void multipliers(
      String id, Map<String, Double> multipliers, Place place, ProblemSink problems) {
    multipliers.forEach((band, value) -> {
      if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
        String of = "the multiplier of " + id + " for " + band;
        report(of, value, "above 0", place, problems);
      }
    });
  }

  private void policy(Policy policy, ProblemSink problems) {
    policy
        .rangeFactors()
        .forEach((kind, factor) -> {
          if (!(factor >= 1 && factor < Double.POSITIVE_INFINITY)) {
            report("the range factor " + kind, factor, "1 or more", policy.place(), problems);
          }
        });
    if (!(policy.rangeMass() > 0 && policy.rangeMass() < 1)) {
      report(
          "the mass of a range", policy.rangeMass(), "between 0 and 1", policy.place(), problems);
    }
    double telling = policy.telling().value();
    if (!(telling > 0 && telling <= 1)) {
      report("the chance of telling", telling, "above 0, at most 1", policy.place(), problems);
    }
    policy
        .risk()
        .forEach((level, risk) -> {
          if (!(risk.atLeast() > 0 && risk.atLeast() < 1)) {
            String of = "the risk threshold of " + level.id();
            report(of, risk.atLeast(), "between 0 and 1", risk.place(), problems);
          }
        });
  }

  private void report(String of, double value, String scale, Place at, ProblemSink problems) {
    problems.add(
        id(),
        at,
        String.valueOf(value),
        of + " is " + value + "; it must be " + scale,
        "Write a number that is " + scale);
  }
}
