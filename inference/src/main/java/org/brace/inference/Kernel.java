package org.brace.inference;

/// The inner loops. Every entry of a table is as many numbers as there are lanes, one for each
/// world, side by side; each lane is computed by the same operations in the same order whatever the
/// kernel, so that no digit depends on it.
public sealed interface Kernel permits PlainKernel, VectorKernel {

  /// How many worlds go side by side where there are many.
  int LANES = 8;

  /// The fastest that this machine has: vectors where the module `jdk.incubator.vector` is there
  /// (`--add-modules`) and they fit, else plain Java.
  static Kernel fastest() {
    boolean there = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    return there && VectorKernel.fits() ? new VectorKernel() : plain();
  }

  /// The one that runs everywhere.
  static Kernel plain() {
    return new PlainKernel();
  }

  /// What these loops are called.
  String name();

  /// `out += p · q`, as the loop says; where the loop is whole, `out = p · q`.
  ///
  /// @param t all tables
  /// @param lanes 1 or [#LANES]
  void combine(Loop loop, double[] t, int out, int p, int q, int lanes);
}
