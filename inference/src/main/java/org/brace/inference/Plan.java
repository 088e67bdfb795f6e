package org.brace.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// How a structure is computed: tables, and the steps that make one from others, down to one number
/// for each part of the network that hangs together. Depends on no strength.
///
/// The tables are numbered from the leaves on. Each has its offset and its size in entries; the
/// entries of a table are numbered by its variables, the first varying fastest.
final class Plan {

  /// Written out, the sums of more expanded variables have too many terms.
  private static final int SMALL_EXPANSION = 3;

  /// What has more multiplications spends its time on those, and to write it out takes long.
  private static final int WORTH_WRITING = 4000;

  /// How many times as long a tree is looked for before it is refused for its tables.
  private static final int LONGER = 8;

  /// One step of the way.
  sealed interface Step {

    /// About how much memory its lists take.
    long bytes();

    /// Two tables are combined.
    ///
    /// @param expanded the second with sums for the variables that both accumulate: a third value
    ///   "clear or set", or where the variable is summed out, that in place of "clear"; the second
    ///   itself where there are none
    /// @param thirds the strides in the second of those with a third value, ascending
    /// @param sums those of the others
    /// @param forward makes the table from both
    /// @param backFirst the transpose: what the first is worth, from what the table is worth and
    ///   the second; [Loop#NONE] where that does not matter
    /// @param backSecond likewise
    record Combine(
        int first,
        int second,
        int expanded,
        int[] thirds,
        int[] sums,
        int out,
        Loop forward,
        Loop backFirst,
        Loop backSecond)
        implements Step {

      @Override
      public long bytes() {
        return forward.bytes() + backFirst.bytes() + backSecond.bytes();
      }

      /// Whether writing it out entry by entry takes few terms.
      boolean isSmall() {
        return thirds.length + sums.length <= SMALL_EXPANSION
            && forward.isSmall()
            && backFirst.isSmall()
            && backSecond.isSmall();
      }
    }

    /// Some small combinations in a row, entry by entry: each is a sum of products of two others.
    ///
    /// @param forward over the numbers of all tables
    /// @param backward likewise, for what they are worth
    record Circuit(Sums forward, Sums backward) implements Step {

      @Override
      public long bytes() {
        return forward.bytes() + backward.bytes();
      }
    }
  }

  /// The way, in order, one combination after the other.
  final Step.Combine[] steps;

  /// The same with the small combinations together, where the whole is small.
  final Step[] together;

  /// The tables of one entry that remain.
  final int[] roots;

  /// By table, where it begins and how many entries it has.
  final int[] offsets;

  final int[] sizes;

  /// By table, whether it matters what it is worth: a weight is read off it, or off something that
  /// it was made of.
  final boolean[] bears;

  private final List<Step.Combine> way = new ArrayList<>();
  private final List<Table> tables = new ArrayList<>();
  private final List<Integer> last = new ArrayList<>();
  private final BitSet accumulators = new BitSet();
  private final BitSet bearing = new BitSet();

  private final Limit limit;

  /// By how much longer than usual its search is.
  private final int effort;

  private double multiplications;
  private long cells;

  /// How many terms the lists of a step have at most.
  private int listed;

  /// @param variables in the order in which the index counts them
  /// @param values how many values each has: two, or three with the total of an accumulator
  private record Table(long offset, int size, int[] variables, int[] values) {

    int stride(int variable) {
      int stride = 1;
      for (int i = 0; i < variables.length; i++) {
        if (variables[i] == variable) {
          return stride;
        }
        stride *= values[i];
      }
      return 0;
    }
  }

  /// Where its tables would take too much memory, a tree is looked for longer before it is refused.
  static Plan of(Structure structure, Limit limit) {
    var plan = new Plan(structure, limit, 1);
    boolean hurried = limit.turns() < Integer.MAX_VALUE;
    return plan.cells > limit.cells() && !hurried ? new Plan(structure, limit, LONGER) : plan;
  }

