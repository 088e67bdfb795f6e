package org.brace.inference;

import java.util.Arrays;

/// Sums of products of two numbers each: `out = Σ p · q`. Sums of as many terms stand together, so
/// that no step from one to the next depends on how many there are.
///
/// @param groups how many terms each sum of a group has, and where the group ends, one after the
///   other
/// @param outs where each sum goes
/// @param terms where `p` and `q` of each term are, in the order of the sums
record Sums(int[] groups, int[] outs, int[] terms) {

  /// @param starts where the terms of each sum start; one more at the end
  /// @param order the sums in the order in which to compute them
  static Sums of(int[] outs, int[] starts, int[] terms, int[] order) {
    int[] groups = new int[2];
    int[] orderedOuts = new int[order.length];
    int[] orderedTerms = new int[2 * starts[order.length]];
    int last = 0;
    int to = 0;
    for (int i = 0; i < order.length; i++) {
      int from = starts[order[i]];
      int count = starts[order[i] + 1] - from;
      if (i > 0 && count != groups[last]) {
        last += 2;
        groups = Arrays.copyOf(groups, Math.max(groups.length, 2 * (last + 2)));
      }
      groups[last] = count;
      groups[last + 1] = i + 1;
      orderedOuts[i] = outs[order[i]];
      System.arraycopy(terms, 2 * from, orderedTerms, to, 2 * count);
      to += 2 * count;
    }
    return new Sums(Arrays.copyOf(groups, last + 2), orderedOuts, orderedTerms);
  }

  /// About how much memory the lists take.
  long bytes() {
    return 4L * (groups.length + outs.length + terms.length);
  }

  /// The numbers from 0 up to those of some keys, ordered by these; what has the same key keeps its
  /// order.
  static int[] order(int[] keys, int count) {
    int most = 0;
    for (int i = 0; i < count; i++) {
      most = Math.max(most, keys[i]);
    }
    int[] before = new int[most + 2];
    for (int i = 0; i < count; i++) {
      before[keys[i] + 1]++;
    }
    for (int key = 1; key <= most; key++) {
      before[key] += before[key - 1];
    }
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      order[before[keys[i]]++] = i;
    }
    return order;
  }
}
