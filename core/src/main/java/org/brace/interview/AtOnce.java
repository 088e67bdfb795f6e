package org.brace.interview;

import org.brace.chart.Chart;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.TriageRule;
import org.brace.model.Level;
import org.brace.rules.Comparison;
import org.brace.rules.Evaluation;
import org.brace.rules.Truth;

/// What is said before the interview is done.
///
/// An ambulance is said as soon as its rule stands, and so is whatever rests on a sign of the first
/// page. An emergency department is said once nothing that is still to be asked can ease it: pain
/// on breathing in, told by someone who takes the pill, is one for the rules until pressing on the
/// ribs is known to bring it on, and that is asked next. Who stops before is told what stands.
final class AtOnce {

  private final Knowledge knowledge;
  private final RuleGraph graph;
  private final Chart chart;
  private final Truths truths;
  private final Questions questions;
  private final Lines lines;
  private final String firstTopic;

  AtOnce(RuleGraph graph, Known known, Chart chart, Truths truths, Lines lines, String firstTopic) {
    this.knowledge = chart.knowledge();
    this.graph = graph;
    this.chart = chart;
    this.truths = truths;
    this.lines = lines;
    this.questions = new Questions(knowledge, known, chart);
    this.firstTopic = firstTopic;
  }

  Level level() {
    Level level = Level.SELF_CARE;
    for (RuleGraph.Root root : graph.roots()) {
      TriageRule rule = root.rule();
      Level its = rule.disposition().level();
      if (its.compareTo(level) > 0 && truths.of(root.when()) == Truth.TRUE && !isEased(rule)) {
        level = its;
      }
    }
    return level;
  }

  /// Whether something reassuring is known, or will be asked, that leaves only a milder rule.
  private boolean isEased(TriageRule rule) {
    String unless = rule.unless();
    return chart.isReassured(unless) || unless != null && mayBeEased(rule, unless);
  }

  private boolean mayBeEased(TriageRule rule, String unless) {
    return rule.disposition().level() == Level.EMERGENCY_DEPARTMENT
        && Comparison.AtLeast.PRESENT.of(chart.possible(unless)) == Truth.UNKNOWN
        && !questions.of(unless).isEmpty()
        && Evaluation.of(rule.when(), chart).because().stream().noneMatch(this::isOfFirstPage);
  }

  private boolean isOfFirstPage(String id) {
    Fact cover = lines.cover(id);
    return (cover == null ? knowledge.fact(id) : cover).topic().equals(firstTopic);
  }
}
