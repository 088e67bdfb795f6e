package org.brace.interview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Fact.Derivation;
import org.brace.knowledge.FactTable;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Policy;
import org.brace.knowledge.TriageRule;
import org.brace.rules.Rule;

/// The rules of triage, those of the self-care gate and those behind derived facts, as one graph:
/// what several rules have in common is one node, which [Truths] evaluates once for a page.
///
/// Made once for a knowledge base, then used by any thread.
final class RuleGraph {

  private static final Node[] NONE = {};

  private final Map<Rule, Node> nodes = new HashMap<>();
  private final FactTable table;
  private final List<Root> roots = new ArrayList<>();
  private final List<Gate> gates = new ArrayList<>();
  private final Node[][] behind;

  /// A rule or a part of one.
  static final class Node {

    /// From 0.
    final int number;

    final Rule rule;

    /// None for a test of a fact.
    final Node[] parts;

    /// How many of the parts must hold.
    final int needed;

    /// The number of the fact that is tested; -1 for a node with parts, or with none to ask.
    final int fact;

    private Node(int number, Rule rule, Node[] parts, int needed, int fact) {
      this.number = number;
      this.rule = rule;
      this.parts = parts;
      this.needed = needed;
      this.fact = fact;
    }

    boolean hasParts() {
      return parts.length > 0;
    }
  }

  /// A rule of triage.
  record Root(TriageRule rule, Node when) {}

  /// What stands between someone and self-care.
  record Gate(Policy.Blocker blocker, Node when) {}

  RuleGraph(Knowledge knowledge) {
    this.table = knowledge.table();
    this.behind = new Node[table.size()][];
    for (TriageRule rule : knowledge.rules().values()) {
      roots.add(new Root(rule, node(rule.when())));
    }
    for (Policy.Blocker blocker : knowledge.policy().selfCareGate().blockers()) {
      gates.add(new Gate(blocker, node(blocker.when())));
    }
    for (Fact fact : knowledge.facts().values()) {
      behind[table.number(fact.id())] =
          switch (fact.derivation()) {
            case Derivation.When(Rule rule) -> nodes(List.of(rule));
            case Derivation.CountOf(List<Rule> rules) -> nodes(rules);
            case Derivation.Computed _ -> NONE;
            case null -> NONE;
          };
    }
  }

  private Node[] nodes(List<Rule> rules) {
    return rules.stream().map(this::node).toArray(Node[]::new);
  }

  private Node node(Rule rule) {
    Node known = nodes.get(rule);
    if (known == null) {
      known =
          switch (rule) {
            case Rule.All(List<Rule> parts) -> node(rule, nodes(parts), parts.size(), -1);
            case Rule.Any(List<Rule> parts) -> node(rule, nodes(parts), 1, -1);
            case Rule.AtLeast(int count, List<Rule> parts) -> node(rule, nodes(parts), count, -1);
            case Rule.Atom atom -> node(rule, NONE, 0, table.number(atom.fact()));
            case Rule.Unsure _ -> node(rule, NONE, 0, -1);
          };
      nodes.put(rule, known);
    }
    return known;
  }

  private Node node(Rule rule, Node[] parts, int needed, int fact) {
    return new Node(nodes.size(), rule, parts, needed, fact);
  }

  /// How many nodes there are.
  int size() {
    return nodes.size();
  }

  /// The rules of triage, in the order of the files.
  List<Root> roots() {
    return roots;
  }

  /// The self-care gate, in the order of the file.
  List<Gate> gates() {
    return gates;
  }

  /// The rules that a derived fact rests on; none for others and for what is computed.
  Node[] behind(int fact) {
    return behind[fact];
  }
}
