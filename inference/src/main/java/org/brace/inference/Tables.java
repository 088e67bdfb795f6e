package org.brace.inference;

import java.util.Arrays;
import org.brace.inference.Plan.Step;

/// Computes some worlds side by side: the algorithm of this package, in one place.
///
/// `P(E)` is a sum, over all values of the variables, of products of the leaves ([Structure] says
/// which). Forward, tables are combined two by two, in the order of the [Plan], until one number is
/// left; a variable is summed out as soon as no other table has it. An accumulator combines as `or`
/// does: with `(f0, f1)` and `(g0, g1)` the chances that it is clear or set,
///
/// `h0 = f0 · g0`, `h1 = f0 · g1 + f1 · (g0 + g1)`,
///
/// and at the end only `h1` goes on, as the finding is present. Backward, each step is transposed:
/// it gives for each table what `P(E)` would gain with each of its entries. For the leaf of a
/// condition, that times the entries that stand for "true" is the joint weight `P(true, E)`.
///
/// All terms are positive and nothing is subtracted, so the relative error is about the number of
/// operations in a row times 1e-16, however improbable the evidence. Tables that become small are
/// rescaled by powers of two.
///
/// See Heckerman 1989 (UAI) for the model and why a signed sum over findings loses its digits;
/// Zhang and Poole 1996 (JAIR) for combining causes by parts; Darwiche 2003 (JACM) for the
/// transpose.
final class Tables {

  /// Where a sum is at least as large, no term that bears on it was too small for a double.
  static final double SURELY_EXACT = 0x1p-600;

  private final Kernel kernel;
  final int lanes;
  final Folded folded;
  final Leaves leaves;
  private Plan plan;

  /// By table, whether it matters what it is worth.
  private boolean[] bears = {};

  /// By lane.
  private Evidence[] worlds = {};

  /// By lane, the powers of two before the passes.
  private final long[] exponent;

  /// All tables, then for each what its entries are worth.
  double[] t = {};

  /// Where the latter begin.
  int worth;

  /// What is not set here is set by [#open], before anything reads it.
  @SuppressWarnings("NullAway.Init")
  Tables(Kernel kernel, int lanes) {
    this.kernel = kernel;
    this.lanes = lanes;
    folded = new Folded(lanes);
    exponent = new long[lanes];
    leaves = new Leaves(folded, lanes);
  }

  /// Computes the worlds from `from` on, as many as there are lanes; after the last one, it again.
  ///
  /// @param weighs whether more is asked for than the probability of the evidence
  void run(Prepared prepared, Evidence[] all, int from, int count, boolean weighs) {
    open(prepared);
    for (int lane = 0; lane < lanes; lane++) {
      worlds[lane] = all[Math.min(from + lane, count - 1)];
      folded.fold(prepared.structure(), worlds[lane], lane);
    }
    passes(prepared, weighs);
  }

  /// Computes one world in all lanes, each with what was folded into it since [#open].
  void run(Prepared prepared, Evidence world) {
    Arrays.fill(worlds, 0, lanes, world);
    passes(prepared, true);
  }

  void open(Prepared prepared) {
    plan = prepared.plan();
    // What is written out is worked back as a whole.
    bears = plan.isWritten() ? plan.bears : prepared.bears();
    worlds = worlds.length < lanes ? new Evidence[lanes] : worlds;
    worth = Math.toIntExact(plan.cells() * lanes);
    t = atLeast(t, Math.toIntExact(2L * worth + lanes));
    folded.open(prepared.structure().network.conditions());
    leaves.open(prepared, worlds);
  }

  static double[] atLeast(double[] array, int length) {
    return array.length < length ? new double[length] : array;
  }

  private void passes(Prepared prepared, boolean weighs) {
    leaves.fill(t);
    Arrays.fill(t, 2 * worth, 2 * worth + lanes, 1);
    System.arraycopy(folded.exponent, 0, exponent, 0, lanes);
    Step[] steps = plan.together;
    forward(steps);
    if (isSmall()) {
      // Something may have become too small on the way: once more, rescaling after every step.
      System.arraycopy(exponent, 0, folded.exponent, 0, lanes);
      steps = plan.steps;
      forward(steps);
    }
    for (int root : plan.roots) {
      for (int lane = 0; lane < lanes; lane++) {
        folded.multiply(lane, t[at(root) + lane]);
        t[worth + at(root) + lane] = 1;
      }
    }
    for (int i = steps.length - 1; i >= 0 && weighs; i--) {
      backward(steps[i]);
    }
    for (int j = 0; j < prepared.structure().network.conditions(); j++) {
      if (prepared.isAlone(j) || weighs && prepared.weighs(j)) {
        leaves.weigh(this, j);
      }
    }
  }

  private void forward(Step[] steps) {
    for (Step step : steps) {
      forward(step);
    }
  }

  private boolean isSmall() {
    for (int root : plan.roots) {
      for (int lane = 0; lane < lanes; lane++) {
        if (t[at(root) + lane] < SURELY_EXACT) {
          return true;
        }
      }
    }
    return false;
  }

