package org.brace.chart;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Fact.Derivation;
import org.brace.rules.Evaluation;
import org.brace.rules.Rule;
import org.brace.rules.Verdict;

/// The asked facts behind some facts: a derived one is replaced by those that made it what it is,
/// an answer that something may hide by those that decide whether it does, and what a number tells
/// by the number.
public final class Asked {

  private final Chart chart;
  private final SequencedSet<String> atoms = new LinkedHashSet<>();

  private Asked(Chart chart) {
    this.chart = chart;
  }

  /// In the order of the facts, each once. What is computed from the medicine list stands for
  /// itself.
  public static List<String> behind(List<String> facts, Chart chart) {
    var asked = new Asked(chart);
    facts.forEach(asked::add);
    return List.copyOf(asked.atoms);
  }

  private void add(String id) {
    Fact fact = chart.knowledge().fact(id);
    switch (fact.derivation()) {
      case null -> {
        List<String> instead = OtherSide.numbers(id, chart);
        if (instead.isEmpty()) {
          instead = chart.openMask(id);
        }
        if (instead.isEmpty()) {
          atoms.add(id);
        } else {
          instead.forEach(this::add);
        }
      }
      case Derivation.Computed _ -> atoms.add(id);
      case Derivation.When(Rule rule) -> add(Evaluation.of(rule, chart));
      case Derivation.CountOf(List<Rule> rules) ->
          rules.forEach(rule -> add(Evaluation.of(rule, chart)));
    }
  }

  private void add(Verdict verdict) {
    verdict.because().forEach(this::add);
    verdict.open().forEach(this::add);
  }
}
