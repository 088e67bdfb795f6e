package org.brace.interview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.brace.chart.Chart;
import org.brace.interview.RuleGraph.Node;
import org.brace.knowledge.Fact.Derivation;
import org.brace.knowledge.FactTable;
import org.brace.knowledge.Knowledge;
import org.brace.rules.Truth;
import org.jspecify.annotations.Nullable;

/// How many lines it takes to settle an open rule, if they are denied.
///
/// Of parts that must all hold, one denial is enough: the cheapest. A line that is wanted anyway
/// costs nothing, one that settles several parts is counted once, one that many open rules wait for
/// is shared among them, and one that is likely to be ticked settles less. The exponents are those
/// of the fewest lines read by simulated people.
final class Effort {

  /// Nothing can be asked.
  private static final double NONE = Double.POSITIVE_INFINITY;

  /// Something can be asked, but whatever is denied, the rule stays open.
  private static final double STUCK = 1_000;

  private final Knowledge knowledge;
  private final FactTable table;
  private final RuleGraph graph;
  private final Known known;
  private final Chart chart;
  private final Truths truths;
  private final Lines lines;

  /// By question, the number of the line that asks it; -1 where nobody has asked yet.
  private final int[] lineOf;

  /// By the number of a line, how many open rules wait for it.
  private final int[] waiting;

  /// By the number of a line.
  private final BitSet wanted = new BitSet();

  Effort(
      Knowledge knowledge, RuleGraph graph, Known known, Chart chart, Truths truths, Lines lines) {
    this.knowledge = knowledge;
    this.table = knowledge.table();
    this.graph = graph;
    this.known = known;
    this.chart = chart;
    this.truths = truths;
    this.lines = lines;
    this.waiting = new int[Questions.count(knowledge)];
    this.lineOf = new int[Questions.count(knowledge)];
    Arrays.fill(lineOf, -1);
  }

  /// Notes that an open rule waits for these questions.
  void waits(BitSet questions) {
    BitSet each = lines(questions);
    for (int line = each.nextSetBit(0); line >= 0; line = each.nextSetBit(line + 1)) {
      waiting[line]++;
    }
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
      String line = lines.line(known, chart, Questions.id(knowledge, question));
      lineOf[question] = Questions.number(knowledge, line);
    }
    return lineOf[question];
  }

  /// Of an open node with parts, as many that can be asked as settle it where they are denied,
  /// those with the least effort first.
  List<Node> cheapest(Node open) {
    double[] efforts = each(open.parts, new BitSet(), new BitSet[open.parts.length]);
    int count = toDeny(open);
    List<Node> cheapest = new ArrayList<>(count);
    while (cheapest.size() < count) {
      int least = least(efforts);
      if (efforts[least] == NONE) {
        break;
      }
      cheapest.add(open.parts[least]);
      efforts[least] = NONE;
    }
    return cheapest;
  }

  /// How many parts of an open node have to be denied, so that too few can hold.
  private int toDeny(Node open) {
    int possible = 0;
    for (Node part : open.parts) {
      possible += truths.of(part) == Truth.FALSE ? 0 : 1;
    }
    return possible - open.needed + 1;
  }

  private static int least(double[] efforts) {
    int least = 0;
    for (int i = 1; i < efforts.length; i++) {
      least = efforts[i] < efforts[least] ? i : least;
    }
    return least;
  }

  /// By part, its effort beside the lines that are read already; [#NONE] where it is decided.
  ///
  /// @param with where what is read with each part is left; null for a part that is decided
  private double[] each(Node[] parts, BitSet read, @Nullable BitSet[] with) {
    var efforts = new double[parts.length];
    for (int i = 0; i < efforts.length; i++) {
      if (truths.isOpen(parts[i])) {
        var all = (BitSet) read.clone();
        efforts[i] = of(parts[i], all);
        with[i] = all;
      } else {
        efforts[i] = NONE;
      }
    }
    return efforts;
  }

  /// The effort to deny a node beside the lines that are read already; adds to them those it takes.
  private double of(Node node, BitSet read) {
    if (!truths.isOpen(node)) {
      return NONE;
    }
    return node.hasParts() ? of(node.parts, toDeny(node), read) : ofFact(node.fact, read);
  }

  /// The same for so many of the parts, those with the least effort; [#NONE] where nothing can be
  /// asked.
  private double of(Node[] parts, int count, BitSet read) {
    var with = new BitSet[parts.length];
    double[] efforts = each(parts, read, with);
    double sum = 0;
    for (int i = 0; i < count && i < efforts.length; i++) {
      int least = least(efforts);
      if (efforts[least] == NONE) {
        return i == 0 ? NONE : sum + STUCK * (Math.min(count, efforts.length) - i);
      }
      BitSet all = with[least];
      if (i == 0 && all != null) {
        read.or(all);
        sum = efforts[least];
      } else {
        // What was read for those before it costs nothing now.
        sum += of(parts[least], read);
      }
      efforts[least] = NONE;
    }
    return sum;
  }

  private double ofFact(int fact, BitSet read) {
    return switch (table.fact(fact).derivation()) {
      case null -> chart.isOpen(table.fact(fact).id()) ? effort(fact, read) : NONE;
      case Derivation.When _ -> of(graph.behind(fact)[0], read);
      case Derivation.CountOf _ -> all(graph.behind(fact), read);
      case Derivation.Computed(String name) when name.equals(Chart.PEAK_FLOW_PERCENT) ->
          Math.min(
              ofFact(table.number(Chart.PEAK_FLOW), read),
              ofFact(table.number(Chart.BEST_PEAK_FLOW), read));
      case Derivation.Computed _ -> known.medicines() == null ? effort(table.size(), read) : NONE;
    };
  }

  /// The effort to deny all that is open.
  private double all(Node[] nodes, BitSet read) {
    int open = 0;
    for (Node node : nodes) {
      open += truths.isOpen(node) ? 1 : 0;
    }
    return open == 0 ? NONE : of(nodes, open, read);
  }

  private double effort(int question, BitSet read) {
    int line = line(question);
    if (wanted.get(line) || read.get(line)) {
      return 0;
    }
    read.set(line);
    double rules = Math.max(1, waiting[line]);
    double denied = lines.denied(line);
    return 1 / (rules * denied * denied * denied);
  }
}
