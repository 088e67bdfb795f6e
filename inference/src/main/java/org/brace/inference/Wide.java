package org.brace.inference;

import java.util.Arrays;
import org.brace.inference.Leaf.Touch;
import org.brace.inference.Plan.Step.Combine;

/// The passes of [Tables] for dozens of worlds side by side: every entry of a table is an array
/// with a number for each world, and every operation goes along whole arrays, which the compiler of
/// the JDK turns into vectors.
///
/// Nothing is rescaled on the way. Where that might matter, [#run] says so, and [Tables] does it.
final class Wide {

  /// How many worlds go side by side at most.
  static final int MOST_LANES = 56;

  /// What is a multiple of this fills the vectors.
  private static final int VECTOR = 4;

  private final int width;
  private final double[] first;
  private final double[] second;
  private final double[] odds;
  private final double[] on;
  private final double[] off;

  /// By condition, the weights of its being true and not, on a scale of their own.
  double[][] weightOn = {};

  double[][] weightOff = {};

  /// For the leaves of conditions: the weights of being true and not where nothing was pushed.
  private double[][] beside = {};

  /// All tables, then for each what its entries are worth.
  private double[][] t = {};

  private int worth;
  private int lanes;
  private Prepared prepared;
  private Side side;

  /// What is not set here is set by [#run], before anything reads it.
  ///
  /// @param width how many worlds go side by side at most
  @SuppressWarnings("NullAway.Init")
  Wide(int width) {
    this.width = width;
    first = new double[width];
    second = new double[width];
    odds = new double[width];
    on = new double[width];
    off = new double[width];
  }

  /// How many of so many worlds go side by side, so that each time as many do.
  int lanes(int count) {
    int turns = (count + width - 1) / width;
    int each = (count + turns - 1) / turns;
    return Math.min(width, (each + VECTOR - 1) / VECTOR * VECTOR);
  }

  /// Computes the worlds of a side.
  ///
  /// @return whether nothing became so small that digits may have been lost
  boolean run(Prepared prepared, Side side) {
    this.prepared = prepared;
    this.side = side;
    lanes = side.lanes();
    Structure structure = prepared.structure();
    Plan plan = prepared.plan();
    worth = Math.toIntExact(plan.cells());
    t = atLeast(t, 2 * worth);
    beside = atLeast(beside, structure.besideAt[structure.leaves.length]);
    weightOn = atLeast(weightOn, structure.network.conditions());
    weightOff = atLeast(weightOff, structure.network.conditions());
    for (int i = 0; i < structure.leaves.length; i++) {
      fill(structure.leaves[i], plan.offsets[i], structure.besideAt[i]);
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
      set(t[worth + plan.offsets[root]], 1);
    }
    for (int i = plan.steps.length - 1; i >= 0; i--) {
      backward(plan.steps[i]);
    }
    for (int j = 0; j < structure.network.conditions(); j++) {
      weigh(j);
    }
    return true;
  }

  private double[][] atLeast(double[][] arrays, int count) {
    if (arrays.length >= count) {
      return arrays;
    }
    double[][] more = Arrays.copyOf(arrays, count);
    for (int i = arrays.length; i < count; i++) {
      more[i] = new double[width];
    }
    return more;
  }

  // --- The leaves ---

  private void fill(Leaf leaf, int at, int aside) {
    switch (leaf) {
      case Leaf.Present present -> side.leak(present.finding(), t[at], t[at + 1]);
      case Leaf.Absent absent -> {
        if (absent.variables().length == 1) {
          side.absent(absent.finding(), t[at], t[at + 1]);
        } else {
          set(t[at], 0);
          set(t[at + 3], 0);
          side.absent(absent.finding(), t[at + 2], t[at + 1]);
        }
      }
      case Leaf.OfCondition of -> fill(of, at, aside);
    }
  }

  private void fill(Leaf.OfCondition leaf, int at, int aside) {
    int selectors = 1 << leaf.selectors();
    int half = selectors << leaf.accumulators();
    int top = leaf.own() ? at + half : at;
    int atOff = aside + selectors;
    weights(leaf, top, atOff);
    int size = 1 << leaf.parents().length;
    for (int position = leaf.parents().length; position < leaf.selectors(); position++) {
      boolean alone = factors(leaf, position);
      widen(top, size);
      for (int i = 0; i < size; i++) {
        if (alone) {
          set(beside[atOff + size + i], 0);
        } else {
          copy(beside[atOff + size + i], beside[atOff + i]);
        }
      }
      size *= 2;
    }
    for (Touch touch : leaf.touches()) {
      if (touch.position() >= leaf.selectors()) {
        factors(leaf, touch.position());
        widen(top, size);
        if (touch.kind() == Touch.Kind.BLOCKS) {
          clear(top + size, size, 1 << touch.selector());
        }
        size *= 2;
      }
    }
    for (int i = 0; i < selectors; i++) {
      copy(beside[aside + i], t[top + i]);
      if (leaf.own()) {
        copy(t[at + i], beside[atOff + i]);
      } else {
        add(t[at + i], beside[atOff + i]);
      }
    }
    for (int i = leaf.own() ? at + selectors : top; i < top; i++) {
      set(t[i], 0);
    }
  }

