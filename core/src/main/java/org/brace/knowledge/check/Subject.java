package org.brace.knowledge.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Fact.Derivation;
import org.brace.knowledge.Figure;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Place;
import org.brace.knowledge.Policy;
import org.brace.knowledge.Topic;
import org.brace.knowledge.TriageRule;
import org.brace.rules.Rule;

/// What is checked: a knowledge base, and the golden cases that exist.
record Subject(Knowledge knowledge, Set<String> cases) {

  /// A rule and what it is for.
  ///
  /// @param reassuring whether it makes a reassuring fact, so that it must point the other way
  record Written(String of, Rule rule, boolean reassuring, Place place) {}

  /// The facts that reassure.
  List<Fact> reassuring() {
    return knowledge.facts().values().stream().filter(Fact::reassuring).toList();
  }

  /// Every rule of the base: triage, gates, derived facts, policy, care.
  List<Written> rules() {
    List<Written> rules = new ArrayList<>();
    for (TriageRule rule : knowledge.rules().values()) {
      rules.add(new Written(rule.id(), rule.when(), false, rule.place()));
    }
    rules.addAll(gates());
    for (Fact fact : knowledge.facts().values()) {
      for (Rule rule : derivedFrom(fact)) {
        rules.add(new Written(fact.id(), rule, fact.reassuring(), fact.place()));
      }
    }
    Policy policy = knowledge.policy();
    rules.add(new Written("the scope", policy.inScopeWhen(), false, policy.place()));
    for (Policy.Blocker blocker : policy.selfCareGate().blockers()) {
      rules.add(new Written(blocker.id(), blocker.when(), false, blocker.place()));
    }
    for (Policy.Escalator escalator : policy.escalators()) {
      rules.add(new Written(escalator.id(), escalator.when(), false, escalator.place()));
    }
    for (Policy.Mask mask : policy.masks()) {
      rules.add(new Written(mask.id(), mask.when(), false, mask.place()));
    }
    rules.addAll(CareRules.of(knowledge.care()));
    return rules;
  }

  /// Every gate: when a topic or fact is asked.
  List<Written> gates() {
    List<Written> gates = new ArrayList<>();
    for (Topic topic : knowledge.topics().values()) {
      if (topic.askWhen() != null) {
        gates.add(new Written("the gate of " + topic.id(), topic.askWhen(), false, topic.place()));
      }
    }
    for (Fact fact : knowledge.facts().values()) {
      if (fact.askWhen() != null && fact.group() == null) {
        gates.add(new Written("the gate of " + fact.id(), fact.askWhen(), false, fact.place()));
      }
    }
    return gates;
  }

  /// The rules from which a fact is derived.
  static List<Rule> derivedFrom(Fact fact) {
    return switch (fact.derivation()) {
      case null -> List.of();
      case Derivation.When(Rule rule) -> List.of(rule);
      case Derivation.CountOf(List<Rule> rules) -> rules;
      case Derivation.Computed _ -> List.of();
    };
  }

  /// Every atom of a rule, in its order.
  static List<Rule.Atom> atoms(Rule rule) {
    return switch (rule) {
      case Rule.All(List<Rule> parts) -> atoms(parts);
      case Rule.Any(List<Rule> parts) -> atoms(parts);
      case Rule.AtLeast(int _, List<Rule> parts) -> atoms(parts);
      case Rule.Atom atom -> List.of(atom);
      case Rule.Unsure _ -> List.of();
    };
  }

  private static List<Rule.Atom> atoms(List<Rule> parts) {
    return parts.stream().flatMap(part -> atoms(part).stream()).toList();
  }

  /// Every number that has a source of its own.
  List<Figure> numbers() {
    return Figure.all(knowledge);
  }
}
