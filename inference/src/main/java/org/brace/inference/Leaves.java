package org.brace.inference;

import java.util.Arrays;
import java.util.Objects;
import org.brace.inference.Leaf.Touch;

/// Fills the leaves with the numbers of each world, and in the end reads off them what each
/// condition weighs.
final class Leaves {

  private final int lanes;
  private final Folded folded;
  private Prepared prepared;
  private Evidence[] worlds = {};

  /// For the leaves of conditions: the weights of being true and not where nothing was pushed.
  private double[] beside = {};

  private final double[] first;
  private final double[] second;

  /// By condition and lane, the weights of its being true and not, on a scale of their own.
  double[] weightOn = {};

  double[] weightOff = {};

  /// What is not set here is set by [#open], before anything reads it.
  @SuppressWarnings("NullAway.Init")
  Leaves(Folded folded, int lanes) {
    this.folded = folded;
    this.lanes = lanes;
    first = new double[lanes];
    second = new double[lanes];
  }

  /// @param worlds by lane
  void open(Prepared prepared, Evidence[] worlds) {
    this.prepared = prepared;
    this.worlds = worlds;
    Structure structure = prepared.structure();
    int conditions = structure.network.conditions();
    weightOn = Tables.atLeast(weightOn, conditions * lanes);
    weightOff = Tables.atLeast(weightOff, conditions * lanes);
    beside = Tables.atLeast(beside, structure.besideAt[structure.leaves.length] * lanes);
  }

  void fill(double[] t) {
    Leaf[] leaves = prepared.structure().leaves;
    for (int i = 0; i < leaves.length; i++) {
      int at = prepared.plan().offsets[i];
      int aside = prepared.structure().besideAt[i] * lanes;
      if (prepared.fast()[i]) {
        fillFast(t, leaves[i], at, aside);
        continue;
      }
      switch (leaves[i]) {
        case Leaf.Present present -> fill(t, present, at * lanes);
        case Leaf.Absent absent -> fill(t, absent, at * lanes);
        case Leaf.OfCondition of -> fill(t, of, at * lanes, aside);
      }
    }
  }

  /// From what is kept, where that is the same in all lanes.
  private void fillFast(double[] t, Leaf leaf, int at, int aside) {
    double[] pushes = Objects.requireNonNull(prepared.pushes());
    if (!(leaf instanceof Leaf.OfCondition of)) {
      for (int i = at; i < at + 2; i++) {
        Arrays.fill(t, i * lanes, (i + 1) * lanes, pushes[i]);
      }
      return;
    }
    int half = 1 << of.accumulators();
    int top = of.own() ? at + half : at;
    for (int lane = 0; lane < lanes; lane++) {
      double ifOn = 1;
      double ifOff = 1;
      if (of.prior()) {
        double odds = worlds[lane].odds[of.condition()];
        ifOn = chance(odds) * folded.on[of.condition() * lanes + lane];
        ifOff = 1 / (1 + odds) * folded.off[of.condition() * lanes + lane];
      }
      for (int i = top; i < top + half; i++) {
        t[i * lanes + lane] = ifOn * pushes[i];
      }
      beside[aside + lane] = t[top * lanes + lane];
      beside[aside + lanes + lane] = ifOff;
      if (of.own()) {
        t[at * lanes + lane] = ifOff;
        for (int i = at + 1; i < top; i++) {
          t[i * lanes + lane] = 0;
        }
      } else {
        t[at * lanes + lane] += ifOff;
      }
    }
  }

  private void fill(double[] t, Leaf.Present leaf, int at) {
    int f = leaf.finding();
    for (int lane = 0; lane < lanes; lane++) {
      Evidence world = worlds[lane];
      boolean present = world.isPresent(f);
      double[] leak = world.network.leak[f];
      t[at + lane] = present ? world.pushedBelow(f, leak) : 0;
      t[at + lanes + lane] = present ? world.pushedWithin(f, leak) : 1;
    }
  }

  private void fill(double[] t, Leaf.Absent leaf, int at) {
    for (int lane = 0; lane < lanes; lane++) {
      Evidence world = worlds[lane];
      double notPushed = world.notPushed(leaf.findings());
      double blocked = world.mayBeBlocked[leaf.with()] ? 1 : 0;
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

  private void fill(double[] t, Leaf.OfCondition leaf, int at, int aside) {
    int selectors = lanes << leaf.selectors();
    int half = selectors << leaf.accumulators();
    int top = leaf.own() ? at + half : at;
    int off = aside + selectors;
    weights(t, leaf, top, off);
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
          clear(t, top + size, size, lanes << touch.selector());
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
  private void weights(double[] t, Leaf.OfCondition leaf, int atOn, int atOff) {
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
          ifOn = chance(odds) * folded.on[j * lanes + lane];
          ifOff = 1 / (1 + odds) * folded.off[j * lanes + lane];
        }
        t[atOn + mask * lanes + lane] = ifOn;
        beside[atOff + mask * lanes + lane] = ifOff;
      }
    }
  }

  static double chance(double odds) {
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
            first[lane] = present ? world.pushedBelow(f, push) : 1;
            second[lane] = present ? world.pushedWithin(f, push) : 0;
          }
          case COULD_HAVE_PUSHED ->
              first[lane] *=
                  world.isAbsent(f) ? world.upToHigh(f, world.network.pushes[f][touch.place()]) : 1;
          case ALONE_BLOCKS, BLOCKS -> {
            double ratio = world.mayBeBlocked[f] ? world.network.inhibitions[f][touch.place()] : 1;
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
  private void clear(double[] t, int at, int size, int stride) {
    for (int block = 0; block < size; block += 2 * stride) {
      Arrays.fill(t, at + block, at + block + stride, 0);
    }
  }

  /// The weights of a condition being true and not.
  void weigh(Tables tables, int j) {
    int at = j * lanes;
    int leaf = prepared.structure().leafOf[j];
    if (leaf < 0) {
      for (int lane = 0; lane < lanes; lane++) {
        double odds = worlds[lane].odds[j];
        weightOn[at + lane] = chance(odds) * folded.on[at + lane];
        weightOff[at + lane] = 1 / (1 + odds) * folded.off[at + lane];
        folded.multiply(lane, weightOn[at + lane] + weightOff[at + lane]);
      }
      return;
    }
    var of = (Leaf.OfCondition) prepared.structure().leaves[leaf];
    double[] t = tables.t;
    int worth = tables.worth;
    int table = prepared.plan().offsets[leaf] * lanes;
    int selectors = lanes << of.selectors();
    int half = selectors << of.accumulators();
    int aside = prepared.structure().besideAt[leaf] * lanes;
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
