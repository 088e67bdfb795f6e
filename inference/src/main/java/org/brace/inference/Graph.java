package org.brace.inference;

import java.util.Arrays;

/// What a [Shape] leaves to be done in a network: bits, conditions, the links between them, and the
/// parents of conditions. Holds no strength.
///
/// A finding in a state above its first gives one bit, "has anything pushed it?", which must be set
/// in the end. An absent finding multiplies each of its causes and gives none, unless it can have
/// been blocked. Then `P(absent) = A · R + (1 - R)`, with `A` the chance that nothing pushes it and
/// `R` that nothing blocks it. That is a sum over one more condition, the finding's *switch*: while
/// it is true, causes and inhibitors multiply as those of an absent finding do; while not, a bit
/// that the inhibitors set must be set. The switch is to those conditions what a parent is.
final class Graph {

  final Shape shape;
  final Network network;

  /// Conditions of the network, and with the switches after them.
  final int conditions;

  final int all;

  /// The findings of the switches, and by finding its switch or -1.
  final int[] switchFinding;

  private final int[] switchOf;

  final int bits;
  final int[] bitFinding;

  /// Whether a bit says "blocked".
  final boolean[] blocked;

  final int links;
  final int[] linkBit;
  final int[] linkCondition;

  /// The place in the finding's causes or, for "blocked", inhibitors; -1 for the switch itself.
  final int[] linkPlace;

  /// By bit the links, and by condition.
  final int[][] ofBit;

  final int[][] ofCondition;

  /// By condition the parents that can be true, and where their strengths are: from 0 the place
  /// among the network's parents of this condition; below, `-1 - pair`.
  final int[][] parents;

  final int[][] parentAt;
  final int[][] children;
  private final int[] parentStarts;
  private final int parentCount;

  /// The pairs of a switch and a condition: the finding, and the place among its causes or, as `-1
  /// - place`, its inhibitors.
  final int pairs;

  final int[] pairFinding;
  final int[] pairPlace;

  Graph(Shape shape, Network network, Reach reach) {
    this.shape = shape;
    this.network = network;
    conditions = network.conditions();
    int count = shape.findings();
    int[] switches = new int[count];
    int bitCount = 0;
    int linkCount = 0;
    int switchCount = 0;
    for (int i = 0; i < count; i++) {
      int f = shape.finding(i);
      if (shape.is(i, Shape.PRESENT)) {
        bitCount++;
        linkCount += network.causes[f].length;
      }
      if (shape.is(i, Shape.BLOCKABLE)) {
        bitCount++;
        linkCount += network.inhibitors[f].length + 1;
        switches[switchCount++] = f;
      }
    }
    switchFinding = Arrays.copyOf(switches, switchCount);
    all = conditions + switchCount;
    switchOf = switchCount == 0 ? new int[0] : new int[network.findings()];
    Arrays.fill(switchOf, -1);
    for (int s = 0; s < switchCount; s++) {
      switchOf[switchFinding[s]] = conditions + s;
    }
    bits = bitCount;
    bitFinding = new int[bits];
    blocked = new boolean[bits];
    int[] bit = new int[linkCount];
    int[] condition = new int[linkCount];
    int[] place = new int[linkCount];
    int q = 0;
    int b = 0;
    for (int i = 0; i < count; i++) {
      int f = shape.finding(i);
      if (shape.is(i, Shape.PRESENT)) {
        bitFinding[b] = f;
        int states = reach.mask(shape.low(i), shape.high(i));
        for (int k = 0; k < network.causes[f].length; k++) {
          int j = network.causes[f][k];
          if (shape.canBeTrue(j) && (reach.of(f, k) & states) != 0) {
            bit[q] = b;
            condition[q] = j;
            place[q++] = k;
          }
        }
        b++;
      }
      if (shape.is(i, Shape.BLOCKABLE)) {
        bitFinding[b] = f;
        blocked[b] = true;
        for (int k = 0; k < network.inhibitors[f].length; k++) {
          int j = network.inhibitors[f][k];
          if (shape.canBeTrue(j)) {
            bit[q] = b;
            condition[q] = j;
            place[q++] = k;
          }
        }
        bit[q] = b;
        condition[q] = switchOf[f];
        place[q++] = -1;
        b++;
      }
    }
    links = q;
    linkBit = Arrays.copyOf(bit, q);
    linkCondition = Arrays.copyOf(condition, q);
    linkPlace = Arrays.copyOf(place, q);
    ofBit = grouped(bits, linkBit);
    ofCondition = grouped(all, linkCondition);
    parents = new int[all][];
    parentAt = new int[all][];
    Arrays.fill(parents, NONE);
    Arrays.fill(parentAt, NONE);
    for (int j = 0; j < conditions; j++) {
      if (network.parents[j].length > 0 && shape.canBeTrue(j)) {
        for (int k = 0; k < network.parents[j].length; k++) {
          if (shape.canBeTrue(network.parents[j][k])) {
            addParent(j, network.parents[j][k], k);
          }
        }
      }
    }
    int pairCount = 0;
    for (int f : switchFinding) {
      pairCount += network.causes[f].length + network.inhibitors[f].length;
    }
    pairs = pairCount;
    pairFinding = new int[pairs];
    pairPlace = new int[pairs];
    int pair = 0;
    for (int f : switchFinding) {
      for (int k = 0; k < network.causes[f].length; k++, pair++) {
        pairFinding[pair] = f;
        pairPlace[pair] = k;
        if (shape.canBeTrue(network.causes[f][k])) {
          addParent(network.causes[f][k], switchOf[f], -1 - pair);
        }
      }
      for (int k = 0; k < network.inhibitors[f].length; k++, pair++) {
        pairFinding[pair] = f;
        pairPlace[pair] = -1 - k;
        if (shape.canBeTrue(network.inhibitors[f][k])) {
          addParent(network.inhibitors[f][k], switchOf[f], -1 - pair);
        }
      }
    }
    children = children();
    parentStarts = new int[all];
    int parentCount = 0;
    for (int j = 0; j < all; j++) {
      parentStarts[j] = parentCount;
      parentCount += parents[j].length;
    }
    this.parentCount = parentCount;
  }

