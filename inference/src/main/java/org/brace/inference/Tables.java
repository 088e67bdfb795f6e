package org.brace.inference;

import java.util.Arrays;
import org.brace.inference.Leaf.Touch;
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

  /// A table with an entry of this size is not rescaled.
  private static final double LARGE_ENOUGH = 0x1p-200;

  private final Kernel kernel;
  final int lanes;

  private Evidence[] worlds = {};
  private Network network;
  private Structure structure;
  private Plan plan;

  /// All tables, then for each what its entries are worth.
  private double[] t = {};

  private int worth;

  /// By condition and lane, what being true multiplies its weight by, and what not being true does.
  private double[] on = {};

  private double[] off = {};

  /// For the leaves of conditions: the weights of being true and not where nothing was pushed.
  private double[] beside = {};

  private int[] besideAt = {};

  /// By lane, what is the same whichever conditions are true, and the power of two to multiply it
  /// by.
  private final double[] constant;

  private final long[] exponent;

  private final double[] first;
  private final double[] second;

  /// By lane, the natural logarithm of the probability of the evidence.
  final double[] logEvidence;

  /// By condition and lane, the weights of its being true and not, on a scale of their own.
  double[] weightOn = {};

  double[] weightOff = {};

  /// What is not set here is set by [#open], before anything reads it.
  @SuppressWarnings("NullAway.Init")
  Tables(Kernel kernel, int lanes) {
    this.kernel = kernel;
    this.lanes = lanes;
    constant = new double[lanes];
    exponent = new long[lanes];
    logEvidence = new double[lanes];
    first = new double[lanes];
    second = new double[lanes];
  }

  /// Computes the worlds from `from` on, as many as there are lanes; after the last one, it again.
  void run(Structure structure, Plan plan, Evidence[] all, int from, int count) {
    open(structure, plan);
    for (int lane = 0; lane < lanes; lane++) {
      worlds[lane] = all[Math.min(from + lane, count - 1)];
    }
    fold();
    for (int i = 0; i < structure.leaves.size(); i++) {
      switch (structure.leaves.get(i)) {
        case Leaf.Present present -> fill(present, at(i));
        case Leaf.Absent absent -> fill(absent, at(i));
        case Leaf.OfCondition of -> fill(of, at(i), besideAt[i]);
      }
    }
    for (Step step : plan.steps()) {
      forward(step);
    }
    for (int root : plan.roots()) {
      for (int lane = 0; lane < lanes; lane++) {
        multiply(lane, t[at(root) + lane]);
        t[worth + at(root) + lane] = 1;
      }
    }
    for (int i = plan.steps().size() - 1; i >= 0; i--) {
      backward(plan.steps().get(i));
    }
    for (int j = 0; j < network.conditions(); j++) {
      weigh(j);
    }
    for (int lane = 0; lane < lanes; lane++) {
      logEvidence[lane] = StrictMath.log(constant[lane]) + exponent[lane] * LOG_2;
    }
  }

  private int at(int table) {
    return plan.offset(table) * lanes;
  }

  private void open(Structure structure, Plan plan) {
    this.structure = structure;
    this.plan = plan;
    network = structure.network;
    worlds = worlds.length < lanes ? new Evidence[lanes] : worlds;
    worth = Math.toIntExact(plan.cells() * lanes);
    t = atLeast(t, Math.toIntExact(2L * worth));
    int conditions = network.conditions();
    on = atLeast(on, conditions * lanes);
    off = atLeast(off, conditions * lanes);
    weightOn = atLeast(weightOn, conditions * lanes);
    weightOff = atLeast(weightOff, conditions * lanes);
    if (besideAt.length < structure.leaves.size()) {
      besideAt = new int[structure.leaves.size()];
    }
    int used = 0;
    for (int i = 0; i < structure.leaves.size(); i++) {
      besideAt[i] = used;
      if (structure.leaves.get(i) instanceof Leaf.OfCondition of) {
        used += (2 << of.selectors()) * lanes;
      }
    }
    beside = atLeast(beside, used);
  }

  private static double[] atLeast(double[] array, int length) {
    return array.length < length ? new double[length] : array;
  }

  // The leaves, with the numbers of each world.

  /// Folds in what couples nothing.
  private void fold() {
    Arrays.fill(on, 0, network.conditions() * lanes, 1);
    Arrays.fill(off, 0, network.conditions() * lanes, 1);
    for (int lane = 0; lane < lanes; lane++) {
      constant[lane] = 1;
      exponent[lane] = 0;
      Evidence world = worlds[lane];
      for (int f = 0; f < network.findings(); f++) {
        if (world.isPresent(f)) {
          foldAtMost(world, f, lane);
          foldPresent(world, f, lane);
        } else if (world.isAbsent(f) && !structure.blockable[f]) {
          foldAtMost(world, f, lane);
        }
      }
      for (int j = 0; j < world.ruledOut.length; j++) {
        if (world.ruledOut[j]) {
          multiply(j, lane, 0, 1);
        }
      }
    }
  }

  private void foldAtMost(Evidence world, int f, int lane) {
    Network numbers = world.network;
    multiply(lane, world.upToHigh(f, numbers.leak[f]));
    int[] causes = numbers.causes[f];
    double[] notPushed = numbers.notPushed[f];
    boolean none = world.high[f] == 0;
    for (int i = 0; i < causes.length; i++) {
      double upToHigh = none ? notPushed[i] : world.upToHigh(f, numbers.pushes[f][i]);
      multiply(causes[i], lane, upToHigh, 1);
    }
  }

  private void foldPresent(Evidence world, int f, int lane) {
    Network numbers = world.network;
    for (int i = 0; i < numbers.inhibitors[f].length; i++) {
      multiply(numbers.inhibitors[f][i], lane, numbers.inhibitions[f][i], 1);
    }
    double byLeak = part(world, f, true, numbers.leak[f]);
    if (structure.pushing[f] == 0) {
      multiply(lane, byLeak);
    } else if (structure.pushing[f] == 1) {
      int place = structure.only[f];
      double pushed = part(world, f, true, numbers.pushes[f][place]);
      double notByLeak = part(world, f, false, numbers.leak[f]);
      multiply(numbers.causes[f][place], lane, byLeak + notByLeak * pushed, byLeak);
    }
  }

  private void multiply(int lane, double factor) {
    double product = constant[lane] * factor;
    if (product < LARGE_ENOUGH && product > 0) {
      int shift = -Math.getExponent(product);
      product = Math.scalb(product, shift);
      exponent[lane] -= shift;
    }
    constant[lane] = product;
  }

  /// Multiplies a condition's two weights; what makes both small is the same for both and moves to
  /// the constant, so that neither underflows.
  private void multiply(int condition, int lane, double ifOn, double ifOff) {
    int at = condition * lanes + lane;
    on[at] *= ifOn;
    off[at] *= ifOff;
    double most = Math.max(on[at], off[at]);
    if (most < LARGE_ENOUGH && most > 0) {
      int shift = -Math.getExponent(most);
      on[at] = Math.scalb(on[at], shift);
      off[at] = Math.scalb(off[at], shift);
      exponent[lane] -= shift;
    }
  }

  /// Of what stays up to the highest possible state, the part within the possible states or below
  /// them.
  private static double part(Evidence world, int f, boolean within, double[] masses) {
    double all = world.upToHigh(f, masses);
    return all == 0 ? 0 : (within ? world.within(f, masses) : world.below(f, masses)) / all;
  }

  private void fill(Leaf.Present leaf, int at) {
    int f = leaf.finding();
    for (int lane = 0; lane < lanes; lane++) {
      Evidence world = worlds[lane];
      boolean present = world.isPresent(f);
      double[] leak = world.network.leak[f];
      t[at + lane] = present ? part(world, f, false, leak) : 0;
      t[at + lanes + lane] = present ? part(world, f, true, leak) : 1;
    }
  }

  private void fill(Leaf.Absent leaf, int at) {
    int f = leaf.finding();
    for (int lane = 0; lane < lanes; lane++) {
      Evidence world = worlds[lane];
      boolean absent = world.isAbsent(f);
      double notPushed = absent ? world.upToHigh(f, world.network.leak[f]) : 1;
      double blocked = absent ? 1 : 0;
      if (leaf.variables().length == 1) {
        t[at + lane] = notPushed;
        t[at + lanes + lane] = blocked;
      } else {
        t[at + lane] = 0;
        t[at + lanes + lane] = blocked;
        t[at + 2 * lanes + lane] = notPushed;
        t[at + 3 * lanes + lane] = 0;
      }
    }
  }

  private void fill(Leaf.OfCondition leaf, int at, int aside) {
    int selectors = lanes << leaf.selectors();
    int half = selectors << leaf.accumulators();
    int top = leaf.own() ? at + half : at;
    int off = aside + selectors;
    weights(leaf, top, off);
    int size = lanes << leaf.parents().length;
    for (int position = leaf.parents().length; position < leaf.selectors(); position++) {
      factors(leaf, position);
      widen(t, top, size);
      boolean alone = false;
      for (Touch touch : leaf.touches()) {
        alone |= touch.position() == position && touch.kind() == Touch.Kind.ALONE_BLOCKS;
      }
      for (int i = 0; i < size; i++) {
        beside[off + size + i] = alone ? 0 : beside[off + i];
      }
      size *= 2;
    }
    for (Touch touch : leaf.touches()) {
      if (touch.position() >= leaf.selectors()) {
        factors(leaf, touch.position());
        widen(t, top, size);
        if (touch.kind() == Touch.Kind.BLOCKS) {
          clear(top + size, size, lanes << touch.selector());
        }
        size *= 2;
      }
    }
    System.arraycopy(t, top, beside, aside, selectors);
    if (leaf.own()) {
      System.arraycopy(beside, off, t, at, selectors);
      Arrays.fill(t, at + selectors, at + half, 0);
    } else {
      for (int i = 0; i < selectors; i++) {
        t[at + i] += beside[off + i];
      }
    }
  }

  /// The weights of a condition being true and not, for each setting of its parents.
  private void weights(Leaf.OfCondition leaf, int atOn, int atOff) {
    int j = leaf.condition();
    for (int mask = 0; mask < 1 << leaf.parents().length; mask++) {
      for (int lane = 0; lane < lanes; lane++) {
        double ifOn = 1;
        double ifOff = 1;
        if (leaf.prior()) {
          double odds = worlds[lane].odds[j];
          double[] ratios = worlds[lane].network.parentRatios[j];
          for (int k = 0; k < leaf.parents().length; k++) {
            odds *= ((mask >> k) & 1) == 1 ? ratios[leaf.parents()[k]] : 1;
          }
          ifOn = chance(odds) * on[j * lanes + lane];
          ifOff = 1 / (1 + odds) * off[j * lanes + lane];
        }
        t[atOn + mask * lanes + lane] = ifOn;
        beside[atOff + mask * lanes + lane] = ifOff;
      }
    }
  }

  private static double chance(double odds) {
    return odds == Double.POSITIVE_INFINITY ? 1 : odds / (1 + odds);
  }

  /// What the condition, being true, multiplies by where the variable at a position is clear, and
  /// where it is set.
  private void factors(Leaf.OfCondition leaf, int position) {
    Arrays.fill(first, 1);
    Arrays.fill(second, 1);
    for (Touch touch : leaf.touches()) {
      if (touch.position() != position) {
        continue;
      }
      int f = touch.finding();
      for (int lane = 0; lane < lanes; lane++) {
        Evidence world = worlds[lane];
        switch (touch.kind()) {
          case PUSHES -> {
            double[] push = world.network.pushes[f][touch.place()];
            boolean present = world.isPresent(f);
            first[lane] = present ? part(world, f, false, push) : 1;
            second[lane] = present ? part(world, f, true, push) : 0;
          }
          case COULD_HAVE_PUSHED ->
              first[lane] *=
                  world.isAbsent(f) ? world.upToHigh(f, world.network.pushes[f][touch.place()]) : 1;
          case ALONE_BLOCKS, BLOCKS -> {
            double ratio = world.isAbsent(f) ? world.network.inhibitions[f][touch.place()] : 1;
            first[lane] *= ratio;
            second[lane] *= 1 - ratio;
          }
        }
      }
    }
  }

  /// Makes room for one more variable at the top of a table, and multiplies by its factors.
  private void widen(double[] table, int at, int size) {
    for (int i = 0; i < size; i += lanes) {
      for (int lane = 0; lane < lanes; lane++) {
        double value = table[at + i + lane];
        table[at + size + i + lane] = value * second[lane];
        table[at + i + lane] = value * first[lane];
      }
    }
  }

  /// Clears the entries in which a selector is clear: while it is, nothing blocked.
  private void clear(int at, int size, int stride) {
    for (int block = 0; block < size; block += 2 * stride) {
      Arrays.fill(t, at + block, at + block + stride, 0);
    }
  }

  // The two passes.

  private void forward(Step step) {
    int out = at(step.out());
    int size = plan.size(step.out()) * lanes;
    switch (step) {
      case Step.Total(int from, int _, int strideOfOne) -> {
        int stride = strideOfOne * lanes;
        int source = at(from);
        for (int block = 0; block < size; block += 3 * stride, source += 2 * stride) {
          for (int i = 0; i < stride; i++) {
            double clear = t[source + i];
            double set = t[source + stride + i];
            t[out + block + i] = clear;
            t[out + block + stride + i] = set;
            t[out + block + 2 * stride + i] = clear + set;
          }
        }
      }
      case Step.Combine combine -> {
        Arrays.fill(t, out, out + size, 0);
        kernel.combine(combine.forward(), t, out, at(combine.first()), at(combine.second()), lanes);
        rescale(out, size, true);
      }
    }
  }

  private void backward(Step step) {
    int out = worth + at(step.out());
    int size = plan.size(step.out()) * lanes;
    switch (step) {
      case Step.Total(int from, int _, int strideOfOne) -> {
        int stride = strideOfOne * lanes;
        int source = worth + at(from);
        for (int block = 0; block < size; block += 3 * stride, source += 2 * stride) {
          for (int i = 0; i < stride; i++) {
            double total = t[out + block + 2 * stride + i];
            t[source + i] = t[out + block + i] + total;
            t[source + stride + i] = t[out + block + stride + i] + total;
          }
        }
      }
      case Step.Combine combine -> {
        int one = at(combine.first());
        int other = at(combine.second());
        int sizeOfOne = plan.size(combine.first()) * lanes;
        int sizeOfOther = plan.size(combine.second()) * lanes;
        Arrays.fill(t, worth + one, worth + one + sizeOfOne, 0);
        Arrays.fill(t, worth + other, worth + other + sizeOfOther, 0);
        kernel.combine(combine.backFirst(), t, worth + one, out, other, lanes);
        kernel.combine(combine.backSecond(), t, worth + other, out, one, lanes);
        rescale(worth + one, sizeOfOne, false);
        rescale(worth + other, sizeOfOther, false);
      }
    }
  }

  /// Multiplies what has become small by a power of two, in each lane by its own.
  private void rescale(int at, int size, boolean counts) {
    for (int lane = 0; lane < lanes; lane++) {
      double most = 0;
      for (int i = at + lane; i < at + size && most < LARGE_ENOUGH; i += lanes) {
        most = Math.max(most, t[i]);
      }
      if (most < LARGE_ENOUGH && most > 0) {
        int shift = -Math.getExponent(most);
        for (int i = at + lane; i < at + size; i += lanes) {
          t[i] = Math.scalb(t[i], shift);
        }
        exponent[lane] -= counts ? shift : 0;
      }
    }
  }

  private static final double LOG_2 = StrictMath.log(2);

  /// The weights of a condition being true and not.
  private void weigh(int j) {
    int at = j * lanes;
    int leaf = structure.leafOf[j];
    if (leaf < 0) {
      for (int lane = 0; lane < lanes; lane++) {
        double odds = worlds[lane].odds[j];
        weightOn[at + lane] = chance(odds) * on[at + lane];
        weightOff[at + lane] = 1 / (1 + odds) * off[at + lane];
        multiply(lane, weightOn[at + lane] + weightOff[at + lane]);
      }
      return;
    }
    var of = (Leaf.OfCondition) structure.leaves.get(leaf);
    int table = at(leaf);
    int selectors = lanes << of.selectors();
    int half = selectors << of.accumulators();
    int aside = besideAt[leaf];
    for (int lane = 0; lane < lanes; lane++) {
      double ifOn = 0;
      double ifOff = 0;
      if (of.own()) {
        for (int i = lane; i < selectors; i += lanes) {
          ifOff += t[table + i] * t[worth + table + i];
        }
        for (int i = half + lane; i < 2 * half; i += lanes) {
          ifOn += t[table + i] * t[worth + table + i];
        }
      } else {
        for (int i = lane; i < selectors; i += lanes) {
          ifOn += beside[aside + i] * t[worth + table + i];
          ifOff += beside[aside + selectors + i] * t[worth + table + i];
        }
        for (int i = selectors + lane; i < half; i += lanes) {
          ifOn += t[table + i] * t[worth + table + i];
        }
      }
      weightOn[at + lane] = ifOn;
      weightOff[at + lane] = ifOff;
    }
  }
}