  private Plan(Structure structure, Limit limit, int effort) {
    this.limit = limit;
    this.effort = effort;
    for (Leaf leaf : structure.leaves) {
      bearing.set(tables.size(), leaf instanceof Leaf.OfCondition of && of.prior());
      for (int variable : leaf.variables()) {
        accumulators.set(variable, structure.accumulates(variable));
      }
      table(leaf.variables(), twos(leaf.variables().length));
    }
    for (Part part : Part.of(structure)) {
      add(structure, part);
    }
    steps = isTooCostly() ? new Step.Combine[0] : way.toArray(Step.Combine[]::new);
    roots = last.stream().mapToInt(table -> table).toArray();
    offsets = tables.stream().mapToInt(table -> (int) table.offset).toArray();
    sizes = tables.stream().mapToInt(Table::size).toArray();
    bears = new boolean[tables.size()];
    bearing.stream().forEach(table -> bears[table] = true);
    together = isWritten() ? written() : steps;
  }

  /// By table, whether it matters what it is worth where only some conditions are asked for.
  boolean[] bears(Structure structure, IntPredicate asked) {
    var bears = new boolean[tables.size()];
    for (int i = 0; i < structure.leaves.length; i++) {
      bears[i] =
          structure.leaves[i] instanceof Leaf.OfCondition of
              && of.prior()
              && asked.test(of.condition());
    }
    for (Step.Combine step : steps) {
      bears[step.expanded] |= bears[step.second];
      bears[step.out] = bears[step.first] || bears[step.second];
    }
    return bears;
  }

  private Step[] written() {
    List<Step> all = new ArrayList<>();
    var pending = new boolean[Math.toIntExact(2 * cells + 1)];
    for (int from = 0; from < steps.length; ) {
      int to = from;
      while (to < steps.length && steps[to].isSmall()) {
        to++;
      }
      if (to == from) {
        all.add(steps[to++]);
      } else {
        var circuit = new Circuit(this);
        for (int i = from; i < to; i++) {
          circuit.add(steps[i]);
        }
        all.add(circuit.build(pending));
      }
      from = to;
    }
    return all.toArray(Step[]::new);
  }

  /// Whether what is small in it is written out.
  boolean isWritten() {
    return multiplications <= WORTH_WRITING;
  }

  /// Multiplications of one pass; an answer takes three times as many.
  double multiplications() {
    return multiplications;
  }

  /// Whether it would take too long, or too much memory.
  boolean isTooCostly() {
    return multiplications > limit.multiplications() || cells > limit.cells();
  }

  /// About how much memory its lists take.
  long bytes() {
    long written = isWritten() ? Arrays.stream(together).mapToLong(Step::bytes).sum() : 0;
    return written + Arrays.stream(steps).mapToLong(Step::bytes).sum();
  }

  /// Entries of all tables together.
  long cells() {
    return cells;
  }

  private int table(int[] variables, int[] values) {
    double size = 1;
    for (int count : values) {
      size *= count;
    }
    tables.add(new Table(cells, (int) Math.min(size, Integer.MAX_VALUE), variables, values));
    cells += (long) size;
    return tables.size() - 1;
  }

  private static int[] twos(int length) {
    int[] twos = new int[length];
    Arrays.fill(twos, 2);
    return twos;
  }

  private void add(Structure structure, Part part) {
    if (part.isTooWide()) {
      multiplications = Double.POSITIVE_INFINITY;
      return;
    }
    long[] sets = part.sets(structure);
    Search search = part.search(structure, sets);
    int[] pairs = search.pairs(limit.turns(), effort);
    if (multiplications + search.cost() > limit.multiplications()) {
      multiplications += search.cost();
      return;
    }
    listed = multiplications + search.cost() <= WORTH_WRITING ? Loop.LONG : Loop.SHORT;
    int leaves = sets.length;
    int[] numbers = Arrays.copyOf(part.leaves(), leaves + pairs.length / 2);
    int[] goneAt = goneAt(sets, pairs);
    for (int i = 0; i < pairs.length / 2; i++) {
      numbers[leaves + i] =
          combine(numbers[pairs[2 * i]], numbers[pairs[2 * i + 1]], i, part.variables(), goneAt);
    }
    last.add(numbers[numbers.length - 1]);
  }

  /// The multiplications of a plan that is made in a hurry: seldom fewer than the plan's.
  static double estimate(Structure structure) {
    double sum = 0;
    for (Part part : Part.of(structure)) {
      sum +=
          part.isTooWide()
              ? Double.POSITIVE_INFINITY
              : part.search(structure, part.sets(structure)).greedyCost();
    }
    return sum;
  }

