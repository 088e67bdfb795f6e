package org.brace.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.brace.inference.Plan.Leaf;

/// Finds what hangs off the rest of a [Graph] like leaves, again and again until only what is
/// knotted together is left: there are no tables for trees.
final class Leaves {

  final List<Leaf> leaves = new ArrayList<>();

  /// What is left: by condition and bit, whether it is still there; links and children left.
  final boolean[] conditionLeft;

  final boolean[] bitLeft;
  final int[] linksOfBit;
  final int[] linksOfCondition;
  final int[] childrenLeft;

  private final Graph graph;
  private final int[] free;
  private int frees;

  Leaves(Graph graph) {
    this.graph = graph;
    conditionLeft = new boolean[graph.all];
    linksOfCondition = new int[graph.all];
    childrenLeft = new int[graph.all];
    for (int j = 0; j < graph.all; j++) {
      conditionLeft[j] = graph.takesPart(j);
      linksOfCondition[j] = graph.ofCondition[j].length;
      childrenLeft[j] = graph.children[j].length;
    }
    bitLeft = new boolean[graph.bits];
    linksOfBit = new int[graph.bits];
    for (int b = 0; b < graph.bits; b++) {
      bitLeft[b] = true;
      linksOfBit[b] = graph.ofBit[b].length;
    }
    free = new int[graph.all];
    for (int j = 0; j < graph.all; j++) {
      tryCondition(j);
    }
    for (int b = 0; b < graph.bits; b++) {
      tryBit(b);
    }
  }

  /// The conditions that nothing touches.
  int[] free() {
    return Arrays.copyOf(free, frees);
  }

  /// The places, among links to bits, of those whose bit begins with what leaves have left.
  int[] noted(int[] links) {
    int[] places = new int[links.length];
    int count = 0;
    for (int i = 0; i < links.length; i++) {
      if (graph.ofBit[graph.linkBit[links[i]]].length > linksOfBit[graph.linkBit[links[i]]]) {
        places[count++] = i;
      }
    }
    return count == places.length ? places : Arrays.copyOf(places, count);
  }

  /// The link between a condition and a bit that are both still there.
  boolean isLeft(int link) {
    return bitLeft[graph.linkBit[link]] && conditionLeft[graph.linkCondition[link]];
  }

  private void tryCondition(int j) {
    if (!conditionLeft[j] || childrenLeft[j] > 0) {
      return;
    }
    int parents = graph.parents[j].length;
    if (parents == 0 && linksOfCondition[j] == 1) {
      int link = left(graph.ofCondition[j]);
      int bit = graph.linkBit[link];
      leaves.add(new Leaf(Leaf.Kind.CONDITION, bit, j, link));
      conditionLeft[j] = false;
      linksOfBit[bit]--;
      tryBit(bit);
    } else if (parents == 0 && linksOfCondition[j] == 0) {
      if (graph.ofCondition[j].length == 0 && graph.children[j].length == 0) {
        free[frees++] = j;
        conditionLeft[j] = false;
        return;
      }
      leaves.add(new Leaf(Leaf.Kind.LAST_CONDITION, -1, j, -1));
      conditionLeft[j] = false;
    } else if (parents == 1 && linksOfCondition[j] == 0) {
      int parent = graph.parents[j][0];
      leaves.add(new Leaf(Leaf.Kind.CHILD, -1, j, parent));
      conditionLeft[j] = false;
      childrenLeft[parent]--;
      tryCondition(parent);
    }
  }

  private void tryBit(int b) {
    if (!bitLeft[b] || linksOfBit[b] > 1) {
      return;
    }
    bitLeft[b] = false;
    if (linksOfBit[b] == 0) {
      leaves.add(new Leaf(Leaf.Kind.LAST_BIT, b, -1, -1));
      return;
    }
    int link = leftOfBit(graph.ofBit[b]);
    int j = graph.linkCondition[link];
    leaves.add(new Leaf(Leaf.Kind.BIT, b, j, link));
    linksOfCondition[j]--;
    tryCondition(j);
  }

  private int left(int[] links) {
    for (int link : links) {
      if (bitLeft[graph.linkBit[link]]) {
        return link;
      }
    }
    throw new IllegalStateException("No link is left");
  }

  private int leftOfBit(int[] links) {
    for (int link : links) {
      if (conditionLeft[graph.linkCondition[link]]) {
        return link;
      }
    }
    throw new IllegalStateException("No link is left");
  }
}
