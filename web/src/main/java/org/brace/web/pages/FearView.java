package org.brace.web.pages;

import java.util.List;
import org.brace.assessment.FearToName;
import org.brace.knowledge.Condition;
import org.brace.knowledge.ConditionNames;
import org.brace.knowledge.Knowledge;
import org.jspecify.annotations.Nullable;

/// What speaks for and against a feared disease.
///
/// @param id its id; empty where Brace knows none of this name
/// @param others names of others that may be meant
public record FearView(
    String id,
    String name,
    String lay,
    @Nullable String chance,
    List<String> pro,
    List<String> against,
    List<String> open,
    List<String> fired,
    List<String> denied,
    List<String> others) {

  /// @param meant all that the name may mean, that of `fear` among them
  static FearView of(FearToName fear, List<Condition> meant) {
    return new FearView(
        fear.condition().id(),
        fear.condition().name(),
        fear.condition().lay(),
        fear.chance(),
        fear.pro(),
        fear.against(),
        fear.open(),
        fear.warnings(),
        fear.denied(),
        meant.stream()
            .filter(each -> !each.id().equals(fear.condition().id()))
            .map(Condition::name)
            .toList());
  }

  static FearView unknown(Knowledge knowledge, String name) {
    return new FearView(
        "",
        name,
        "",
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        ConditionNames.near(knowledge, name));
  }
}
