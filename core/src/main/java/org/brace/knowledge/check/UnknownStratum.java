package org.brace.knowledge.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.brace.knowledge.Condition;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Place;
import org.brace.knowledge.yaml.ProblemSink;

/// a multiplier for an age band or sex that does not exist, or bands of which some are missing
final class UnknownStratum implements Check {

  private static final List<String> AGES = List.of("18-29", "30-44", "45-59", "60-74", "75+");
  private static final List<String> SEXES = List.of("female", "male");

  @Override
  public String id() {
    return "unknown-stratum";
  }

  @Override
  public String what() {
    return "a multiplier for an age band or sex that does not exist, or bands of which some"
        + " are missing";
  }

  @Override
  public void look(Subject subject, ProblemSink problems) {
    for (Condition condition : subject.knowledge().conditions().values()) {
      Place place = condition.prior().place();
      check(condition.id(), "age", AGES, condition.age(), place, problems);
      check(condition.id(), "sex", SEXES, condition.sex(), place, problems);
    }
    for (Fact fact : subject.knowledge().facts().values()) {
      check(fact.id(), "age", AGES, fact.byAge(), fact.place(), problems);
    }
  }

  private void check(
      String id,
      String what,
      List<String> known,
      Map<String, Double> multipliers,
      Place place,
      ProblemSink problems) {
    if (!multipliers.isEmpty() && !multipliers.keySet().equals(Set.copyOf(known))) {
      problems.add(
          id(),
          place,
          String.join(", ", multipliers.keySet()),
          "the %s multipliers of %s are for %s"
              .formatted(what, id, String.join(", ", multipliers.keySet())),
          "They are for all of " + String.join(", ", known));
    }
  }
}
