package org.brace.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.brace.benchmark.TwoLayerNetwork.Finding;

/// Variable elimination with buckets (Dechter 1999): a finding that is present is a table over its
/// conditions; conditions are summed out one by one, in the order that a greedy search for least
/// fill-in gives; a second way back through the buckets gives the posteriors of all of them.
final class VariableElimination implements Peer.Prepared {

  /// A table has 2^width entries; more are not tried.
  private static final int MOST_WIDTH = 24;

  private final FoldedCase given;
  private final int[] coupled;
  private final List<Bucket> buckets = new ArrayList<>();

  /// What is summed out together.
  private static final class Bucket {

    /// The place in `coupled` of the condition that is summed out here.
    private final int condition;

    /// Places in `coupled`, ascending; entry `i` of a table has their values as the bits of `i`.
    private final int[] scope;

    /// The findings whose tables belong here, and where their conditions stand in the scope.
    private final List<double[]> tables = new ArrayList<>();

    private final List<Integer> masks = new ArrayList<>();

    /// Where the sum goes, or -1 for the last bucket of a part of the network.
    private int next = -1;

    /// Where what is left of the scope stands in the next bucket's.
    private int nextMask;

    private final double[] product;
    private final double[] message;

    private Bucket(int condition, int[] scope) {
      this.condition = condition;
      this.scope = scope;
      product = new double[1 << scope.length];
      message = new double[1 << (scope.length - 1)];
    }

    private int own() {
      return 1 << Arrays.binarySearch(scope, condition);
    }

    private int rest() {
      return (product.length - 1) & ~own();
    }
  }

  VariableElimination(FoldedCase given) {
    this.given = given;
    this.coupled = given.coupled();
    BitSet[] neighbours = neighbours();
    int[] rank = new int[coupled.length];
    Arrays.fill(rank, -1);
    for (int step = 0; step < rank.length; step++) {
      int c = leastFill(neighbours, rank);
      rank[c] = step;
      BitSet scope = neighbours[c];
      scope.set(c);
      if (scope.cardinality() > MOST_WIDTH) {
        throw new Peer.TooLarge("a table has 2^%d entries".formatted(scope.cardinality()));
      }
      buckets.add(new Bucket(c, scope.stream().toArray()));
      scope.clear(c);
      for (int other : scope.stream().toArray()) {
        neighbours[other].or(scope);
        neighbours[other].clear(other);
        neighbours[other].clear(c);
      }
    }
    for (Bucket bucket : buckets) {
      bucket.next =
          Arrays.stream(bucket.scope)
              .filter(c -> c != bucket.condition)
              .map(c -> rank[c])
              .min()
              .orElse(-1);
      if (bucket.next >= 0) {
        int[] left = Arrays.stream(bucket.scope).filter(c -> c != bucket.condition).toArray();
        bucket.nextMask = mask(buckets.get(bucket.next).scope, left);
      }
    }
    for (Finding finding : given.present()) {
      int[] conditions = places(finding);
      int first = Arrays.stream(conditions).map(c -> rank[c]).min().orElseThrow();
      buckets.get(first).tables.add(table(finding));
      buckets.get(first).masks.add(mask(buckets.get(first).scope, conditions));
    }
  }

  private int[] places(Finding finding) {
    return Arrays.stream(finding.conditions()).map(j -> Arrays.binarySearch(coupled, j)).toArray();
  }

  private BitSet[] neighbours() {
    var neighbours = new BitSet[coupled.length];
    Arrays.setAll(neighbours, _ -> new BitSet());
    for (Finding finding : given.present()) {
      for (int a : places(finding)) {
        for (int b : places(finding)) {
          neighbours[a].set(b, a != b || neighbours[a].get(b));
        }
      }
    }
    return neighbours;
  }

  private static int leastFill(BitSet[] neighbours, int[] rank) {
    int best = -1;
    int least = Integer.MAX_VALUE;
    for (int c = 0; c < rank.length; c++) {
      if (rank[c] < 0) {
        int missing = 0;
        for (int a = neighbours[c].nextSetBit(0); a >= 0; a = neighbours[c].nextSetBit(a + 1)) {
          var strangers = (BitSet) neighbours[c].clone();
          strangers.andNot(neighbours[a]);
          missing += strangers.cardinality() - 1;
        }
        if (missing < least) {
          least = missing;
          best = c;
        }
      }
    }
    return best;
  }

  /// P(present) for each setting of the finding's conditions, which are in ascending order.
  private static double[] table(Finding finding) {
    double[] table = new double[1 << finding.conditions().length];
    table[0] = 1 - finding.leak();
    for (int i = 1; i < table.length; i++) {
      int lowest = Integer.numberOfTrailingZeros(i);
      table[i] = table[i & (i - 1)] * (1 - finding.activations()[lowest]);
    }
    for (int i = 0; i < table.length; i++) {
      table[i] = 1 - table[i];
    }
    return table;
  }

  private static int mask(int[] scope, int[] conditions) {
    int mask = 0;
    for (int c : conditions) {
      mask |= 1 << Arrays.binarySearch(scope, c);
    }
    return mask;
  }

  @Override
  public double[] posteriors() {
    for (Bucket bucket : buckets) {
      double prior = given.priors()[coupled[bucket.condition]];
      int own = bucket.own();
      for (int i = 0; i < bucket.product.length; i++) {
        bucket.product[i] = (i & own) == 0 ? 1 - prior : prior;
      }
      for (int t = 0; t < bucket.tables.size(); t++) {
        multiply(bucket.product, bucket.tables.get(t), bucket.masks.get(t));
      }
    }
    for (Bucket bucket : buckets) {
      sumOut(bucket, bucket.message);
      if (bucket.next >= 0) {
        multiply(buckets.get(bucket.next).product, bucket.message, bucket.nextMask);
      }
    }
    double[] posteriors = given.priors().clone();
    for (Bucket bucket : buckets.reversed()) {
      if (bucket.next >= 0) {
        takeBack(bucket);
      }
      double on = 0;
      double all = 0;
      int own = bucket.own();
      for (int i = 0; i < bucket.product.length; i++) {
        all += bucket.product[i];
        on += (i & own) == 0 ? 0 : bucket.product[i];
      }
      posteriors[coupled[bucket.condition]] = on / all;
    }
    return posteriors;
  }

  private static void sumOut(Bucket bucket, double[] sums) {
    int rest = bucket.rest();
    int own = bucket.own();
    for (int i = 0; i < sums.length; i++) {
      int index = Integer.expand(i, rest);
      sums[i] = bucket.product[index] + bucket.product[index | own];
    }
  }

  /// Multiplies by what the next bucket knows beyond this one's message.
  private void takeBack(Bucket bucket) {
    Bucket next = buckets.get(bucket.next);
    double[] known = new double[bucket.message.length];
    for (int i = 0; i < next.product.length; i++) {
      known[Integer.compress(i, bucket.nextMask)] += next.product[i];
    }
    for (int i = 0; i < known.length; i++) {
      known[i] = known[i] == 0 ? 0 : known[i] / bucket.message[i];
    }
    multiply(bucket.product, known, bucket.rest());
  }

  private static void multiply(double[] product, double[] factor, int mask) {
    for (int i = 0; i < product.length; i++) {
      product[i] *= factor[Integer.compress(i, mask)];
    }
  }
}
