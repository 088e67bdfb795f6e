package org.brace.knowledge.check;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.brace.knowledge.Policy;
import org.brace.knowledge.yaml.ProblemSink;

/// a member of a place that is no country, stands there twice or has numbers of its own
final class WrongMember implements Check {

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  @Override
  public String id() {
    return "wrong-member";
  }

  @Override
  public String what() {
    return "a member of a place that is no country, stands there twice or has numbers of its own";
  }

  @Override
  public void look(Subject subject, ProblemSink problems) {
    Policy policy = subject.knowledge().policy();
    var seen = new HashSet<String>(policy.numbers().keySet());
    for (Map.Entry<String, Policy.Members> members : policy.members().entrySet()) {
      if (!policy.numbers().containsKey(members.getKey())) {
        problems.add(
            id(),
            policy.place(),
            members.getKey(),
            "%s has members, but no numbers".formatted(members.getKey()),
            "Add it to places, or leave its members out");
      }
      for (String country : members.getValue().countries()) {
        if (!COUNTRIES.contains(country)) {
          problems.add(
              id(),
              policy.place(),
              country,
              "%s, a member of %s, is the code of no country".formatted(country, members.getKey()),
              "Write its code of two letters (ISO 3166), such as DE");
        } else if (!seen.add(country)) {
          problems.add(
              id(),
              policy.place(),
              country,
              "%s, a member of %s, has numbers already".formatted(country, members.getKey()),
              "Leave it out here, or in the other place");
        }
      }
    }
  }
}
