package org.brace.inference;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Looks for a cheap tree in which to combine tables two by two until one number is left.
///
/// Each table is a set of variables. Two tables are combined over the variables of both, and a
/// variable that no other table has is summed out with it. What the tree above a pair costs does
/// not depend on how the pair came about, so a part of the tree can be turned on its own. The tree
/// is made greedily, the pair first that adds the fewest entries; then parts of it are turned at
/// random, from a fixed seed, the dearer of two: at first also where the two tables that change
/// cost more by a part of their own, in the end only where they cost less. Measured by their own
/// cost, not by that of the whole, what is cheap is not left in disorder for as long as something
/// else is dear. Nothing here looks at a clock: the same structure always has the same tree.
///
/// See Gray and Kourtis 2021 (Quantum) for the contraction of tensor networks; Dueck and Scheuer
/// 1990 (J. Comput. Phys.) for accepting what is worse by less than a falling threshold.
final class Search {

  /// How often a part of the tree is turned on trial, however cheap it is.
  private static final int FEWEST_TURNS = 1000;

  /// For each multiplication, how many more turns: a plan with so many more is about as long in the
  /// making as it saves where a case is explained, which takes dozens of passes.
  private static final double WORTH_A_TURN = 0.08;

  /// For each table, how many turns at most.
  private static final int MOST_TURNS = 5000;

  /// By what part of their cost the two tables that change may become dearer by one turn, at first.
  private static final double THRESHOLD = 0.7;

  /// Of 1.5: each accumulator that both tables have and that stays has three terms for two entries.
  private static final double[] POWERS = new double[Long.SIZE + 1];

  static {
    Arrays.setAll(POWERS, i -> Math.pow(1.5, i));
  }

  private final int leaves;
  private final long accumulators;

  // The tree: the leaves, then the tables that are made of two; the last one is the whole.
  private final int[] left;
  private final int[] right;
  private final long[] sets;

  /// By table, the multiplications that make it.
  private final double[] costs;

  private double cost;

  /// @param leaves the variables of each table, as bits
  /// @param accumulators the variables that combine as `or` does
  Search(long[] leaves, long accumulators) {
    this.leaves = leaves.length;
    this.accumulators = accumulators;
    int tables = 2 * leaves.length - 1;
    left = new int[tables];
    right = new int[tables];
    sets = Arrays.copyOf(leaves, tables);
    costs = new double[tables];
  }

  /// The pairs in order: tables are numbered from the leaves on, each pair making the next.
  ///
  /// @param most how many turns it takes at most
  /// @param effort how many times as many turns as usual
  int[] pairs(int most, int effort) {
    greedily();
    if (leaves > 2) {
      turn(most, effort);
    }
    int[] pairs = new int[2 * (leaves - 1)];
    int[] numbers = new int[sets.length];
    list(sets.length - 1, numbers, pairs, new int[] {0});
    return pairs;
  }

  /// The multiplications that the tree takes.
  double cost() {
    return cost;
  }

  /// The multiplications that the tree takes before it is turned.
  double greedyCost() {
    greedily();
    return cost;
  }

  private void list(int table, int[] numbers, int[] pairs, int[] made) {
    if (table < leaves) {
      numbers[table] = table;
      return;
    }
    list(left[table], numbers, pairs, made);
    list(right[table], numbers, pairs, made);
    pairs[2 * made[0]] = numbers[left[table]];
    pairs[2 * made[0] + 1] = numbers[right[table]];
    numbers[table] = leaves + made[0]++;
  }

  private void greedily() {
    int[] roots = new int[leaves];
    int[] holders = new int[Long.SIZE];
    for (int i = 0; i < leaves; i++) {
      roots[i] = i;
      for (long rest = sets[i]; rest != 0; rest &= rest - 1) {
        holders[Long.numberOfTrailingZeros(rest)]++;
      }
    }
    cost = 0;
    int count = leaves;
    for (int made = leaves; made < sets.length; made++) {
      long twice = 0;
      for (int v = 0; v < holders.length; v++) {
        twice |= holders[v] == 2 ? 1L << v : 0;
      }
      double lowest = Double.POSITIVE_INFINITY;
      int first = -1;
      int second = -1;
      for (int i = 1; i < count; i++) {
        long a = sets[roots[i]];
        double sizeOfA = size(a);
        for (int k = 0; k < i; k++) {
          long b = sets[roots[k]];
          if ((a & b) != 0) {
            double score = size((a | b) & ~(a & b & twice)) - sizeOfA - size(b);
            if (score < lowest) {
              lowest = score;
              first = k;
              second = i;
            }
          }
        }
      }
      left[made] = roots[first];
      right[made] = roots[second];
      long shared = sets[left[made]] & sets[right[made]];
      sets[made] = (sets[left[made]] | sets[right[made]]) & ~(shared & twice);
      costs[made] = cost(sets[left[made]], sets[right[made]], sets[made]);
      cost += costs[made];
      for (long rest = shared; rest != 0; rest &= rest - 1) {
        holders[Long.numberOfTrailingZeros(rest)]--;
      }
      roots[first] = made;
      roots[second] = roots[--count];
    }
  }

  /// Turns `(a b) c` to `(a c) b`.
  private void turn(int most, int effort) {
    var random = new SplittableRandom(1);
    double worth = Math.min((double) MOST_TURNS * leaves, FEWEST_TURNS + WORTH_A_TURN * cost);
    int turns = (int) Math.min(most, effort * worth);
    int inner = leaves - 1;
    for (int i = 0; i < turns; i++) {
      // A quarter of one draw says which, a quarter which else, the rest how.
      long bits = random.nextLong();
      int one = leaves + (int) ((bits >>> 48) * inner >>> 16);
      int other = leaves + (int) ((bits >>> 32 & 0xffff) * inner >>> 16);
      int top = costs[other] > costs[one] ? other : one;
      boolean below = (bits & 1) == 0;
      int pair = below ? left[top] : right[top];
      if (pair < leaves) {
        continue;
      }
      int c = below ? right[top] : left[top];
      int a = (bits & 2) == 0 ? left[pair] : right[pair];
      int b = (bits & 2) == 0 ? right[pair] : left[pair];
      if ((sets[a] & sets[c]) == 0) {
        continue;
      }
      long set = (sets[a] | sets[c]) & (sets[b] | sets[top]);
      double costOfPair = cost(sets[a], sets[c], set);
      double costOfTop = cost(set, sets[b], sets[top]);
      double before = costs[pair] + costs[top];
      double more = costOfPair + costOfTop - before;
      double threshold = THRESHOLD * (turns - i) / turns * ((int) bits >>> 2) * 0x1p-30;
      if (more <= threshold * before) {
        cost += more;
        costs[pair] = costOfPair;
        costs[top] = costOfTop;
        left[pair] = a;
        right[pair] = c;
        sets[pair] = set;
        left[top] = pair;
        right[top] = b;
      }
    }
  }

  /// The multiplications of one pair.
  private double cost(long a, long b, long left) {
    return size(a | b) * POWERS[Long.bitCount(a & b & left & accumulators)];
  }

  private static double size(long set) {
    return Double.longBitsToDouble((long) (Long.bitCount(set) + 1023) << 52);
  }
}
