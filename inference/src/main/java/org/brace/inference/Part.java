package org.brace.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A part of a question that hangs together: no variable of it is in a leaf of another part.
///
/// @param leaves which leaves of the structure
/// @param variables all of theirs
record Part(int[] leaves, int[] variables) {

  /// One with more variables is refused.
  private static final int MOST_VARIABLES = Long.SIZE;

  static List<Part> of(Structure structure) {
    int[] partOf = new int[structure.variables()];
    Arrays.setAll(partOf, v -> v);
    for (Leaf leaf : structure.leaves) {
      for (int variable : leaf.variables()) {
        partOf[root(partOf, variable)] = root(partOf, leaf.variables()[0]);
      }
    }
    List<List<Integer>> parts = new ArrayList<>();
    for (int v = 0; v < partOf.length; v++) {
      parts.add(new ArrayList<>());
    }
    for (int i = 0; i < structure.leaves.length; i++) {
      parts.get(root(partOf, structure.leaves[i].variables()[0])).add(i);
    }
    return parts.stream()
        .filter(part -> !part.isEmpty())
        .map(part ->
            new Part(
                part.stream().mapToInt(leaf -> leaf).toArray(),
                part.stream()
                    .flatMapToInt(leaf -> Arrays.stream(structure.leaves[leaf].variables()))
                    .distinct()
                    .toArray()))
        .toList();
  }

  private static int root(int[] partOf, int variable) {
    int root = variable;
    while (partOf[root] != root) {
      root = partOf[root];
    }
    return root;
  }

  boolean isTooWide() {
    return variables.length > MOST_VARIABLES;
  }

  /// By leaf, its variables as bits, by their place in the list; not of one that is too wide.
  long[] sets(Structure structure) {
    long[] sets = new long[leaves.length];
    for (int i = 0; i < sets.length; i++) {
      for (int variable : structure.leaves[leaves[i]].variables()) {
        sets[i] |= 1L << place(variables, variable);
      }
    }
    return sets;
  }

  /// The search for its tree.
  Search search(Structure structure, long[] sets) {
    long accumulating = 0;
    for (int v = 0; v < variables.length; v++) {
      accumulating |= structure.accumulates(variables[v]) ? 1L << v : 0;
    }
    return new Search(sets, accumulating);
  }

  /// Where a variable stands in a list; -1 where it does not.
  static int place(int[] variables, int variable) {
    for (int i = 0; i < variables.length; i++) {
      if (variables[i] == variable) {
        return i;
      }
    }
    return -1;
  }
}
