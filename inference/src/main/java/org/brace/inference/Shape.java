package org.brace.inference;

import java.util.Arrays;

/// All that a [Plan] depends on, to look it up by. See [Structure#key].
final class Shape {

  private final int[] words;

  Shape(Structure structure) {
    words = structure.key();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Shape shape && Arrays.equals(words, shape.words);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(words);
  }
}
