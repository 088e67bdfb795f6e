package org.brace.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// Evidence with everything folded in that factorises by condition, so that only what couples the
/// conditions is left: the items, and the parents.
///
/// A finding known to be in a state from 0 to `b` multiplies each true condition by the chance that
/// its push stays at or below `b`. One known to lie in `a..b`, `a > 0`, does the same, and what is
/// left is a noisy-OR known to be present, with the chance to push into `a..b` given at most `b`.
/// An inhibitor of a present finding multiplies its condition. Only an absent finding that can be
/// blocked does not factorise: it is absent when nothing pushed it or when something blocked it.
///
/// A condition without items, without children and with one parent folds into that parent. Nothing
/// is subtracted anywhere.
final class PlainFolded {

  /// A bit of the frontier: has anything pushed yet? Before any condition it is clear or set with
  /// these chances; each true condition leaves it alone with `keep` and sets it with `push`.
  record Bit(double clear, double set, int[] conditions, double[] keep, double[] push) {}

  /// What an observed finding demands in the end: its first bit set or, where there is a second bit
  /// that says "blocked", the first one clear or the second one set.
  record Item(int finding, List<Bit> bits) {
    boolean blockable() {
      return bits.size() == 2;
    }
  }

  private static final int SMALL = -200;

  final double[] odds;

  /// What being true multiplies a condition's weight by, and what not being true does.
  final double[] on;

  final double[] off;

  /// The parents of a condition that can be true, with their odds ratios.
  final int[][] parents;

  final double[][] ratios;

  /// The parent that a condition was folded into, or -1.
  final int[] foldedInto;

  final List<Item> items = new ArrayList<>();

  /// The conditions from parents to children.
  final int[] topological;

  /// The natural logarithm of what is the same whichever conditions are true.
  private double logConstant;

  private final Network network;

  PlainFolded(Evidence evidence, int[] none) {
    network = evidence.network;
    int conditions = network.conditions();
    odds = evidence.odds;
    on = filled(conditions, 1);
    off = filled(conditions, 1);
    for (int j : none) {
      on[j] = 0;
    }
    boolean[] blockable = new boolean[network.findings()];
    for (int f = 0; f < blockable.length; f++) {
      int with = network.blockedWith[f];
      blockable[f] =
          evidence.isAbsent(f)
              && evidence.mayBeBlocked[with]
              && canBeTrue(network.inhibitors[with]);
    }
    for (int f = 0; f < blockable.length; f++) {
      if (evidence.isObserved(f) && !blockable[f]) {
        foldAtMost(f, evidence.high[f]);
      }
    }
    for (int with : network.inhibited) {
      if (evidence.unblocked[with]) {
        foldInhibitors(with);
      }
    }
    for (int f = 0; f < blockable.length; f++) {
      if (evidence.low[f] > 0) {
        addPresent(f, evidence.low[f], evidence.high[f]);
      }
      int[] together = Arrays.stream(network.together[f]).filter(g -> blockable[g]).toArray();
      if (together.length > 0) {
        addBlockable(f, together, evidence);
      }
    }
    parents = new int[conditions][];
    ratios = new double[conditions][];
    for (int j = 0; j < conditions; j++) {
      int[] places = possible(network.parents[j]);
      parents[j] = pick(network.parents[j], places);
      double[] all = network.parentRatios[j];
      ratios[j] = select(places, i -> all[i]);
    }
    topological = topological();
    foldedInto = new int[conditions];
    Arrays.fill(foldedInto, -1);
    foldLeaves();
  }

  double logConstant() {
    return logConstant;
  }

  /// The bits of the items in order.
  Bit[] bits() {
    var bits = new ArrayList<Bit>();
    for (Item item : items) {
      bits.addAll(item.bits);
    }
    return bits.toArray(Bit[]::new);
  }

  boolean canBeTrue(int condition) {
    return on[condition] > 0 && odds[condition] > 0;
  }

  private boolean canBeTrue(int[] conditions) {
    for (int condition : conditions) {
      if (canBeTrue(condition)) {
        return true;
      }
    }
    return false;
  }

  private void foldAtMost(int f, int high) {
    logConstant += Math.log(mass(network.leak[f], 0, high));
    for (int i = 0; i < network.causes[f].length; i++) {
      multiply(network.causes[f][i], mass(network.pushes[f][i], 0, high), 1);
    }
  }

  private void foldInhibitors(int f) {
    for (int i = 0; i < network.inhibitors[f].length; i++) {
      multiply(network.inhibitors[f][i], network.inhibitions[f][i], 1);
    }
  }

  private void addPresent(int f, int low, int high) {
    double atMost = mass(network.leak[f], 0, high);
    if (atMost == 0) {
      return; // impossible, as logConstant says
    }
    Bit bit =
        bit(
            f,
            mass(network.leak[f], 0, low - 1) / atMost,
            mass(network.leak[f], low, high) / atMost,
            push -> mass(push, 0, low - 1) / mass(push, 0, high),
            push -> mass(push, low, high) / mass(push, 0, high));
    if (bit.conditions.length == 0) {
      logConstant += Math.log(bit.set);
    } else if (bit.conditions.length == 1) {
      multiply(bit.conditions[0], bit.set + bit.clear * bit.push[0], bit.set);
    } else {
      items.add(new Item(f, List.of(bit)));
    }
  }

