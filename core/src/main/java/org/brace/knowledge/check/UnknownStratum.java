package org.brace.knowledge.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.brace.knowledge.Condition;
import org.brace.knowledge.yaml.ProblemSink;

/// an odds multiplier for an age band or sex that does not exist, or bands of which some are
/// missing
final class UnknownStratum implements Check {

  private static final List<String> AGES = List.of("18-29", "30-44", "45-59", "60-74", "75+");
  private static final List<String> SEXES = List.of("female", "male");

  @Override
  public String id() {
    return "unknown-stratum";
  }

  @Override
  public String what() {
    return "an odds multiplier for an age band or sex that does not exist, or bands of which some"
        + " are missing";
  }

  @Override
  public void look(Subject subject, ProblemSink problems) {
    for (Condition condition : subject.knowledge().conditions().values()) {
      check(condition, "age", AGES, condition.age(), problems);
      check(condition, "sex", SEXES, condition.sex(), problems);
    }
  }

  private void check(
      Condition condition,
      String what,
      List<String> known,
      Map<String, Double> multipliers,
      ProblemSink problems) {
    if (!multipliers.isEmpty() && !multipliers.keySet().equals(Set.copyOf(known))) {
      problems.add(
          id(),
          condition.prior().place(),
          String.join(", ", multipliers.keySet()),
          "the %s multipliers of %s are for %s"
              .formatted(what, condition.id(), String.join(", ", multipliers.keySet())),
          "They are for all of " + String.join(", ", known));
    }
  }
}
