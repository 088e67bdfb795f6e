package org.brace.web.pages;

import java.util.List;
import org.brace.assessment.FearToName;
import org.brace.knowledge.Condition;
import org.brace.knowledge.ConditionNames;
import org.brace.knowledge.Knowledge;
import org.jspecify.annotations.Nullable;

/// What speaks for and against a feared disease.
///
/// @param id its id; empty where Brace knows none of this name, or several
/// @param others names of those that may be meant, the best first
/// @param several whether all of these are called so; else they are spelt like it
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
    List<String> others,
    boolean several) {

  static FearView of(FearToName fear) {
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
        List.of(),
        false);
  }

  /// Several are called so: nothing is said before one is chosen.
  static FearView several(String name, List<Condition> meant) {
    return choice(name, meant.stream().map(Condition::name).toList(), true);
  }

  static FearView unknown(Knowledge knowledge, String name) {
    return choice(name, ConditionNames.near(knowledge, name), false);
  }

  private static FearView choice(String name, List<String> others, boolean several) {
    return new FearView(
        "", name, "", null, List.of(), List.of(), List.of(), List.of(), List.of(), others, several);
  }
}
