package org.brace.web.pages;

import java.util.List;
import org.brace.interview.Fear;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.TriageRule;

/// What speaks for and against a feared disease.
///
/// @param id its id; empty where Brace knows none of this name
/// @param near names that look like it
public record FearView(
    String id,
    String name,
    String lay,
    List<String> pro,
    List<String> against,
    List<String> open,
    List<String> fired,
    List<String> denied,
    List<String> near) {

  private static final int NAMED = 6;

  static FearView of(Fear fear) {
    return new FearView(
        fear.condition().id(),
        fear.condition().name(),
        fear.condition().lay(),
        reports(fear.pro()),
        reports(fear.against()),
        reports(fear.open()),
        fear.fired().stream().map(TriageRule::says).limit(NAMED).toList(),
        fear.denied().stream()
            .filter(rule -> rule.kind() != TriageRule.Kind.POLICY)
            .map(TriageRule::says)
            .limit(NAMED)
            .toList(),
        List.of());
  }

  static FearView unknown(Knowledge knowledge, String name) {
    return new FearView(
        "",
        name,
        "",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Fear.nearest(knowledge, name).stream().map(id -> knowledge.condition(id).name()).toList());
  }

  private static List<String> reports(List<Fact> facts) {
    return facts.stream().limit(NAMED).map(Fact::report).toList();
  }
}
