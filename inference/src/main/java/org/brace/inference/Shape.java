package org.brace.inference;

import java.util.Arrays;

/// All that a [Plan] depends on: which conditions each bit has, and the conditions' parents. Holds
/// no strength, so that networks which differ in their numbers alone share plans.
final class Shape {

  private int[] words = new int[128];
  private int used;
  private final int hash;

  Shape(Folded folded) {
    for (Folded.Item item : folded.items) {
      add(item.bits().size());
      for (Folded.Bit bit : item.bits()) {
        add(bit.conditions());
      }
    }
    // Lists are written with their lengths, so that no two shapes have the same words.
    add(-1);
    for (int j = 0; j < folded.parents.length; j++) {
      add(folded.foldedInto[j]);
      add(folded.parents[j]);
    }
    int sum = 1;
    for (int i = 0; i < used; i++) {
      sum = 31 * sum + words[i];
    }
    hash = sum;
  }

  private void add(int[] list) {
    add(list.length);
    for (int word : list) {
      add(word);
    }
  }

  private void add(int word) {
    if (used == words.length) {
      words = Arrays.copyOf(words, 2 * used);
    }
    words[used++] = word;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Shape shape
        && Arrays.equals(words, 0, used, shape.words, 0, shape.used);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
