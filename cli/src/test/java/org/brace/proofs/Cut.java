package org.brace.proofs;

import java.util.Comparator;

/// A cut through a scale: a value is beyond it when it is at least `at`, or more than it.
record Cut(double at, boolean beyond) implements Comparable<Cut> {

  static final Cut PRESENT = new Cut(1, false);

  private static final Comparator<Cut> ORDER =
      Comparator.comparingDouble(Cut::at).thenComparing(Cut::beyond);

  boolean isPassedBy(double value) {
    return beyond ? value > at : value >= at;
  }

  @Override
  public int compareTo(Cut other) {
    return ORDER.compare(this, other);
  }
}
