package org.brace.knowledge.check;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.yaml.ProblemSink;

/// a finding hidden with another that no condition hides, or that a condition hides alone, or where
/// exactly one condition is true
final class HiddenWith implements Check {

  @Override
  public String id() {
    return "hidden-with";
  }

  @Override
  public String what() {
    return "a finding hidden with another that no condition hides, or that a condition hides alone,"
        + " or where exactly one condition is true";
  }

  @Override
  public void look(Subject subject, ProblemSink problems) {
    Knowledge knowledge = subject.knowledge();
    Set<String> shown =
        knowledge.conditions().values().stream()
            .flatMap(condition -> condition.shows().keySet().stream())
            .map(key -> key.fact())
            .collect(Collectors.toSet());
    Set<String> hidden =
        knowledge.conditions().values().stream()
            .flatMap(condition -> condition.hides().keySet().stream())
            .map(key -> key.fact())
            .collect(Collectors.toSet());
    for (Fact fact : knowledge.facts().values()) {
      String with = fact.hiddenWith();
      if (with == null) {
        continue;
      }
      var wrong = new LinkedHashSet<String>();
      if (knowledge.exactlyOne()) {
        wrong.add("exactly one condition is true");
      }
      if (hidden.contains(fact.id())) {
        wrong.add("a condition hides %s alone".formatted(fact.id()));
      }
      if (!hidden.contains(with)) {
        wrong.add("no condition hides %s".formatted(with));
      }
      if (!shown.contains(fact.id())) {
        wrong.add("no condition shows %s".formatted(fact.id()));
      }
      if (!wrong.isEmpty()) {
        problems.add(
            id(),
            fact.place(),
            fact.id(),
            "%s is hidden with %s, but %s".formatted(fact.id(), with, String.join(" and ", wrong)),
            "Name under `hides` the one that stands for all, and it alone");
      }
    }
  }
}
