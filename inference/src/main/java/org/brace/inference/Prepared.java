package org.brace.inference;

import java.util.BitSet;
import org.brace.inference.Leaf.Touch;
import org.jspecify.annotations.Nullable;

/// What is kept of a question for the next one like it: its structure, its plan, and where all
/// worlds have the same numbers and know the same findings to be present, what each condition
/// pushes.
///
/// @param pushes by entry of the leaves of conditions that have no selectors: what the condition,
///   being true, multiplies its weight by there (where it keeps a variable of its own: in the upper
///   half); in the leaf of a present finding, its leak. Null where that differs between worlds
/// @param fast by leaf, whether its numbers are in `pushes`
/// @param bears by table, whether it matters what it is worth
record Prepared(
    Structure structure, Plan plan, double @Nullable [] pushes, boolean[] fast, boolean[] bears) {

  /// @param evidence a world of the question
  /// @param alike whether all worlds have its numbers and know the same findings to be present
  static Prepared of(Structure structure, Plan plan, Evidence evidence, boolean alike) {
    var fast = new boolean[structure.leaves.length];
    if (!alike || plan.sizes.length == 0 || plan.isTooCostly()) {
      return new Prepared(structure, plan, null, fast, plan.bears);
    }
    int last = structure.leaves.length - 1;
    double[] pushes = new double[plan.offsets[last] + plan.sizes[last]];
    for (int i = 0; i < fast.length; i++) {
      int at = plan.offsets[i];
      switch (structure.leaves[i]) {
        case Leaf.Present present -> {
          double[] leak = evidence.network.leak[present.finding()];
          pushes[at] = evidence.pushedBelow(present.finding(), leak);
          pushes[at + 1] = evidence.pushedWithin(present.finding(), leak);
          fast[i] = true;
        }
        case Leaf.OfCondition of -> {
          fast[i] = of.selectors() == 0;
          if (fast[i]) {
            int half = 1 << of.accumulators();
            pushes[at] = 1;
            fill(of, pushes, of.own() ? at + half : at, evidence);
          }
        }
        case Leaf.Absent _ -> {}
      }
    }
    return new Prepared(structure, plan, pushes, fast, plan.bears);
  }

  /// About how much memory it takes, beside the plan.
  long bytes() {
    return 8L * (pushes == null ? 0 : pushes.length);
  }

  /// The same for worlds that each have numbers of their own.
  Prepared withoutNumbers() {
    return new Prepared(structure, plan, null, new boolean[fast.length], bears);
  }

  /// The same where only some conditions are asked for.
  Prepared asking(BitSet conditions) {
    return new Prepared(structure, plan, pushes, fast, plan.bears(structure, conditions::get));
  }

  /// Whether the weights of a condition are worked out.
  boolean weighs(int condition) {
    return isAlone(condition) || bears[structure.leafOf[condition]];
  }

  /// Whether nothing couples a condition: then its weights are part of P(E).
  boolean isAlone(int condition) {
    return structure.leafOf[condition] < 0;
  }

  private static void fill(Leaf.OfCondition leaf, double[] pushes, int at, Evidence evidence) {
    pushes[at] = 1;
    int size = 1;
    for (Touch touch : leaf.touches()) {
      int f = touch.finding();
      double[] push = evidence.network.pushes[f][touch.place()];
      double clear = evidence.pushedBelow(f, push);
      double set = evidence.pushedWithin(f, push);
      for (int i = at; i < at + size; i++) {
        pushes[i + size] = pushes[i] * set;
        pushes[i] *= clear;
      }
      size *= 2;
    }
  }
}
