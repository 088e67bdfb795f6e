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

  /// Adds the sums to what is there, or where they are whole, puts them there.
  ///
  /// @param t all tables
  /// @param out what to add to the offsets of the sums, in numbers
  /// @param p likewise of the first number of each term
  /// @param q likewise of the second
  /// @param lanes 1 or [#LANES]
  void combine(Sums sums, boolean whole, double[] t, int out, int p, int q, int lanes);
}
