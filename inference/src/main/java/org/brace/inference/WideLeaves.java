package org.brace.inference;

import java.util.Arrays;
import org.brace.inference.Leaf.Touch;

/// Fills the leaves of worlds side by side with their numbers, and in the end reads off them what
/// each condition weighs: what [Leaves] does, along rows.
final class WideLeaves {

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

  private double[][] t = {};
  private int lanes;
  private Side side;

  /// What is not set here is set by [#open], before anything reads it.
  @SuppressWarnings("NullAway.Init")
  WideLeaves(int width) {
    this.width = width;
    first = new double[width];
    second = new double[width];
    odds = new double[width];
    on = new double[width];
    off = new double[width];
  }

  /// @param t the rows of all tables
  void open(Structure structure, double[][] t, Side side) {
    this.side = side;
    lanes = side.lanes();
    this.t = t;
    int conditions = structure.network.conditions();
    beside = Wide.atLeast(beside, structure.besideAt[structure.leaves.length], width);
    weightOn = Wide.atLeast(weightOn, conditions, width);
    weightOff = Wide.atLeast(weightOff, conditions, width);
  }

  /// Fills a leaf.
  void fill(Leaf leaf, int at, int aside) {
    switch (leaf) {
      case Leaf.Present present -> side.leak(present.finding(), t[at], t[at + 1]);
      case Leaf.Absent absent -> {
        if (absent.variables().length == 1) {
          side.absent(absent, t[at], t[at + 1]);
        } else {
          set(t[at], 0);
          set(t[at + 3], 0);
          side.absent(absent, t[at + 2], t[at + 1]);
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

  /// The weights of a condition that nothing couples.
  void weighAlone(int j) {
    side.folded(j, on, off);
    side.odds(j, odds);
    weights(odds, weightOn[j], weightOff[j]);
    copy(first, weightOn[j]);
    add(first, weightOff[j]);
    side.multiply(first);
  }

  /// The weights of a condition, from its leaf and what that is worth.
  ///
  /// @param lanes in so many worlds, the first ones
  void weigh(Leaf.OfCondition of, int at, int worth, int aside, int lanes) {
    double[] ifOn = weightOn[of.condition()];
    double[] ifOff = weightOff[of.condition()];
    int selectors = 1 << of.selectors();
    int half = selectors << of.accumulators();
    Arrays.fill(ifOn, 0, lanes, 0);
    Arrays.fill(ifOff, 0, lanes, 0);
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

  private void set(double[] into, double value) {
    Arrays.fill(into, 0, lanes, value);
  }

  private void copy(double[] into, double[] from) {
    System.arraycopy(from, 0, into, 0, lanes);
  }

  private void add(double[] into, double[] a) {
    for (int i = 0; i < lanes; i++) {
      into[i] += a[i];
    }
  }

  private void multiply(double[] into, double[] a) {
    for (int i = 0; i < lanes; i++) {
      into[i] *= a[i];
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

  private static void addProduct(double[] into, double[] a, double[] b, int lanes) {
    for (int i = 0; i < lanes; i++) {
      into[i] += a[i] * b[i];
    }
  }
}
