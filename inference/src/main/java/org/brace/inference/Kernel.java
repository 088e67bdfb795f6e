package org.brace.inference;

/// The inner loops. Every entry of a table is as many numbers as there are lanes, one for each
/// world, side by side; each lane is computed by the same operations in the same order whatever the
/// kernel, so that the digits do not depend on it.
public sealed interface Kernel permits PlainKernel {

  /// The fastest that this machine has.
  static Kernel fastest() {
    return plain();
  }

  /// The one that runs everywhere.
  static Kernel plain() {
    return new PlainKernel();
  }

  /// How many worlds go side by side where there are many.
  int LANES = 8;

  /// `out += p · q`, as the loop says.
  ///
  /// @param t all tables
  /// @param lanes 1 or [#LANES]
  void combine(Loop loop, double[] t, int out, int p, int q, int lanes);
}