  /// @param together absent findings that can be blocked with `f`, perhaps itself
  private void addBlockable(int f, int[] together, Evidence evidence) {
    Bit pushed = new Bit(1, 0, new int[0], new double[0], new double[0]);
    for (int each : together) {
      int high = evidence.high[each];
      int top = network.states(each) - 1;
      pushed =
          either(
              pushed,
              bit(
                  each,
                  mass(network.leak[each], 0, high),
                  mass(network.leak[each], high + 1, top),
                  push -> mass(push, 0, high),
                  push -> mass(push, high + 1, top)));
    }
    int[] places = possible(network.inhibitors[f]);
    double[] ratio = network.inhibitions[f];
    Bit blocked =
        new Bit(
            1,
            0,
            pick(network.inhibitors[f], places),
            select(places, i -> ratio[i]),
            select(places, i -> 1 - ratio[i]));
    items.add(new Item(f, List.of(pushed, blocked)));
  }

  /// A bit that is set by what sets one of two.
  private static Bit either(Bit one, Bit other) {
    int[] all =
        IntStream.concat(Arrays.stream(one.conditions), Arrays.stream(other.conditions))
            .distinct()
            .toArray();
    double[] keep = new double[all.length];
    double[] push = new double[all.length];
    for (int i = 0; i < all.length; i++) {
      double kept = at(one.conditions, all[i], one.keep, 1);
      keep[i] = kept * at(other.conditions, all[i], other.keep, 1);
      push[i] =
          at(one.conditions, all[i], one.push, 0)
              + kept * at(other.conditions, all[i], other.push, 0);
    }
    return new Bit(one.clear * other.clear, one.set + one.clear * other.set, all, keep, push);
  }

  private static double at(int[] conditions, int condition, double[] values, double otherwise) {
    for (int i = 0; i < conditions.length; i++) {
      if (conditions[i] == condition) {
        return values[i];
      }
    }
    return otherwise;
  }

  /// Multiplies a condition's two weights; what makes both small is the same for both and moves to
  /// the constant, so that neither underflows.
  private void multiply(int condition, double ifOn, double ifOff) {
    on[condition] *= ifOn;
    off[condition] *= ifOff;
    double most = Math.max(on[condition], off[condition]);
    if (most > 0 && Math.getExponent(most) < SMALL) {
      int shift = -Math.getExponent(most);
      on[condition] = Math.scalb(on[condition], shift);
      off[condition] = Math.scalb(off[condition], shift);
      logConstant -= shift * Math.log(2);
    }
  }

  private interface OfPush {
    double value(double[] push);
  }

  private Bit bit(int f, double clear, double set, OfPush keep, OfPush push) {
    double[][] pushes = network.pushes[f];
    int[] places = possible(network.causes[f]);
    int count = 0;
    for (int place : places) {
      if (push.value(pushes[place]) > 0) {
        places[count++] = place;
      }
    }
    places = Arrays.copyOf(places, count);
    return new Bit(
        clear,
        set,
        pick(network.causes[f], places),
        select(places, i -> keep.value(pushes[i])),
        select(places, i -> push.value(pushes[i])));
  }

  /// The places in a list of conditions of those that can be true.
  private int[] possible(int[] conditions) {
    int[] places = new int[conditions.length];
    int count = 0;
    for (int i = 0; i < conditions.length; i++) {
      if (canBeTrue(conditions[i])) {
        places[count++] = i;
      }
    }
    return Arrays.copyOf(places, count);
  }

  private static int[] pick(int[] from, int[] places) {
    int[] picked = new int[places.length];
    for (int i = 0; i < picked.length; i++) {
      picked[i] = from[places[i]];
    }
    return picked;
  }

  private static double[] select(int[] places, IntToDoubleFunction value) {
    double[] selected = new double[places.length];
    for (int i = 0; i < selected.length; i++) {
      selected[i] = value.applyAsDouble(places[i]);
    }
    return selected;
  }

  private static double[] filled(int length, double value) {
    double[] array = new double[length];
    Arrays.fill(array, value);
    return array;
  }

  private static double mass(double[] masses, int from, int to) {
    double sum = 0;
    for (int k = from; k <= to; k++) {
      sum += masses[k];
    }
    return sum;
  }

  private int[] topological() {
    int conditions = parents.length;
    int[] waiting = new int[conditions];
    Arrays.setAll(waiting, j -> parents[j].length);
    int[] order = new int[conditions];
    int taken = 0;
    for (int j = 0; j < conditions; j++) {
      if (waiting[j] == 0) {
        order[taken++] = j;
      }
    }
    for (int next = 0; next < taken; next++) {
      for (int child : network.children[order[next]]) {
        if (canBeTrue(order[next]) && --waiting[child] == 0) {
          order[taken++] = child;
        }
      }
    }
    return order;
  }

  /// Folds leaves into their parents, from children to parents.
  private void foldLeaves() {
    int[] needed = new int[parents.length];
    for (Item item : items) {
      for (Bit bit : item.bits) {
        for (int j : bit.conditions) {
          needed[j]++;
        }
      }
    }
    for (int[] some : parents) {
      for (int parent : some) {
        needed[parent]++;
      }
    }
    for (int k = topological.length - 1; k >= 0; k--) {
      int j = topological[k];
      if (needed[j] == 0 && parents[j].length == 1) {
        int parent = parents[j][0];
        foldedInto[j] = parent;
        needed[parent]--;
        double raised = odds[j] * ratios[j][0];
        multiply(
            parent,
            weightOff(j, raised) + weightOn(j, raised),
            weightOff(j, odds[j]) + weightOn(j, odds[j]));
      }
    }
  }

  /// The weight of a condition being true at these odds.
  double weightOn(int condition, double odds) {
    return (odds == Double.POSITIVE_INFINITY ? 1 : odds / (1 + odds)) * on[condition];
  }

  /// The weight of a condition not being true at these odds.
  double weightOff(int condition, double odds) {
    return 1 / (1 + odds) * off[condition];
  }
}
