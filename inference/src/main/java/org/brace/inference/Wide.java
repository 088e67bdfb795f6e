package org.brace.inference;

import java.util.Arrays;
import org.brace.inference.Plan.Step.Combine;

/// The passes of [Tables] for dozens of worlds side by side: every entry of a table is a row, an
/// array with a number for each world, and every operation goes along whole rows, which the
/// compiler of the JDK turns into vectors.
///
/// Nothing is rescaled on the way. Where that might matter, [#run] says so, and [Tables] does it.
final class Wide {

  /// How many worlds go side by side at most.
  static final int MOST_LANES = 100;

  /// What is a multiple of this fills the vectors.
  private static final int VECTOR = 4;

  private final int width;
  private final WideLeaves leaves;

  /// All tables, then for each what its entries are worth.
  private double[][] t = {};

  private int worth;
  private int lanes;
  private Prepared prepared;

  /// What is not set here is set by [#run], before anything reads it.
  ///
  /// @param width how many worlds go side by side at most
  @SuppressWarnings("NullAway.Init")
  Wide(int width) {
    this.width = width;
    leaves = new WideLeaves(width);
  }

  /// Computes all worlds of a side, as many at a time as there is room for.
  ///
  /// @return whether nothing became so small that digits may have been lost
  boolean run(Prepared prepared, Side side) {
    this.prepared = prepared;
    int together = lanes(side.count());
    for (int from = 0; from < side.count(); from += together) {
      side.turn(from, Math.min(together, side.count() - from));
      if (!passes(side) || !side.take(leaves.weightOn, leaves.weightOff)) {
        return false;
      }
    }
    return true;
  }

  /// How many of so many worlds go side by side, so that each time as many do.
  private int lanes(int count) {
    int turns = (count + width - 1) / width;
    int each = (count + turns - 1) / turns;
    return Math.min(width, (each + VECTOR - 1) / VECTOR * VECTOR);
  }

  private boolean passes(Side side) {
    lanes = side.lanes();
    Structure structure = prepared.structure();
    Plan plan = prepared.plan();
    worth = Math.toIntExact(plan.cells());
    t = atLeast(t, 2 * worth, width);
    leaves.open(structure, t, side);
    for (int i = 0; i < structure.leaves.length; i++) {
      leaves.fill(structure.leaves[i], plan.offsets[i], structure.besideAt[i]);
    }
    for (Combine step : plan.steps) {
      forward(step);
    }
    for (int root : plan.roots) {
      double[] sum = t[plan.offsets[root]];
      for (int lane = 0; lane < lanes; lane++) {
        if (sum[lane] < Tables.SURELY_EXACT) {
          return false;
        }
      }
      side.multiply(sum);
      Arrays.fill(t[worth + plan.offsets[root]], 0, lanes, 1);
    }
    for (int j = 0; j < structure.network.conditions(); j++) {
      if (prepared.isAlone(j)) {
        leaves.weighAlone(j);
      }
    }
    lanes = side.weighed();
    if (lanes > 0) {
      weigh();
    }
    return true;
  }

  private void weigh() {
    Structure structure = prepared.structure();
    Plan plan = prepared.plan();
    for (int i = plan.steps.length - 1; i >= 0; i--) {
      backward(plan.steps[i]);
    }
    for (int leaf : structure.leafOf) {
      if (leaf >= 0 && prepared.bears()[leaf]) {
        var of = (Leaf.OfCondition) structure.leaves[leaf];
        leaves.weigh(of, plan.offsets[leaf], worth, structure.besideAt[leaf], lanes);
      }
    }
  }

  /// So many rows, those that are there among them.
  static double[][] atLeast(double[][] arrays, int count, int width) {
    if (arrays.length >= count) {
      return arrays;
    }
    double[][] more = Arrays.copyOf(arrays, count);
    for (int i = arrays.length; i < count; i++) {
      more[i] = new double[width];
    }
    return more;
  }

  // --- The passes ---