  /// The weights of a condition being true and not, for each setting of its parents.
  private void weights(Leaf.OfCondition leaf, int atOn, int atOff) {
    int settings = 1 << leaf.parents().length;
    if (!leaf.prior()) {
      for (int mask = 0; mask < settings; mask++) {
        set(t[atOn + mask], 1);
        set(beside[atOff + mask], 1);
      }
      return;
    }
    int j = leaf.condition();
    side.folded(j, on, off);
    for (int mask = 0; mask < settings; mask++) {
      side.odds(j, odds);
      for (int k = 0; k < leaf.parents().length; k++) {
        if (((mask >> k) & 1) == 1) {
          side.parentRatio(j, leaf.parents()[k], first);
          multiply(odds, first);
        }
      }
      weights(odds, t[atOn + mask], beside[atOff + mask]);
    }
  }

  private void weights(double[] odds, double[] intoOn, double[] intoOff) {
    for (int lane = 0; lane < lanes; lane++) {
      intoOn[lane] = Leaves.chance(odds[lane]) * on[lane];
      intoOff[lane] = 1 / (1 + odds[lane]) * off[lane];
    }
  }

  /// What the condition, being true, multiplies by where the variable at a position is clear, and
  /// where it is set.
  ///
  /// @return whether the condition is all that can have blocked a finding
  private boolean factors(Leaf.OfCondition leaf, int position) {
    set(first, 1);
    set(second, 1);
    boolean alone = false;
    for (Touch touch : leaf.touches()) {
      if (touch.position() == position) {
        int f = touch.finding();
        switch (touch.kind()) {
          case PUSHES -> side.push(f, touch.place(), first, second);
          case COULD_HAVE_PUSHED -> side.multiplyByNotPushed(f, touch.place(), first);
          case ALONE_BLOCKS, BLOCKS -> {
            alone |= touch.kind() == Touch.Kind.ALONE_BLOCKS;
            side.inhibition(f, touch.place(), odds);
            for (int lane = 0; lane < lanes; lane++) {
              first[lane] *= odds[lane];
              second[lane] *= 1 - odds[lane];
            }
          }
        }
      }
    }
    return alone;
  }

  /// Makes room for one more variable at the top of a table, and multiplies by its factors.
  private void widen(int at, int size) {
    for (int i = at; i < at + size; i++) {
      widen(t[i], t[i + size], first, second, lanes);
    }
  }

  /// Clears the entries in which a selector is clear: while it is, nothing blocked.
  private void clear(int at, int size, int stride) {
    for (int block = 0; block < size; block += 2 * stride) {
      for (int i = at + block; i < at + block + stride; i++) {
        set(t[i], 0);
      }
    }
  }

