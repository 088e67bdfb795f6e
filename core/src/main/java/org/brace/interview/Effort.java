package org.brace.interview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.brace.chart.Chart;
import org.brace.chart.State;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Fact.Derivation;
import org.brace.knowledge.Knowledge;
import org.brace.rules.Evaluation;
import org.brace.rules.Rule;
import org.brace.rules.Truth;

/// How many lines it takes to settle an open rule, if they are denied.
///
/// Of parts that must all hold, one denial is enough: the cheapest. A line that is wanted anyway
/// costs nothing, one that many open rules wait for is shared among them, and one that is likely to
/// be ticked settles less. The exponents are those of the fewest lines read by simulated people.
final class Effort {

  /// Nothing can be asked.
  static final double NONE = Double.POSITIVE_INFINITY;

  /// Something can be asked, but whatever is denied, the rule stays open.
  private static final double STUCK = 1_000;

  private final Knowledge knowledge;
  private final Known known;
  private final Chart chart;
  private final Lines lines;

  /// By question, the number of the line that asks it; -1 where nobody has asked yet.
  private final int[] lineOf;

  /// By the number of a line, how many open rules wait for it.
  private final int[] waiting;

  /// By the number of a line.
  private final BitSet wanted = new BitSet();

  Effort(Knowledge knowledge, Known known, Chart chart, Lines lines) {
    this.knowledge = knowledge;
    this.known = known;
    this.chart = chart;
    this.lines = lines;
    this.waiting = new int[Questions.count(knowledge)];
    this.lineOf = new int[Questions.count(knowledge)];
    Arrays.fill(lineOf, -1);
  }

  /// Notes that an open rule waits for these questions.
  void waits(BitSet questions) {
    lines(questions).stream().forEach(line -> waiting[line]++);
  }

  /// Notes that these are asked whatever else is.
  void want(BitSet questions) {
    wanted.or(lines(questions));
  }

  private BitSet lines(BitSet questions) {
    var found = new BitSet(waiting.length);
    for (int i = questions.nextSetBit(0); i >= 0; i = questions.nextSetBit(i + 1)) {
      found.set(line(i));
    }
    return found;
  }

  private int line(int question) {
    if (lineOf[question] < 0) {
      String line = lines.line(known, Questions.id(knowledge, question));
      lineOf[question] = Questions.number(knowledge, line);
    }
    return lineOf[question];
  }

  /// So many of the parts that can be asked, those with the least effort.
  List<Rule> cheapest(List<Rule> parts, int count) {
    record Part(Rule rule, double effort) {}
    List<Part> askable = new ArrayList<>();
    for (Rule part : parts) {
      double effort = of(part);
      if (effort < NONE) {
        askable.add(new Part(part, effort));
      }
    }
    askable.sort(Comparator.comparingDouble(Part::effort));
    return askable.stream().limit(count).map(Part::rule).toList();
  }

  /// The effort for an open rule; [#NONE] where none of it can be asked.
  double of(Rule rule) {
    if (Evaluation.truth(rule, chart) != Truth.UNKNOWN) {
      return NONE;
    }
    return switch (rule) {
      case Rule.All(List<Rule> parts) -> some(parts, 1);
      case Rule.Any(List<Rule> parts) -> some(parts, open(parts));
      case Rule.AtLeast(int count, List<Rule> parts) -> some(parts, toDeny(count, parts));
      case Rule.Atom atom -> of(atom.fact());
      case Rule.Unless _, Rule.Unsure _ -> NONE;
    };
  }

  /// How many of the open parts have to be denied, so that no `count` of all can hold.
  int toDeny(int count, List<Rule> parts) {
    int possible = 0;
    for (Rule part : parts) {
      possible += Evaluation.truth(part, chart) == Truth.FALSE ? 0 : 1;
    }
    return possible - count + 1;
  }

  private int open(List<Rule> parts) {
    int open = 0;
    for (Rule part : parts) {
      open += Evaluation.truth(part, chart) == Truth.UNKNOWN ? 1 : 0;
    }
    return open;
  }

  /// The effort for so many of the parts, the cheapest.
  private double some(List<Rule> parts, int count) {
    var efforts = new double[parts.size()];
    for (int i = 0; i < efforts.length; i++) {
      efforts[i] = of(parts.get(i));
    }
    Arrays.sort(efforts);
    if (efforts.length == 0 || efforts[0] == NONE) {
      return NONE;
    }
    double sum = 0;
    for (int i = 0; i < count && i < efforts.length; i++) {
      sum += Math.min(STUCK, efforts[i]);
    }
    return sum;
  }

  private double of(String id) {
    Fact fact = knowledge.fact(id);
    return switch (fact.derivation()) {
      case null -> {
        State state = chart.state(id);
        yield state == State.NOT_ASKED || state == State.OUTDATED
            ? effort(Questions.number(knowledge, id))
            : NONE;
      }
      case Derivation.When(Rule rule) -> of(rule);
      case Derivation.CountOf(List<Rule> rules) -> some(rules, open(rules));
      case Derivation.Computed(String name) when name.equals(Chart.PEAK_FLOW_PERCENT) ->
          Math.min(of(Chart.PEAK_FLOW), of(Chart.BEST_PEAK_FLOW));
      case Derivation.Computed _ ->
          known.medicines() == null ? effort(knowledge.table().size()) : NONE;
    };
  }

  private double effort(int question) {
    int line = line(question);
    if (wanted.get(line)) {
      return 0;
    }
    double rules = Math.max(1, waiting[line]);
    double denied = lines.denied(Questions.id(knowledge, line));
    return 1 / (rules * rules * denied * denied * denied);
  }
}
