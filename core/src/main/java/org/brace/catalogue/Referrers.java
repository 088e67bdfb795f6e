package org.brace.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.brace.knowledge.Condition;
import org.brace.knowledge.Estimate;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Fact.Derivation;
import org.brace.knowledge.FindingKey;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Policy;
import org.brace.knowledge.PolicyReason;
import org.brace.knowledge.Topic;
import org.brace.knowledge.TriageRule;
import org.brace.rules.Evaluation;
import org.brace.rules.Rule;

/// Everything that refers to some facts: the links of the knowledge base, read backwards.
///
/// @param facts ids: a fact, and of several choices all of them
record Referrers(Knowledge knowledge, Links links, RuleText rules, Set<String> facts) {

  static Set<String> factsOf(Knowledge knowledge, Fact fact) {
    Set<String> facts = new TreeSet<>(Set.of(fact.id()));
    for (Fact other : knowledge.facts().values()) {
      if (fact.id().equals(other.group())) {
        facts.add(other.id());
      }
    }
    return facts;
  }

  /// Adds a list for each way to refer to them.
  void addTo(EntryMaker entry) {
    entry.list("Conditions that show it, with how often", linking(Condition::shows));
    entry.list("Conditions that hide it, with the ratio", linking(this::hides));
    entry.list(
        "Conditions that it makes likelier, with the odds ratio", linking(Condition::riskFactors));
    entry.list("Rules that test it", testing());
    entry.list("Rules that it silences", silenced());
    entry.list("Facts derived from it", derived());
    entry.list("Asked only when it says so", gates());
    entry.list("Tied to it", tied());
    entry.list("In the policy", policy());
    entry.list("In care", new CareReferrers(knowledge.care(), links, rules).toFacts(facts));
  }

  /// What a condition hides, with what it hides in the same event.
  private Map<FindingKey, Estimate> hides(Condition condition) {
    Map<FindingKey, Estimate> hides = new LinkedHashMap<>(condition.hides());
    condition
        .hides()
        .forEach((key, ratio) ->
            knowledge
                .hiddenWith(key.fact())
                .forEach(
                    fact -> hides.put(new FindingKey(fact.id(), fact.id(), key.state()), ratio)));
    return hides;
  }

  /// Every condition that links to one of the facts, the largest number first.
  private List<Prose> linking(Function<Condition, Map<FindingKey, Estimate>> which) {
    record Linking(Prose text, double value) {}
    List<Linking> found = new ArrayList<>();
    for (Condition condition : knowledge.conditions().values()) {
      which
          .apply(condition)
          .forEach((key, estimate) -> {
            if (facts.contains(key.fact())) {
              boolean itself = key.text().equals(key.fact()) && facts.size() == 1;
              Prose state = itself ? Prose.NONE : links.finding(key).and(" ");
              Prose text =
                  links
                      .to(Kind.CONDITION, condition.id())
                      .and(": ")
                      .and(state)
                      .and(Prose.of(estimate));
              found.add(new Linking(text, estimate.value()));
            }
          });
    }
    return found.stream()
        .sorted(Comparator.comparingDouble(Linking::value).reversed())
        .map(Linking::text)
        .toList();
  }

  /// Every red flag, combination and policy that tests one of the facts, the most urgent first.
  private List<Prose> testing() {
    return knowledge.rules().values().stream()
        .filter(rule -> uses(rule.when()))
        .sorted(Comparator.comparing(TriageRule::disposition).reversed())
        .map(rule -> line(links, rules, rule))
        .toList();
  }

  static Prose line(Links links, RuleText rules, TriageRule rule) {
    return Prose.of(rule.kind().id() + " ")
        .and(links.rule(rule))
        .and(" (" + RuleText.urgency(rule.disposition()) + "): ")
        .and(rules.of(rule.when()));
  }

  private List<Prose> silenced() {
    return knowledge.rules().values().stream()
        .filter(rule -> rule.unless() != null && facts.contains(rule.unless()))
        .map(rule ->
            links
                .rule(rule)
                .and(", then ")
                .and(
                    Prose.joined(
                        ", or else ", knowledge.staying(rule).stream().map(links::rule).toList()))
                .and(" stays"))
        .toList();
  }

  private List<Prose> derived() {
    return knowledge.facts().values().stream()
        .filter(fact -> rulesOf(fact).stream().anyMatch(this::uses))
        .map(fact -> links.to(Kind.FACT, fact.id()).and(": ").and(derivation(rules, fact)))
        .toList();
  }

  private static List<Rule> rulesOf(Fact fact) {
    return switch (fact.derivation()) {
      case null -> List.of();
      case Derivation.When(Rule rule) -> List.of(rule);
      case Derivation.CountOf(List<Rule> counted) -> counted;
      case Derivation.Computed _ -> List.of();
    };
  }

