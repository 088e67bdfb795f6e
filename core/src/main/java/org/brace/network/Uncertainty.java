package org.brace.network;

/// How uncertain it is whether something is true.
final class Uncertainty {

  private Uncertainty() {}

  /// The entropy, in nats.
  static double of(double chance) {
    return chance <= 0 || chance >= 1
        ? 0
        : -chance * StrictMath.log(chance) - (1 - chance) * StrictMath.log(1 - chance);
  }
}