  /// By variable, the number of the pair with which it is summed out.
  private static int[] goneAt(long[] leaves, int[] pairs) {
    long[] sets = Arrays.copyOf(leaves, leaves.length + pairs.length / 2);
    int[] goneAt = new int[Long.SIZE];
    for (int i = 0; i < pairs.length / 2; i++) {
      long shared = sets[pairs[2 * i]] & sets[pairs[2 * i + 1]];
      sets[leaves.length + i] = sets[pairs[2 * i]] | sets[pairs[2 * i + 1]];
      for (long rest = shared; rest != 0; rest &= rest - 1) {
        goneAt[Long.numberOfTrailingZeros(rest)] = i;
      }
    }
    return goneAt;
  }

  /// Combines two tables, the smaller one with the totals of what both accumulate.
  private int combine(int one, int other, int pair, int[] variables, int[] goneAt) {
    boolean swap = tables.get(one).size < tables.get(other).size;
    Table first = tables.get(swap ? other : one);
    int secondNumber = swap ? one : other;
    Table smaller = tables.get(secondNumber);
    List<Integer> kept = new ArrayList<>();
    List<Integer> gone = new ArrayList<>();
    int[] values = smaller.values.clone();
    boolean[] summed = new boolean[values.length];
    for (int v = 0; v < variables.length; v++) {
      int variable = variables[v];
      boolean inFirst = first.stride(variable) > 0;
      boolean inSecond = smaller.stride(variable) > 0;
      if (inFirst && inSecond && accumulators.get(variable)) {
        int place = Part.place(smaller.variables, variable);
        values[place] = goneAt[v] == pair ? 2 : 3;
        summed[place] = goneAt[v] == pair;
      }
      if (inFirst || inSecond) {
        (goneAt[v] == pair ? gone : kept).add(v);
      }
    }
    int[] thirds =
        IntStream.range(0, values.length).filter(i -> values[i] == 3).map(i -> 1 << i).toArray();
    int[] sums =
        IntStream.range(0, values.length).filter(i -> summed[i]).map(i -> 1 << i).toArray();
    int expanded =
        thirds.length + sums.length == 0 ? secondNumber : table(smaller.variables, values);
    // What stays longest varies fastest.
    kept.sort((u, v) -> goneAt[u] != goneAt[v] ? goneAt[v] - goneAt[u] : u - v);
    int[] left = kept.stream().mapToInt(v -> variables[v]).toArray();
    int out = table(left, twos(left.length));
    boolean bearsFirst = bearing.get(swap ? other : one);
    boolean bearsSecond = bearing.get(secondNumber);
    bearing.set(expanded, bearsSecond);
    bearing.set(out, bearsFirst || bearsSecond);
    Table second = tables.get(expanded);
    int[][] digits = new int[kept.size() + gone.size()][];
    double terms = 1;
    for (int i = 0; i < digits.length; i++) {
      int variable = variables[i < kept.size() ? kept.get(i) : gone.get(i - kept.size())];
      digits[i] =
          triples(
              first.stride(variable),
              second.stride(variable),
              tables.get(out).stride(variable),
              accumulators.get(variable));
      int triples = digits[i].length / 3;
      terms *= triples;
    }
    multiplications += terms;
    if (!isTooCostly()) {
      way.add(
          new Step.Combine(
              swap ? other : one,
              secondNumber,
              expanded,
              thirds,
              sums,
              out,
              Loop.of(digits, 0, listed),
              bearsFirst ? Loop.of(digits, 1, listed) : Loop.NONE,
              bearsSecond ? Loop.of(digits, 2, listed) : Loop.NONE));
    }
    return out;
  }

  /// The offsets `out, first, second` of each term that a variable brings.
  ///
  /// @param out 0 where the variable is summed out
  private static int[] triples(int first, int second, int out, boolean accumulates) {
    if (first == 0 || second == 0 || !accumulates) {
      return new int[] {0, 0, 0, out, first, second};
    }
    return out == 0
        ? new int[] {0, 0, second, 0, first, 0}
        : new int[] {0, 0, 0, out, 0, second, out, first, 2 * second};
  }
}
