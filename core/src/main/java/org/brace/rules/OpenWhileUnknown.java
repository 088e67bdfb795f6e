package org.brace.rules;

import java.util.List;

/// Rules in which a neutral fact that is not known leaves the rule open, as in care.
///
/// For a level an unknown neutral fact takes its worst value. In care that would tell everyone
/// whose sex or inhaler plan is not known that they must not take something; "ask first" is as safe
/// and true. And a level that rests on it says so.
public final class OpenWhileUnknown {

  private OpenWhileUnknown() {}

  public static Rule of(Rule rule) {
    return switch (rule) {
      case Rule.All(List<Rule> parts) -> new Rule.All(all(parts));
      case Rule.Any(List<Rule> parts) -> new Rule.Any(all(parts));
      case Rule.AtLeast(int count, List<Rule> parts) -> new Rule.AtLeast(count, all(parts));
      case Rule.Atom(var fact, var test, Direction worse, var text) ->
          new Rule.Atom(fact, test, worse == Direction.NEUTRAL ? Direction.HIGH : worse, text);
      case Rule.Unsure _ -> rule;
    };
  }

  private static List<Rule> all(List<Rule> parts) {
    return parts.stream().map(OpenWhileUnknown::of).toList();
  }
}