  private static final int[] NONE = {};

  /// The number of parent number `k` of a condition among all parents.
  int parentStart(int condition, int k) {
    return parentStarts[condition] + k;
  }

  int parentCount() {
    return parentCount;
  }

  /// The switch of an absent finding that can have been blocked, or -1.
  int switchOf(int finding) {
    return switchOf.length == 0 ? -1 : switchOf[finding];
  }

  boolean takesPart(int condition) {
    return condition >= conditions || shape.canBeTrue(condition);
  }

  private void addParent(int child, int parent, int at) {
    int[] before = parents[child];
    parents[child] = Arrays.copyOf(before, before.length + 1);
    parents[child][before.length] = parent;
    parentAt[child] = Arrays.copyOf(parentAt[child], before.length + 1);
    parentAt[child][before.length] = at;
  }

  private static int[][] grouped(int groups, int[] of) {
    int[] sizes = new int[groups];
    for (int group : of) {
      sizes[group]++;
    }
    int[][] members = new int[groups][];
    for (int i = 0; i < groups; i++) {
      members[i] = sizes[i] == 0 ? NONE : new int[sizes[i]];
      sizes[i] = 0;
    }
    for (int q = 0; q < of.length; q++) {
      members[of[q]][sizes[of[q]]++] = q;
    }
    return members;
  }

  private int[][] children() {
    int[] counts = new int[all];
    for (int[] some : parents) {
      for (int parent : some) {
        counts[parent]++;
      }
    }
    int[][] of = new int[all][];
    for (int j = 0; j < all; j++) {
      of[j] = counts[j] == 0 ? NONE : new int[counts[j]];
      counts[j] = 0;
    }
    for (int j = 0; j < all; j++) {
      for (int parent : parents[j]) {
        of[parent][counts[parent]++] = j;
      }
    }
    return of;
  }

  /// For each finding and cause, the states that it can push to, one bit each; the last bit stands
  /// for all from there on.
  static final class Reach {

    private static final int LAST = 30;

    private final int[][] states;

    private Reach(int[][] states) {
      this.states = states;
    }

    static Reach of(Network network) {
      int[][] states = new int[network.findings()][];
      for (int f = 0; f < states.length; f++) {
        states[f] = new int[network.causes[f].length];
        for (int i = 0; i < states[f].length; i++) {
          for (int k = 1; k < network.states(f); k++) {
            states[f][i] |= network.pushes[f][i][k] > 0 ? 1 << Math.min(k, LAST) : 0;
          }
        }
      }
      return new Reach(states);
    }

    int of(int finding, int cause) {
      return states[finding][cause];
    }

    int mask(int low, int high) {
      int mask = 0;
      for (int k = low; k <= high; k++) {
        mask |= 1 << Math.min(k, LAST);
      }
      return mask;
    }

    /// What either can push to.
    Reach and(Reach other) {
      int[][] either = new int[states.length][];
      for (int f = 0; f < either.length; f++) {
        either[f] = states[f].clone();
        for (int i = 0; i < either[f].length; i++) {
          either[f][i] |= other.states[f][i];
        }
      }
      return new Reach(either);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Reach reach && Arrays.deepEquals(states, reach.states);
    }

    @Override
    public int hashCode() {
      return Arrays.deepHashCode(states);
    }
  }
}
