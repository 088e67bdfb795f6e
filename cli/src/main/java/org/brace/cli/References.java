package org.brace.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.brace.knowledge.Condition;
import org.brace.knowledge.Estimate;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Fact.Derivation;
import org.brace.knowledge.FindingKey;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Policy;
import org.brace.knowledge.Topic;
import org.brace.knowledge.TriageRule;
import org.brace.rules.Evaluation;
import org.brace.rules.Rule;

/// Everything that refers to some facts: the links of the knowledge base, read backwards.
///
/// @param facts ids: a fact, and of several choices all of them
record References(Knowledge knowledge, Set<String> facts) {

  static References to(Knowledge knowledge, Fact fact) {
    Set<String> facts = new TreeSet<>(Set.of(fact.id()));
    for (Fact other : knowledge.facts().values()) {
      if (fact.id().equals(other.group())) {
        facts.add(other.id());
      }
    }
    return new References(knowledge, facts);
  }

  /// Every condition that links to one of the facts, the largest number first.
  List<String> links(Function<Condition, Map<FindingKey, Estimate>> which) {
    record Link(String text, double value) {}
    List<Link> links = new ArrayList<>();
    for (Condition condition : knowledge.conditions().values()) {
      which
          .apply(condition)
          .forEach((key, estimate) -> {
            if (facts.contains(key.fact())) {
              String state = key.text().equals(key.fact()) && facts.size() == 1 ? "" : key + " ";
              String text = condition.id() + ": " + state + Figures.of(estimate);
              links.add(new Link(text, estimate.value()));
            }
          });
    }
    return links.stream()
        .sorted(Comparator.comparingDouble(Link::value).reversed())
        .map(Link::text)
        .toList();
  }

  /// Every red flag, combination and policy that tests one of the facts, the most urgent first.
  List<String> rules() {
    return knowledge.rules().values().stream()
        .filter(rule -> uses(rule.when()))
        .sorted(Comparator.comparing(TriageRule::disposition).reversed())
        .map(References::line)
        .toList();
  }

  static String line(TriageRule rule) {
    return "%s %s (%s): %s"
        .formatted(
            rule.kind().id(),
            rule.id(),
            RuleText.urgency(rule.disposition()),
            RuleText.of(rule.when()));
  }

  List<String> silenced() {
    return knowledge.rules().values().stream()
        .filter(rule -> rule.unless() != null && facts.contains(rule.unless()))
        .map(rule -> rule.id() + ", then " + rule.elseRule() + " stays")
        .toList();
  }

  List<String> derived() {
    return knowledge.facts().values().stream()
        .filter(fact -> rules(fact).stream().anyMatch(this::uses))
        .map(fact -> fact.id() + ": " + derivation(fact))
        .toList();
  }

  private static List<Rule> rules(Fact fact) {
    return switch (fact.derivation()) {
      case null -> List.of();
      case Derivation.When(Rule rule) -> List.of(rule);
      case Derivation.CountOf(List<Rule> rules) -> rules;
      case Derivation.Computed _ -> List.of();
    };
  }

  /// How a fact is derived; empty for one that is asked.
  static String derivation(Fact fact) {
    return switch (fact.derivation()) {
      case null -> "";
      case Derivation.When(Rule rule) -> RuleText.of(rule);
      case Derivation.CountOf(List<Rule> rules) ->
          "how many of: " + String.join("; ", rules.stream().map(RuleText::of).toList());
      case Derivation.Computed(String name) -> "computed: " + name;
    };
  }

  /// Topics and facts that are asked only when one of the facts says so.
  List<String> gates() {
    List<String> gates = new ArrayList<>();
    for (Topic topic : knowledge.topics().values()) {
      if (topic.askWhen() != null && uses(topic.askWhen())) {
        gates.add("topic " + topic.id() + ": " + RuleText.of(topic.askWhen()));
      }
    }
    for (Fact fact : knowledge.facts().values()) {
      if (fact.askWhen() != null && fact.group() == null && uses(fact.askWhen())) {
        gates.add("fact " + fact.id() + ": " + RuleText.of(fact.askWhen()));
      }
    }
    return gates;
  }

  /// Facts tied to these: their grade, or the measurements whose twins they are.
  List<String> tied() {
    List<String> tied = new ArrayList<>();
    for (Fact fact : knowledge.facts().values()) {
      if (fact.grades() != null && facts.contains(fact.grades())) {
        tied.add(fact.id() + " grades it");
      }
      if (fact.twins().stream().anyMatch(facts::contains)) {
        tied.add(fact.id() + " has it as a twin where it cannot be measured");
      }
    }
    return tied;
  }

  List<String> policy() {
    List<String> policy = new ArrayList<>();
    if (uses(knowledge.policy().inScopeWhen())) {
      policy.add("the scope: " + RuleText.of(knowledge.policy().inScopeWhen()));
    }
    for (Policy.Blocker blocker : knowledge.policy().selfCareGate().blockers()) {
      if (uses(blocker.when())) {
        policy.add("no self-care, " + blocker.id() + ": " + RuleText.of(blocker.when()));
      }
    }
    for (Policy.Escalator escalator : knowledge.policy().escalators()) {
      if (uses(escalator.when())) {
        policy.add("sooner, " + escalator.id() + ": " + RuleText.of(escalator.when()));
      }
    }
    for (Policy.Mask mask : knowledge.policy().masks()) {
      if (uses(mask.when()) || mask.hides().stream().anyMatch(facts::contains)) {
        policy.add("hidden signs, " + mask.id() + ": " + RuleText.of(mask.when()));
      }
    }
    knowledge
        .policy()
        .knowinglyGated()
        .forEach((fact, reason) -> {
          if (facts.contains(fact)) {
            policy.add("knowingly gated: " + reason);
          }
        });
    return policy;
  }

  private boolean uses(Rule rule) {
    return Evaluation.facts(rule).stream().anyMatch(facts::contains);
  }
}