  /// How a fact is derived; empty for one that is asked.
  static Prose derivation(RuleText rules, Fact fact) {
    return switch (fact.derivation()) {
      case null -> Prose.NONE;
      case Derivation.When(Rule rule) -> rules.of(rule);
      case Derivation.CountOf(List<Rule> counted) ->
          Prose.of("how many of: ")
              .and(Prose.joined("; ", counted.stream().map(rules::of).toList()));
      case Derivation.Computed(String name) -> Prose.of("computed: " + name);
    };
  }

  /// Topics and facts that are asked only when one of the facts says so.
  private List<Prose> gates() {
    List<Prose> gates = new ArrayList<>();
    for (Topic topic : knowledge.topics().values()) {
      if (topic.askWhen() != null && uses(topic.askWhen())) {
        gates.add(line("topic ", links.to(Kind.TOPIC, topic.id()), topic.askWhen()));
      }
    }
    for (Fact fact : knowledge.facts().values()) {
      if (fact.askWhen() != null && fact.group() == null && uses(fact.askWhen())) {
        gates.add(line("fact ", links.to(Kind.FACT, fact.id()), fact.askWhen()));
      }
    }
    return gates;
  }

  private Prose line(String kind, Prose what, Rule when) {
    return Prose.of(kind).and(what).and(": ").and(rules.of(when));
  }

  /// Facts tied to these: their grade, or the measurements whose twins they are.
  private List<Prose> tied() {
    List<Prose> tied = new ArrayList<>();
    for (Fact fact : knowledge.facts().values()) {
      if (fact.grades() != null && facts.contains(fact.grades())) {
        tied.add(links.to(Kind.FACT, fact.id()).and(" grades it"));
      }
      if (fact.twins().stream().anyMatch(facts::contains)) {
        tied.add(
            links.to(Kind.FACT, fact.id()).and(" has it as a twin where it cannot be measured"));
      }
      if (fact.covers().stream().anyMatch(facts::contains)) {
        tied.add(
            links
                .to(Kind.FACT, fact.id())
                .and(" covers it: no to that denies it too; for a yes that names no sign see ")
                .and(links.to(Kind.POLICY, PolicyReason.unnamed(fact))));
      }
    }
    return tied;
  }

  private void words(List<Prose> lines, String of, Policy.LevelText text) {
    Stream.of(text.also(), text.instead())
        .filter(Objects::nonNull)
        .filter(some -> uses(some.when()))
        .forEach(
            some -> lines.add(Prose.of("the words of " + of + ": ").and(rules.of(some.when()))));
  }

  private List<Prose> policy() {
    Policy policy = knowledge.policy();
    List<Prose> lines = new ArrayList<>();
    if (uses(policy.inScopeWhen())) {
      lines.add(Prose.of("the scope: ").and(rules.of(policy.inScopeWhen())));
    }
    words(lines, "out-of-scope", policy.outOfScope().text());
    policy.levels().forEach((level, text) -> words(lines, level.id(), text));
    for (Policy.Blocker blocker : policy.selfCareGate().blockers()) {
      String unless = blocker.silencedBy();
      boolean silences = unless != null && facts.contains(unless);
      if (silences || uses(blocker.when())) {
        lines.add(
            Prose.of(silences ? "silences no self-care, " : "no self-care, ")
                .and(links.blocker(blocker))
                .and(": ")
                .and(rules.of(blocker.when())));
      }
    }
    for (Policy.Escalator escalator : policy.escalators()) {
      if (uses(escalator.when())) {
        lines.add(
            Prose.of("sooner, ")
                .and(links.to(Kind.POLICY, escalator.id()))
                .and(": ")
                .and(rules.of(escalator.when())));
      }
    }
    for (Policy.Mask mask : policy.masks()) {
      if (uses(mask.when()) || mask.hides().stream().anyMatch(facts::contains)) {
        lines.add(Prose.of("hidden signs, " + mask.id() + ": ").and(rules.of(mask.when())));
      }
    }
    for (Policy.Reading reading : policy.readings()) {
      if (uses(reading.when()) || facts.contains(reading.means())) {
        lines.add(
            Prose.of("what a number says, " + reading.id() + ": ").and(rules.of(reading.when())));
      }
    }
    policy
        .knowinglyGated()
        .forEach((fact, reason) -> {
          if (facts.contains(fact)) {
            lines.add(Prose.of("knowingly gated: " + reason));
          }
        });
    return lines;
  }

  private boolean uses(Rule rule) {
    return Evaluation.mentions(rule, facts);
  }
}