  /// The natural logarithm of the probability of a lane's evidence.
  double logEvidence(int lane) {
    return folded.logConstant(lane);
  }

  private int at(int table) {
    return plan.offsets[table] * lanes;
  }

  private void forward(Step step) {
    switch (step) {
      case Step.Circuit(Sums forward, Sums _) -> kernel.combine(forward, true, t, 0, 0, 0, lanes);
      case Step.Combine combine -> {
        expand(combine);
        int out = at(combine.out());
        int size = plan.sizes[combine.out()] * lanes;
        combine(combine.forward(), out, size, at(combine.first()), at(combine.expanded()));
        rescale(out, size, true);
      }
    }
  }

  private void backward(Step step) {
    switch (step) {
      case Step.Circuit(Sums _, Sums backward) -> kernel.combine(backward, true, t, 0, 0, 0, lanes);
      case Step.Combine combine -> {
        int out = worth + at(combine.out());
        int first = at(combine.first());
        int second = at(combine.second());
        int expanded = at(combine.expanded());
        int size = plan.sizes[combine.first()] * lanes;
        int sizeOfSecond = plan.sizes[combine.second()] * lanes;
        if (bears[combine.first()]) {
          combine(combine.backFirst(), worth + first, size, out, expanded);
          rescale(worth + first, size, false);
        }
        if (bears[combine.second()]) {
          size = plan.sizes[combine.expanded()] * lanes;
          combine(combine.backSecond(), worth + expanded, size, out, first);
          contract(combine);
          rescale(worth + second, sizeOfSecond, false);
        }
      }
    }
  }

  /// Adds up what is clear and what is set, for each variable that both tables accumulate.
  private void expand(Step.Combine step) {
    if (step.expanded() == step.second()) {
      return;
    }
    int to = at(step.expanded());
    int size = plan.sizes[step.second()] * lanes;
    System.arraycopy(t, at(step.second()), t, to, size);
    for (int each : step.sums()) {
      add(to, to + each * lanes, each * lanes, size);
    }
    for (int k = step.thirds().length - 1; k >= 0; k--) {
      int stride = step.thirds()[k] * lanes;
      for (int block = size / (2 * stride) - 1; block >= 0; block--) {
        int from = to + 2 * stride * block;
        int into = to + 3 * stride * block;
        for (int i = 0; i < stride; i++) {
          double clear = t[from + i];
          double set = t[from + stride + i];
          t[into + 2 * stride + i] = clear + set;
          t[into + stride + i] = set;
          t[into + i] = clear;
        }
      }
      size = size / 2 * 3;
    }
  }

  /// The transpose.
  private void contract(Step.Combine step) {
    if (step.expanded() == step.second()) {
      return;
    }
    int at = worth + at(step.expanded());
    int size = plan.sizes[step.expanded()] * lanes;
    for (int each : step.thirds()) {
      int stride = each * lanes;
      for (int block = 0; block < size / (3 * stride); block++) {
        int from = at + 3 * stride * block;
        int into = at + 2 * stride * block;
        for (int i = 0; i < stride; i++) {
          double total = t[from + 2 * stride + i];
          double set = t[from + stride + i];
          t[into + i] = t[from + i] + total;
          t[into + stride + i] = set + total;
        }
      }
      size = size / 3 * 2;
    }
    for (int each : step.sums()) {
      add(at + each * lanes, at, each * lanes, size);
    }
    System.arraycopy(t, at, t, worth + at(step.second()), size);
  }

  /// Adds to the half of a table where a variable is clear that where it is set, or the reverse.
  ///
  /// @param to where the half begins
  private void add(int to, int from, int stride, int size) {
    for (int block = 0; block < size; block += 2 * stride) {
      for (int i = block; i < block + stride; i++) {
        t[to + i] += t[from + i];
      }
    }
  }

  private void combine(Loop loop, int out, int size, int p, int q) {
    if (!loop.whole()) {
      Arrays.fill(t, out, out + size, 0);
    }
    int[] outer = loop.outer();
    for (int o = 0; o < outer.length; o += 3) {
      kernel.combine(
          loop.inner(),
          loop.whole(),
          t,
          out + outer[o] * lanes,
          p + outer[o + 1] * lanes,
          q + outer[o + 2] * lanes,
          lanes);
    }
  }

  /// Multiplies what has become small by a power of two, in each lane by its own.
  private void rescale(int at, int size, boolean counts) {
    for (int lane = 0; lane < lanes; lane++) {
      double most = 0;
      for (int i = at + lane; i < at + size && most < Folded.LARGE_ENOUGH; i += lanes) {
        most = Math.max(most, t[i]);
      }
      if (most < Folded.LARGE_ENOUGH && most > 0) {
        int shift = -Math.getExponent(most);
        for (int i = at + lane; i < at + size; i += lanes) {
          t[i] = Math.scalb(t[i], shift);
        }
        folded.exponent[lane] -= counts ? shift : 0;
      }
    }
  }
}
