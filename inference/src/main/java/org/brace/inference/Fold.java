package org.brace.inference;

import java.util.Arrays;

/// Puts the numbers of one world into a lane of a [Workspace].
///
/// A finding known to be in a state from 0 to `b` multiplies each true condition by the chance that
/// its push stays at or below `b`. One known to lie in `a..b`, `a > 0`, does the same, and what is
/// left is a noisy-OR known to be present, with the chance to push into `a..b` given at most `b`.
/// An inhibitor of a present finding multiplies its condition. Nothing is subtracted anywhere.
final class Fold {

  private Fold() {}

  /// @param none conditions that are taken not to be true
  static void into(Workspace space, int lane, Plan plan, Evidence evidence, int[] none) {
    Graph graph = plan.graph();
    Network network = evidence.network;
    int lanes = space.lanes;
    if (lanes == 1) {
      System.arraycopy(evidence.priorOn, 0, space.priorOn, 0, graph.conditions);
      System.arraycopy(evidence.priorOff, 0, space.priorOff, 0, graph.conditions);
      Arrays.fill(space.on, 0, graph.conditions, 1);
      Arrays.fill(space.off, 0, graph.conditions, 1);
    } else {
      for (int j = 0, at = lane; j < graph.conditions; j++, at += lanes) {
        space.priorOn[at] = evidence.priorOn[j];
        space.priorOff[at] = evidence.priorOff[j];
        space.on[at] = 1;
        space.off[at] = 1;
      }
    }
    space.noneMantissa[lane] = evidence.noneMantissa;
    space.noneExponent[lane] = evidence.noneExponent;
    for (int j : none) {
      space.on[j * lanes + lane] = 0;
    }
    for (int s = 0; s < graph.switchFinding.length; s++) {
      int at = (graph.conditions + s) * lanes + lane;
      space.priorOn[at] = 1;
      space.priorOff[at] = 1;
      int f = graph.switchFinding[s];
      boolean absent = evidence.isObserved(f) && evidence.low[f] == 0;
      space.on[at] = absent ? network.leakUpTo[f][evidence.high[f]] : 1;
      space.off[at] = absent ? 1 : 0;
    }
    double all = 1;
    for (int f : evidence.observed) {
      int low = evidence.low[f];
      int high = evidence.high[f];
      if (low == 0 && graph.switchOf(f) >= 0) {
        continue;
      }
      all *= network.leakUpTo[f][high];
      if (all < 0x1p-900) {
        space.multiply(lane, all);
        all = 1;
      }
      if (low == 0 || high < network.leak[f].length - 1) {
        atMost(space, lane, network.causes[f], network.upTo[f][high]);
      }
      if (low > 0 && network.inhibitors[f].length > 0) {
        atMost(space, lane, network.inhibitors[f], network.inhibitions[f]);
      }
    }
    space.multiply(lane, all);
    bits(space, lane, graph, evidence);
    for (int j = 0; graph.parentCount() > 0 && j < graph.conditions; j++) {
      if (graph.parents[j].length > 0) {
        space.odds[j * lanes + lane] = evidence.odds[j];
      }
      for (int k = 0; k < graph.parents[j].length; k++) {
        int at = graph.parentAt[j][k];
        if (at >= 0) {
          space.ratio[graph.parentStart(j, k) * lanes + lane] = network.parentRatios[j][at];
        }
      }
    }
    for (int i = 0; i < graph.pairs; i++) {
      space.pair[i * lanes + lane] = pair(graph, i, evidence);
    }
  }

  /// Multiplies conditions by factors.
  static void atMost(Workspace space, int lane, int[] conditions, double[] factors) {
    double[] on = space.on;
    int lanes = space.lanes;
    for (int i = 0; i < conditions.length; i++) {
      int at = conditions[i] * lanes + lane;
      double product = on[at] * factors[i];
      on[at] = product;
      if (product < 0x1p-200) {
        shrunk(space, at, lane);
      }
    }
  }

  private static void shrunk(Workspace space, int at, int lane) {
    space.exponent[lane] -= Workspace.enlarge(space.on, space.off, at);
  }

  private static void bits(Workspace space, int lane, Graph graph, Evidence evidence) {
    Network network = evidence.network;
    int lanes = space.lanes;
    for (int b = 0; b < graph.bits; b++) {
      int f = graph.bitFinding[b];
      int low = evidence.low[f];
      int high = evidence.high[f];
      int top = network.leak[f].length - 1;
      int at = b * lanes + lane;
      if (graph.blocked[b]) {
        boolean absent = low == 0 && high < top;
        space.clear[at] = absent ? 1 : 0;
        space.set[at] = absent ? 0 : 1;
        for (int q : graph.ofBit[b]) {
          int place = graph.linkPlace[q];
          double keep = place < 0 ? 0 : network.inhibitions[f][place];
          space.keep[q * lanes + lane] = absent ? keep : 1;
          space.push[q * lanes + lane] = absent ? 1 - keep : 0;
        }
        continue;
      }
      double atMost = low == 0 ? 0 : network.leakUpTo[f][high];
      if (atMost == 0) {
        space.clear[at] = 0;
        space.set[at] = 1;
        for (int q : graph.ofBit[b]) {
          space.keep[q * lanes + lane] = 1;
          space.push[q * lanes + lane] = 0;
        }
        continue;
      }
      space.clear[at] = network.leakUpTo[f][low - 1] / atMost;
      space.set[at] = Network.mass(network.leak[f], low, high) / atMost;
      double[] below = network.upTo[f][low - 1];
      double[] within = network.upTo[f][high];
      double[] from = network.from[f][low];
      for (int q : graph.ofBit[b]) {
        int place = graph.linkPlace[q];
        int to = q * lanes + lane;
        if (high == top) {
          space.keep[to] = below[place];
          space.push[to] = from[place];
        } else if (within[place] > 0) {
          space.keep[to] = below[place] / within[place];
          space.push[to] = Network.mass(network.pushes[f][place], low, high) / within[place];
        } else {
          space.keep[to] = 1;
          space.push[to] = 0;
        }
      }
    }
  }

  private static double pair(Graph graph, int pair, Evidence evidence) {
    Network network = evidence.network;
    int f = graph.pairFinding[pair];
    if (!evidence.isObserved(f) || evidence.low[f] > 0) {
      return 1;
    }
    int place = graph.pairPlace[pair];
    return place >= 0
        ? network.upTo[f][evidence.high[f]][place]
        : network.inhibitions[f][-1 - place];
  }
}