  private void weigh(int j) {
    double[] ifOn = weightOn[j];
    double[] ifOff = weightOff[j];
    int leaf = prepared.structure().leafOf[j];
    if (leaf < 0) {
      side.folded(j, on, off);
      side.odds(j, odds);
      weights(odds, ifOn, ifOff);
      copy(first, ifOn);
      add(first, ifOff);
      side.multiply(first);
      return;
    }
    var of = (Leaf.OfCondition) prepared.structure().leaves[leaf];
    int at = prepared.plan().offsets[leaf];
    int selectors = 1 << of.selectors();
    int half = selectors << of.accumulators();
    int aside = prepared.structure().besideAt[leaf];
    set(ifOn, 0);
    set(ifOff, 0);
    if (of.own()) {
      for (int i = at; i < at + selectors; i++) {
        addProduct(ifOff, t[i], t[worth + i], lanes);
      }
      for (int i = at + half; i < at + 2 * half; i++) {
        addProduct(ifOn, t[i], t[worth + i], lanes);
      }
      return;
    }
    for (int i = 0; i < selectors; i++) {
      addProduct(ifOn, beside[aside + i], t[worth + at + i], lanes);
      addProduct(ifOff, beside[aside + selectors + i], t[worth + at + i], lanes);
    }
    for (int i = at + selectors; i < at + half; i++) {
      addProduct(ifOn, t[i], t[worth + i], lanes);
    }
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
    if (step.bearsFirst()) {
      combine(step.backFirst(), step.first(), worth + first, out, expanded);
    }
    if (step.bearsSecond()) {
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
      copy(t[to + i], t[from + i]);
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
        add(t[to + i], t[from + i]);
      }
    }
  }

  private void combine(Loop loop, int table, int out, int p, int q) {
    if (!loop.whole()) {
      for (int i = out; i < out + prepared.plan().sizes[table]; i++) {
        set(t[i], 0);
      }
    }
    int[] outer = loop.outer();
    for (int o = 0; o < outer.length; o += 3) {
      combine(loop, t, out + outer[o], p + outer[o + 1], q + outer[o + 2], lanes);
    }
  }

  // Each of these goes over the entries of a loop with one operation along arrays: only so does the
  // compiler make vectors of it.

  private static void combine(Loop loop, double[][] t, int out, int p, int q, int lanes) {
    boolean whole = loop.whole();
    int most = 1;
    if (whole) {
      most = setOne(loop, t, out, p, q, lanes);
      if (most > 1) {
        setTwo(loop, t, out, p, q, lanes);
      }
    }
    if (most > 2 || !whole) {
      addTwo(loop, t, out, p, q, lanes);
      addLast(loop, t, out, p, q, lanes);
    }
  }

  /// The entries of one term; returns the most terms that an entry has.
  private static int setOne(Loop loop, double[][] t, int out, int p, int q, int lanes) {
    int[] outs = loop.outs();
    int[] starts = loop.starts();
    int[] terms = loop.terms();
    int most = 1;
    for (int i = 0; i < outs.length; i++) {
      int k = 2 * starts[i];
      most = Math.max(most, starts[i + 1] - starts[i]);
      if (starts[i + 1] - starts[i] == 1) {
        double[] into = t[out + outs[i]];
        double[] a = t[p + terms[k]];
        double[] b = t[q + terms[k + 1]];
        for (int lane = 0; lane < lanes; lane++) {
          into[lane] = a[lane] * b[lane];
        }
      }
    }
    return most;
  }

  /// The first two terms of the others.
  private static void setTwo(Loop loop, double[][] t, int out, int p, int q, int lanes) {
    int[] outs = loop.outs();
    int[] starts = loop.starts();
    int[] terms = loop.terms();
    for (int i = 0; i < outs.length; i++) {
      int k = 2 * starts[i];
      if (starts[i + 1] - starts[i] > 1) {
        double[] into = t[out + outs[i]];
        double[] a = t[p + terms[k]];
        double[] b = t[q + terms[k + 1]];
        double[] c = t[p + terms[k + 2]];
        double[] d = t[q + terms[k + 3]];
        for (int lane = 0; lane < lanes; lane++) {
          into[lane] = a[lane] * b[lane] + c[lane] * d[lane];
        }
      }
    }
  }

  /// The terms that have not been set, two by two.
  private static void addTwo(Loop loop, double[][] t, int out, int p, int q, int lanes) {
    int[] outs = loop.outs();
    int[] starts = loop.starts();
    int[] terms = loop.terms();
    for (int i = 0; i < outs.length; i++) {
      int end = 2 * starts[i + 1];
      for (int k = 2 * starts[i] + (loop.whole() ? 4 : 0); k + 2 < end; k += 4) {
        double[] into = t[out + outs[i]];
        double[] a = t[p + terms[k]];
        double[] b = t[q + terms[k + 1]];
        double[] c = t[p + terms[k + 2]];
        double[] d = t[q + terms[k + 3]];
        for (int lane = 0; lane < lanes; lane++) {
          into[lane] += a[lane] * b[lane] + c[lane] * d[lane];
        }
      }
    }
  }

  /// The last of an odd number of terms, unless it has been set.
  private static void addLast(Loop loop, double[][] t, int out, int p, int q, int lanes) {
    int[] outs = loop.outs();
    int[] starts = loop.starts();
    int[] terms = loop.terms();
    for (int i = 0; i < outs.length; i++) {
      int count = starts[i + 1] - starts[i];
      int k = 2 * starts[i + 1] - 2;
      if (count % 2 == 1 && (count > 1 || !loop.whole())) {
        double[] into = t[out + outs[i]];
        double[] a = t[p + terms[k]];
        double[] b = t[q + terms[k + 1]];
        for (int lane = 0; lane < lanes; lane++) {
          into[lane] += a[lane] * b[lane];
        }
      }
    }
  }

  // --- Along arrays ---

  private void set(double[] into, double value) {
    Arrays.fill(into, 0, lanes, value);
  }

  private void copy(double[] into, double[] from) {
    System.arraycopy(from, 0, into, 0, lanes);
  }

  private void add(double[] into, double[] a) {
    sum(into, into, a, lanes);
  }

  private void multiply(double[] into, double[] a) {
    product(into, into, a, lanes);
  }

  private static void sum(double[] into, double[] a, double[] b, int lanes) {
    for (int i = 0; i < lanes; i++) {
      into[i] = a[i] + b[i];
    }
  }

  private static void product(double[] into, double[] a, double[] b, int lanes) {
    for (int i = 0; i < lanes; i++) {
      into[i] = a[i] * b[i];
    }
  }

  private static void widen(
      double[] clear, double[] set, double[] first, double[] second, int lanes) {
    for (int i = 0; i < lanes; i++) {
      double value = clear[i];
      set[i] = value * second[i];
      clear[i] = value * first[i];
    }
  }

  private static void addToBoth(double[] clear, double[] set, double[] total, int lanes) {
    for (int i = 0; i < lanes; i++) {
      clear[i] += total[i];
      set[i] += total[i];
    }
  }

  private static void addProduct(double[] into, double[] a, double[] b, int lanes) {
    for (int i = 0; i < lanes; i++) {
      into[i] += a[i] * b[i];
    }
  }
}
