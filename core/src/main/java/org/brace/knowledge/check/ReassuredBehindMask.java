package org.brace.knowledge.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Policy;
import org.brace.knowledge.yaml.ProblemSink;
import org.brace.rules.Comparison;
import org.brace.rules.Rule;

/// A reassuring fact that rests on what a mask hides, and lets the mask open.
///
/// While a mask is open, "no" counts as told; once it holds, "no" proves nothing, the reassurance
/// ends and the rule that it silenced stands. So what is open could raise the level, and nothing
/// would be asked. A reassuring fact that needs the mask to be denied too is not true before.
final class ReassuredBehindMask implements Check {

  @Override
  public String id() {
    return "reassured-behind-mask";
  }

  @Override
  public String what() {
    return "a reassuring fact that rests on what a mask may hide, without denying the mask";
  }

  @Override
  public void look(Subject subject, ProblemSink problems) {
    Knowledge knowledge = subject.knowledge();
    for (Fact fact : subject.reassuring()) {
      for (Policy.Mask mask : knowledge.policy().masks()) {
        for (Rule rule : Subject.derivedFrom(fact)) {
          if (exposed(rule, mask, Set.of(), knowledge)) {
            problems.add(
                id(),
                fact.place(),
                fact.id(),
                "%s rests on what %s hides, and may be there while it is not known whether that holds"
                    .formatted(fact.id(), mask.id()),
                "Let the same `all` need the absence of what makes %s hold".formatted(mask.id()));
          }
        }
      }
    }
  }

  /// Whether a part rests on what the mask hides where nothing beside it denies the mask.
  ///
  /// @param beside what the parts of `all` around it need to be absent, among other things
  private static boolean exposed(
      Rule rule, Policy.Mask mask, Set<String> beside, Knowledge knowledge) {
    return switch (rule) {
      case Rule.All(List<Rule> parts) -> {
        Set<String> all = new HashSet<>(beside);
        for (Rule part : parts) {
          if (part instanceof Rule.Atom atom && atom.test().equals(Comparison.AtMost.ABSENT)) {
            addAbsent(atom.fact(), all, knowledge);
          }
        }
        yield parts.stream().anyMatch(part -> exposed(part, mask, all, knowledge));
      }
      case Rule.Any(List<Rule> parts) ->
          parts.stream().anyMatch(part -> exposed(part, mask, beside, knowledge));
      case Rule.AtLeast(int _, List<Rule> parts) ->
          parts.stream().anyMatch(part -> exposed(part, mask, beside, knowledge));
      case Rule.Atom atom ->
          // A reassuring fact is looked at by itself.
          !knowledge.fact(atom.fact()).reassuring()
              && Dependencies.asked(atom.fact(), knowledge).stream()
                  .anyMatch(mask.hides()::contains)
              && !denied(mask.when(), beside, knowledge);
      case Rule.Unsure _ -> false;
    };
  }

  /// Adds a fact that is absent, and what is absent with it: each sign that alone would make it
  /// present.
  private static void addAbsent(String fact, Set<String> absent, Knowledge knowledge) {
    absent.add(fact);
    for (Rule rule : Subject.derivedFrom(knowledge.fact(fact))) {
      for (Rule part : rule instanceof Rule.Any(List<Rule> parts) ? parts : List.of(rule)) {
        if (part instanceof Rule.Atom atom && atom.test().equals(Comparison.AtLeast.PRESENT)) {
          addAbsent(atom.fact(), absent, knowledge);
        }
      }
    }
  }

  /// Whether the absence of these facts makes the rule false.
  private static boolean denied(Rule rule, Set<String> absent, Knowledge knowledge) {
    return switch (rule) {
      case Rule.All(List<Rule> parts) ->
          parts.stream().anyMatch(part -> denied(part, absent, knowledge));
      case Rule.Any(List<Rule> parts) ->
          parts.stream().allMatch(part -> denied(part, absent, knowledge));
      case Rule.AtLeast(int count, List<Rule> parts) ->
          parts.stream().filter(part -> !denied(part, absent, knowledge)).count() < count;
      case Rule.Atom atom ->
          absent.contains(atom.fact())
              || Subject.derivedFrom(knowledge.fact(atom.fact())).stream()
                  .anyMatch(each -> denied(each, absent, knowledge));
      case Rule.Unsure _ -> false;
    };
  }
}
