package org.brace.knowledge.check;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Place;
import org.brace.knowledge.Topic;
import org.brace.knowledge.TriageRule;
import org.brace.knowledge.yaml.ProblemSink;
import org.brace.model.Level;
import org.brace.rules.Direction;
import org.brace.rules.Rule;
import org.brace.rules.Truth;

/// A gate that can hide a rule of same-day or above.
///
/// Where a gate does not hold, what it guards is not asked and counts as absent. That is sound only
/// if no rule of same-day or above could then depend on it: see [Bearing]. A fact under
/// `knowingly-gated` is excepted; an exception that nothing needs is a problem too.
final class UnsoundGate implements Check {

  @Override
  public String id() {
    return "unsound-gate";
  }

  @Override
  public String what() {
    return "a gate (ask-when) that can hide a rule of same-day or above, or a needless exception";
  }

  private record Gate(String of, Rule rule, Place place) {}

  @Override
  public void look(Subject subject, ProblemSink problems) {
    Knowledge knowledge = subject.knowledge();
    Set<String> excepted = knowledge.policy().knowinglyGated().keySet();
    Set<String> needed = new HashSet<>();
    for (Map.Entry<Gate, Set<String>> gated : gates(knowledge).entrySet()) {
      Gate gate = gated.getKey();
      for (TriageRule rule : knowledge.rules().values()) {
        if (!rule.disposition().level().atLeast(Level.SAME_DAY)) {
          continue;
        }
        Set<String> bearing = bearing(knowledge, gate.rule, gated.getValue(), rule.when());
        bearing.stream().filter(excepted::contains).forEach(needed::add);
        bearing.removeAll(excepted);
        for (String fact : bearing) {
          problems.add(
              id(),
              gate.place,
              fact,
              "the gate of %s can hide %s (%s): it may hold only through %s"
                  .formatted(gate.of, rule.id(), rule.disposition().level().id(), fact),
              "Ask %s without a gate, or give the reason under knowingly-gated (policy.yaml)"
                  .formatted(fact));
        }
      }
    }
    for (String fact : excepted) {
      if (!needed.contains(fact)) {
        problems.add(
            id(),
            knowledge.policy().place(),
            fact,
            fact + " is knowingly gated, but no gate could hide it",
            "Take it out of knowingly-gated");
      }
    }
  }

  /// Every gate with the facts that it guards.
  private static Map<Gate, Set<String>> gates(Knowledge knowledge) {
    Map<Gate, Set<String>> gates = new LinkedHashMap<>();
    for (Topic topic : knowledge.topics().values()) {
      if (topic.askWhen() != null) {
        Gate gate = new Gate(topic.id(), topic.askWhen(), topic.place());
        knowledge.facts().values().stream()
            .filter(fact -> fact.topic().equals(topic.id()))
            .forEach(fact -> gates.computeIfAbsent(gate, _ -> new TreeSet<>()).add(fact.id()));
      }
    }
    for (Fact fact : knowledge.facts().values()) {
      if (fact.askWhen() != null) {
        String of = fact.group() == null ? fact.id() : fact.group();
        Gate gate = new Gate(of, fact.askWhen(), fact.place());
        gates.computeIfAbsent(gate, _ -> new TreeSet<>()).add(fact.id());
      }
    }
    return gates;
  }

  /// Which of the guarded facts could make the difference for a rule while the gate is false.
  private static Set<String> bearing(
      Knowledge knowledge, Rule gate, Set<String> guarded, Rule rule) {
    Possibilities shut = Possibilities.where(knowledge, gate);
    Set<String> bearing = new TreeSet<>();
    for (String id : guarded) {
      Fact fact = knowledge.fact(id);
      // What is neutral or reassuring counts at its worst while it is not asked.
      boolean hides = fact.worse() != Direction.NEUTRAL && !fact.reassuring();
      if (hides && !shut.isSettled(id) && new Bearing(knowledge, shut, id).on(rule)) {
        bearing.add(id);
      }
    }
    return bearing;
  }

  /// Whether a fact could decide a rule, all else being open but what the gate settles.
  ///
  /// A part of `all` counts only while every other part could be true; a part of `any` only while
  /// every other could be false. Parts are taken to be independent, so where one fact stands in a
  /// rule twice this errs on the side of reporting.
  private static final class Bearing {

    private final Knowledge knowledge;
    private final Possibilities shut;
    private final String fact;
    private final Set<String> within = new HashSet<>();

    Bearing(Knowledge knowledge, Possibilities shut, String fact) {
      this.knowledge = knowledge;
      this.shut = shut;
      this.fact = fact;
    }

    boolean on(Rule rule) {
      return switch (rule) {
        case Rule.All(List<Rule> parts) -> on(parts, parts.size());
        case Rule.Any(List<Rule> parts) -> on(parts, 1);
        case Rule.AtLeast(int count, List<Rule> parts) -> on(parts, count);
        case Rule.Atom atom -> shut.truth(atom) == Truth.UNKNOWN && rests(atom);
        case Rule.Unsure _ -> false;
      };
    }

    /// At least `count` of the parts: one that the fact bears on must be able to be the last.
    private boolean on(List<Rule> parts, int count) {
      long sure = parts.stream().filter(part -> shut.truth(part) == Truth.TRUE).count();
      long possible = parts.stream().filter(part -> shut.truth(part) != Truth.FALSE).count();
      return sure < count && possible >= count && parts.stream().anyMatch(this::on);
    }

    /// Whether the atom is about the fact, or about one derived from it.
    private boolean rests(Rule.Atom atom) {
      if (atom.fact().equals(fact)) {
        return true;
      }
      if (!within.add(atom.fact())) {
        return false;
      }
      Fact derived = knowledge.fact(atom.fact());
      boolean rests =
          Dependencies.computedFrom(derived).contains(fact)
              || Subject.derivedFrom(derived).stream().anyMatch(this::on);
      within.remove(atom.fact());
      return rests;
    }
  }
}
