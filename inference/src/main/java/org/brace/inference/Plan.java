package org.brace.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/// How a structure is computed: tables, and the steps that make one from others, down to one number
/// for each part of the network that hangs together. Depends on no strength.
///
/// The tables are numbered from the leaves on. Each has its offset and its size in entries; the
/// entries of a table are numbered by its variables, the first varying fastest.
final class Plan {

  /// A part of the network with more variables is refused.
  static final int MOST_VARIABLES = Long.SIZE;

  /// Written out, the sums of more expanded variables have too many terms.
  private static final int SMALL_EXPANSION = 3;

  /// What has more multiplications spends its time on those, and to write it out takes long.
  private static final int WORTH_WRITING = 4000;

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
    /// @param bearsFirst whether it matters what the first is worth: a weight is read off it, or
    ///   off something that it was made of
    /// @param bearsSecond likewise
    /// @param forward makes the table from both
    /// @param backFirst the transpose: what the first is worth, from what the table is worth and
    ///   the second
    /// @param backSecond likewise
    record Combine(
        int first,
        int second,
        int expanded,
        int[] thirds,
        int[] sums,
        int out,
        boolean bearsFirst,
        boolean bearsSecond,
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

  private final List<Step.Combine> way = new ArrayList<>();
  private final List<Table> tables = new ArrayList<>();
  private final List<Integer> last = new ArrayList<>();
  private final BitSet accumulators = new BitSet();

  /// The tables that a weight is read off, or that were made of one.
  private final BitSet bearing = new BitSet();

  private final Limit limit;
  private double multiplications;
  private long cells;

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

  Plan(Structure structure, Limit limit) {
    this.limit = limit;
    for (Leaf leaf : structure.leaves) {
      bearing.set(tables.size(), leaf instanceof Leaf.OfCondition of && of.prior());
      for (int variable : leaf.variables()) {
        accumulators.set(variable, structure.accumulates(variable));
      }
      table(leaf.variables(), twos(leaf.variables().length));
    }
    for (int[] part : parts(structure)) {
      add(part);
    }
    steps = isTooCostly() ? new Step.Combine[0] : way.toArray(Step.Combine[]::new);
    roots = last.stream().mapToInt(table -> table).toArray();
    offsets = tables.stream().mapToInt(table -> (int) table.offset).toArray();
    sizes = tables.stream().mapToInt(Table::size).toArray();
    together = multiplications <= WORTH_WRITING ? written() : steps;
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
    long written =
        multiplications <= WORTH_WRITING ? Arrays.stream(together).mapToLong(Step::bytes).sum() : 0;
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

  /// The leaves of each part of the network that hangs together.
  private static List<int[]> parts(Structure structure) {
    int[] partOf = new int[structure.variables()];
    Arrays.setAll(partOf, v -> v);
    for (Leaf leaf : structure.leaves) {
      for (int variable : leaf.variables()) {
        partOf[root(partOf, variable)] = root(partOf, leaf.variables()[0]);
      }
    }
    List<List<Integer>> parts = new ArrayList<>();
    for (int v = 0; v < partOf.length; v++) {
      parts.add(new ArrayList<>());
    }
    for (int i = 0; i < structure.leaves.length; i++) {
      parts.get(root(partOf, structure.leaves[i].variables()[0])).add(i);
    }
    return parts.stream()
        .filter(part -> !part.isEmpty())
        .map(part -> part.stream().mapToInt(leaf -> leaf).toArray())
        .toList();
  }

  private static int root(int[] partOf, int variable) {
    int root = variable;
    while (partOf[root] != root) {
      root = partOf[root];
    }
    return root;
  }

  private void add(int[] leaves) {
    int[] variables =
        Arrays.stream(leaves)
            .flatMap(leaf -> Arrays.stream(tables.get(leaf).variables))
            .distinct()
            .toArray();
    if (variables.length > MOST_VARIABLES) {
      multiplications = Double.POSITIVE_INFINITY;
      return;
    }
    long[] sets = new long[leaves.length];
    long accumulating = 0;
    for (int v = 0; v < variables.length; v++) {
      accumulating |= accumulators.get(variables[v]) ? 1L << v : 0;
      for (int i = 0; i < sets.length; i++) {
        sets[i] |= has(tables.get(leaves[i]).variables, variables[v]) ? 1L << v : 0;
      }
    }
    var search = new Search(sets, accumulating);
    int[] pairs = search.pairs(limit.turns());
    if (multiplications + search.cost() > limit.multiplications()) {
      multiplications += search.cost();
      return;
    }
    int[] numbers = Arrays.copyOf(leaves, leaves.length + pairs.length / 2);
    int[] goneAt = goneAt(sets, pairs);
    for (int i = 0; i < pairs.length / 2; i++) {
      numbers[leaves.length + i] =
          combine(numbers[pairs[2 * i]], numbers[pairs[2 * i + 1]], i, variables, goneAt);
    }
    last.add(numbers[numbers.length - 1]);
  }

  private static boolean has(int[] variables, int variable) {
    return place(variables, variable) >= 0;
  }

  private static int place(int[] variables, int variable) {
    for (int i = 0; i < variables.length; i++) {
      if (variables[i] == variable) {
        return i;
      }
    }
    return -1;
  }

  /// The multiplications of a plan that is made in a hurry: seldom fewer than the plan's.
  static double estimate(Structure structure) {
    double sum = 0;
    for (int[] part : parts(structure)) {
      int[] variables =
          Arrays.stream(part)
              .flatMap(leaf -> Arrays.stream(structure.leaves[leaf].variables()))
              .distinct()
              .toArray();
      if (variables.length > MOST_VARIABLES) {
        return Double.POSITIVE_INFINITY;
      }
      long[] sets = new long[part.length];
      long accumulating = 0;
      for (int v = 0; v < variables.length; v++) {
        accumulating |= structure.accumulates(variables[v]) ? 1L << v : 0;
        for (int i = 0; i < sets.length; i++) {
          sets[i] |= has(structure.leaves[part[i]].variables(), variables[v]) ? 1L << v : 0;
        }
      }
      sum += new Search(sets, accumulating).greedyCost();
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
        int place = place(smaller.variables, variable);
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
              bearsFirst,
              bearsSecond,
              Loop.of(digits, 0),
              Loop.of(digits, 1),
              Loop.of(digits, 2)));
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