  private void forward(Combine step) {
    int[] offsets = prepared.plan().offsets;
    expand(step);
    combine(
        step.forward(),
        step.out(),
        offsets[step.out()],
        offsets[step.first()],
        offsets[step.expanded()]);
  }

  private void backward(Combine step) {
    int[] offsets = prepared.plan().offsets;
    int out = worth + offsets[step.out()];
    int first = offsets[step.first()];
    int expanded = offsets[step.expanded()];
    if (prepared.bears()[step.first()]) {
      combine(step.backFirst(), step.first(), worth + first, out, expanded);
    }
    if (prepared.bears()[step.second()]) {
      combine(step.backSecond(), step.expanded(), worth + expanded, out, first);
      contract(step);
    }
  }

  /// Adds up what is clear and what is set, for each variable that both tables accumulate.
  private void expand(Combine step) {
    if (step.expanded() == step.second()) {
      return;
    }
    int from = prepared.plan().offsets[step.second()];
    int to = prepared.plan().offsets[step.expanded()];
    int size = prepared.plan().sizes[step.second()];
    for (int i = 0; i < size; i++) {
      System.arraycopy(t[from + i], 0, t[to + i], 0, lanes);
    }
    for (int stride : step.sums()) {
      addHalf(to, to + stride, stride, size);
    }
    for (int k = step.thirds().length - 1; k >= 0; k--) {
      int stride = step.thirds()[k];
      for (int block = size / (2 * stride) - 1; block >= 0; block--) {
        for (int i = to + stride - 1; i >= to; i--) {
          int clear = i + 2 * stride * block;
          int into = i + 3 * stride * block;
          sum(t[into + 2 * stride], t[clear], t[clear + stride], lanes);
          swap(into + stride, clear + stride);
          swap(into, clear);
        }
      }
      size = size / 2 * 3;
    }
  }

  /// The transpose.
  private void contract(Combine step) {
    if (step.expanded() == step.second()) {
      return;
    }
    int at = worth + prepared.plan().offsets[step.expanded()];
    int size = prepared.plan().sizes[step.expanded()];
    for (int stride : step.thirds()) {
      for (int block = 0; block < size / (3 * stride); block++) {
        for (int i = at; i < at + stride; i++) {
          int from = i + 3 * stride * block;
          int into = i + 2 * stride * block;
          addToBoth(t[from], t[from + stride], t[from + 2 * stride], lanes);
          swap(into, from);
          swap(into + stride, from + stride);
        }
      }
      size = size / 3 * 2;
    }
    for (int stride : step.sums()) {
      addHalf(at + stride, at, stride, size);
    }
    int to = worth + prepared.plan().offsets[step.second()];
    for (int i = 0; i < size; i++) {
      swap(to + i, at + i);
    }
  }

  private void swap(int i, int k) {
    double[] array = t[i];
    t[i] = t[k];
    t[k] = array;
  }

  /// Adds to the half of a table where a variable is clear that where it is set, or the reverse.
  private void addHalf(int to, int from, int stride, int size) {
    for (int block = 0; block < size; block += 2 * stride) {
      for (int i = block; i < block + stride; i++) {
        sum(t[to + i], t[to + i], t[from + i], lanes);
      }
    }
  }

  private void combine(Loop loop, int table, int out, int p, int q) {
    if (!loop.whole()) {
      for (int i = out; i < out + prepared.plan().sizes[table]; i++) {
        Arrays.fill(t[i], 0, lanes, 0);
      }
    }
    int[] outer = loop.outer();
    for (int o = 0; o < outer.length; o += 3) {
      SumsOfRows.combine(
          loop.inner(), loop.whole(), t, out + outer[o], p + outer[o + 1], q + outer[o + 2], lanes);
    }
  }

  // --- Along rows ---

  private static void sum(double[] into, double[] a, double[] b, int lanes) {
    for (int i = 0; i < lanes; i++) {
      into[i] = a[i] + b[i];
    }
  }

  private static void addToBoth(double[] clear, double[] set, double[] total, int lanes) {
    for (int i = 0; i < lanes; i++) {
      clear[i] += total[i];
      set[i] += total[i];
    }
  }
}
