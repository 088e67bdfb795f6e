package org.brace.inference;

import java.util.SplittableRandom;

/// Looks for a cheap order in which to combine tables two by two until one number is left.
///
/// Each table is a set of variables. Two tables are combined over the variables of both, and a
/// variable that no other table has is summed out with it. The next pair is the one that adds the
/// fewest entries, as in the contraction of tensor networks (Gray and Kourtis 2021); some more
/// tries with a little chance in the choice, from a fixed seed, and the cheapest stays. Nothing
/// here looks at a clock: the same structure always has the same order.
final class Search {

  /// How much the entries that a pair frees count against those that it makes.
  private static final double[] FREED = {1, 0.5, 0.2, 0};

  private static final int TRIES = 400;

  /// One more try for every so many multiplications of the best order so far: a search costs no
  /// more than some answers.
  private static final double WORTH_A_TRY = 1000;

  private final long accumulators;

  /// The tables, and how often each variable is held, once all are absorbed that only add to
  /// another.
  private final long[] absorbedSets;

  private final int[] absorbedNumbers;
  private final int[] absorbedHolders;
  private final int absorbed;
  private final double absorbedCost;
  private final int leaves;

  /// The pairs in order: tables are numbered from the leaves on, each pair making the next.
  private int[] best = {};

  private double least = Double.POSITIVE_INFINITY;

  // One try.
  private final long[] sets;
  private final int[] numbers;
  private final int[] holders = new int[Long.SIZE];
  private final int[] pairs;
  private double cost;
  private int tables;

  /// @param leaves the variables of each table, as bits
  /// @param accumulators the variables that combine as `or` does
  Search(long[] leaves, long accumulators) {
    this.accumulators = accumulators;
    this.leaves = leaves.length;
    sets = leaves.clone();
    numbers = new int[leaves.length];
    pairs = new int[2 * (leaves.length - 1)];
    for (int i = 0; i < leaves.length; i++) {
      numbers[i] = i;
      for (long rest = leaves[i]; rest != 0; rest &= rest - 1) {
        holders[Long.numberOfTrailingZeros(rest)]++;
      }
    }
    tables = leaves.length;
    absorb();
    absorbed = tables;
    absorbedSets = sets.clone();
    absorbedNumbers = numbers.clone();
    absorbedHolders = holders.clone();
    absorbedCost = cost;
  }

  /// The cheapest order that was found.
  int[] pairs() {
    var random = new SplittableRandom(1);
    for (int i = 0; i < TRIES && (i == 0 || least > i * WORTH_A_TRY); i++) {
      greedily(random, FREED[i % FREED.length], i == 0 ? 0 : 0.05 + 0.1 * (i % 5));
      if (cost < least) {
        least = cost;
        best = pairs.clone();
      }
    }
    return best;
  }

  /// Combines each table whose variables another one has with the smallest such.
  private void absorb() {
    for (int small = 0; small < tables; ) {
      int into = -1;
      for (int i = 0; i < tables; i++) {
        boolean holds = i != small && (sets[small] & ~sets[i]) == 0;
        if (holds && (into < 0 || Long.bitCount(sets[i]) < Long.bitCount(sets[into]))) {
          into = i;
        }
      }
      if (into < 0) {
        small++;
      } else {
        combine(into, small, heldByTwo());
        small = 0;
      }
    }
  }

  private void greedily(SplittableRandom random, double freed, double chance) {
    tables = absorbed;
    System.arraycopy(absorbedSets, 0, sets, 0, absorbed);
    System.arraycopy(absorbedNumbers, 0, numbers, 0, absorbed);
    System.arraycopy(absorbedHolders, 0, holders, 0, holders.length);
    cost = absorbedCost;
    while (tables > 1 && cost < least) {
      long twice = heldByTwo();
      double lowest = Double.POSITIVE_INFINITY;
      int first = -1;
      int second = -1;
      for (int i = 1; i < tables; i++) {
        long a = sets[i];
        double sizeOfA = size(a);
        for (int k = 0; k < i; k++) {
          long b = sets[k];
          if ((a & b) != 0) {
            double score = size((a | b) & ~(a & b & twice)) - freed * (sizeOfA + size(b));
            if (chance > 0) {
              score -= chance * Math.abs(score) * 4 * random.nextDouble();
            }
            if (score < lowest) {
              lowest = score;
              first = k;
              second = i;
            }
          }
        }
      }
      combine(first, second, twice);
    }
  }

  private long heldByTwo() {
    long twice = 0;
    for (int v = 0; v < holders.length; v++) {
      twice |= holders[v] == 2 ? 1L << v : 0;
    }
    return twice;
  }

  /// Puts the combined table in the place of the first.
  private void combine(int first, int second, long twice) {
    int made = leaves - tables;
    long a = sets[first];
    long b = sets[second];
    long shared = a & b;
    long gone = shared & twice;
    cost +=
        size((a | b) & ~(gone & accumulators))
            * power(1.5, shared & ~gone & accumulators)
            * power(2, gone & accumulators);
    for (long rest = shared; rest != 0; rest &= rest - 1) {
      holders[Long.numberOfTrailingZeros(rest)]--;
    }
    for (long rest = gone; rest != 0; rest &= rest - 1) {
      holders[Long.numberOfTrailingZeros(rest)] = 0;
    }
    pairs[2 * made] = numbers[first];
    pairs[2 * made + 1] = numbers[second];
    sets[first] = (a | b) & ~gone;
    numbers[first] = leaves + made;
    tables--;
    sets[second] = sets[tables];
    numbers[second] = numbers[tables];
  }

  private static double power(double base, long exponent) {
    double power = 1;
    for (int i = Long.bitCount(exponent); i > 0; i--) {
      power *= base;
    }
    return power;
  }

  private static double size(long set) {
    return Double.longBitsToDouble((long) (Long.bitCount(set) + 1023) << 52);
  }
}
