package org.brace.interview;

import java.util.BitSet;
import java.util.List;
import org.brace.chart.Chart;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Fact.Derivation;
import org.brace.knowledge.FactTable;
import org.brace.knowledge.Knowledge;
import org.brace.rules.Direction;
import org.brace.rules.Evaluation;
import org.brace.rules.Rule;
import org.brace.rules.Truth;
import org.brace.rules.Verdict;
import org.jspecify.annotations.Nullable;

/// What one person has to be asked next so that something of them is known: of a derived fact, what
/// is open behind it; of one that waits for a gate, or for what it grades, what that waits for.
///
/// A question goes by the number of its fact; the medicine list has the number after the last.
/// Worked out once for each fact, as most stand in many rules.
final class Questions {

  private static final BitSet NONE = new BitSet();

  private final FactTable table;
  private final Known known;
  private final Chart chart;
  private final @Nullable BitSet[] byFact;

  Questions(Knowledge knowledge, Known known, Chart chart) {
    this.table = knowledge.table();
    this.known = known;
    this.chart = chart;
    this.byFact = new BitSet[table.size()];
  }

  /// How many numbers there are.
  static int count(Knowledge knowledge) {
    return knowledge.table().size() + 1;
  }

  static int number(Knowledge knowledge, String id) {
    return id.equals(Stakes.MEDICINES) ? knowledge.table().size() : knowledge.table().number(id);
  }

  static String id(Knowledge knowledge, int number) {
    return number == knowledge.table().size()
        ? Stakes.MEDICINES
        : knowledge.table().fact(number).id();
  }

  /// For what is open in a rule; empty where nothing of it can be asked.
  BitSet of(Rule rule) {
    return all(Evaluation.open(rule, chart));
  }

  /// The same for a node of the rules.
  BitSet of(RuleGraph.Node node, Truths truths) {
    var all = new BitSet(table.size() + 1);
    add(node, truths, all);
    return all;
  }

  private void add(RuleGraph.Node node, Truths truths, BitSet all) {
    if (!truths.isOpen(node)) {
      return;
    }
    if (node.fact >= 0) {
      all.or(of(node.fact));
    }
    for (RuleGraph.Node part : node.parts) {
      add(part, truths, all);
    }
  }

  /// For one fact; empty where it cannot be asked.
  BitSet of(String id) {
    return of(table.number(id));
  }

  /// The same for the fact of this number.
  BitSet of(int fact) {
    BitSet found = byFact[fact];
    if (found == null) {
      found = workOut(table.row(fact));
      byFact[fact] = found;
    }
    return found;
  }

  /// For a reassuring fact, what decides it soonest: the reassuring answers that it takes, since
  /// without one of them it is not there. What has to be absent beside them is asked once they are
  /// there.
  BitSet first(String id) {
    Fact fact = table.row(id).fact();
    return fact.derivation() instanceof Derivation.When(Rule rule) ? first(rule) : of(id);
  }

  private BitSet first(Rule rule) {
    if (Evaluation.truth(rule, chart) != Truth.UNKNOWN) {
      return NONE;
    }
    return switch (rule) {
      case Rule.All(List<Rule> parts) -> {
        BitSet reassuring = first(parts.stream().filter(this::reassures).toList());
        yield reassuring.isEmpty() ? first(parts) : reassuring;
      }
      case Rule.Any(List<Rule> parts) -> first(parts);
      case Rule.Atom atom -> first(atom.fact());
      case Rule.AtLeast _, Rule.Unsure _ -> of(rule);
    };
  }

  private BitSet first(List<Rule> parts) {
    var all = new BitSet(table.size() + 1);
    parts.forEach(part -> all.or(first(part)));
    return all;
  }

  /// Whether a rule cannot hold without some reassuring answer.
  private boolean reassures(Rule rule) {
    return switch (rule) {
      case Rule.All(List<Rule> parts) -> parts.stream().anyMatch(this::reassures);
      case Rule.Any(List<Rule> parts) -> parts.stream().allMatch(this::reassures);
      case Rule.Atom atom -> {
        Fact fact = table.row(atom.fact()).fact();
        yield fact.reassuring()
            && (!(fact.derivation() instanceof Derivation.When(Rule behind)) || reassures(behind));
      }
      case Rule.AtLeast _, Rule.Unsure _ -> false;
    };
  }

  private BitSet all(List<String> facts) {
    var all = new BitSet(table.size() + 1);
    facts.forEach(fact -> all.or(of(fact)));
    return all;
  }

  private BitSet workOut(FactTable.Row row) {
    return switch (row.fact().derivation()) {
      case null -> asked(row);
      case Derivation.When(Rule rule) -> of(rule);
      case Derivation.CountOf(List<Rule> rules) -> {
        var any = new BitSet();
        rules.forEach(rule -> any.or(of(rule)));
        yield any;
      }
      case Derivation.Computed(String name) when name.equals(Chart.PEAK_FLOW_PERCENT) -> {
        // The best of former days is of use only once there is a reading.
        BitSet reading = of(Chart.PEAK_FLOW);
        yield reading.isEmpty() ? of(Chart.BEST_PEAK_FLOW) : reading;
      }
      case Derivation.Computed _ when known.medicines() == null -> only(table.size());
      case Derivation.Computed(String name) when name.equals(Chart.INHALER_REGIMEN) ->
          of(Chart.INHALER_PLAN);
      case Derivation.Computed _ -> NONE;
    };
  }

  private BitSet asked(FactTable.Row row) {
    Fact fact = row.fact();
    if (!chart.isOpen(fact.id())) {
      return NONE;
    }
    String graded = fact.grades();
    var first = new BitSet();
    if (graded != null && !chart.possible(graded).isPoint()) {
      first.or(of(graded));
    }
    if (first.isEmpty()) {
      addGate(fact.askWhen(), first);
      addGate(row.topic() == null ? null : row.topic().askWhen(), first);
    }
    return first.isEmpty() ? only(row.number()) : first;
  }

  private static BitSet only(int number) {
    var one = new BitSet();
    one.set(number);
    return one;
  }

  /// Adds what a gate waits for.
  private void addGate(@Nullable Rule gate, BitSet questions) {
    if (gate != null) {
      Verdict verdict = Evaluation.of(gate, chart);
      questions.or(all(verdict.open()));
      verdict.because().forEach(fact -> questions.or(neutral(fact)));
    }
  }

  /// For a neutral fact that stands at its worst only because it is not known; else empty.
  BitSet neutral(String id) {
    Fact fact = table.row(id).fact();
    if (fact.derivation() instanceof Derivation.When(Rule rule)) {
      var any = new BitSet();
      Verdict verdict = Evaluation.of(rule, chart);
      verdict.because().forEach(other -> any.or(neutral(other)));
      if (fact.worse() == Direction.NEUTRAL) {
        any.or(all(verdict.open()));
      }
      return any;
    }
    boolean mayBeAsked = !fact.isDerived() || fact.derivation() instanceof Derivation.Computed;
    boolean open = fact.worse() == Direction.NEUTRAL && !chart.possible(id).isPoint();
    return open && mayBeAsked ? of(id) : NONE;
  }
}
