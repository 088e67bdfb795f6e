package org.brace.inference;

import java.util.Arrays;

/// What couples no conditions, folded into two weights for each: what being true and what not being
/// true multiplies by. An absent finding that nothing can block is a product over its causes; of a
/// present one, that nothing pushed it beyond the states that are possible, and that nothing
/// blocked it.
///
/// What becomes small is rescaled by powers of two, in each lane by its own.
final class Folded {

  /// A number of this size is not rescaled.
  static final double LARGE_ENOUGH = 0x1p-200;

  private static final double LOG_2 = StrictMath.log(2);

  private final int lanes;

  /// By condition and lane.
  double[] on = {};

  double[] off = {};

  /// By lane, what is the same whichever conditions are true, and the power of two to multiply it
  /// by.
  final double[] constant;

  final long[] exponent;

  Folded(int lanes) {
    this.lanes = lanes;
    constant = new double[lanes];
    exponent = new long[lanes];
  }

  void open(int conditions) {
    if (on.length < conditions * lanes) {
      on = new double[conditions * lanes];
      off = new double[conditions * lanes];
    }
  }

  /// Folds a world into a lane.
  void fold(Structure structure, Evidence world, int lane) {
    Network network = world.network;
    constant[lane] = 1;
    exponent[lane] = 0;
    for (int j = 0; j < world.odds.length; j++) {
      on[j * lanes + lane] = world.ruledOut[j] ? 0 : world.ifTrue[j];
      off[j * lanes + lane] = world.ifFalse[j];
      rescale(j * lanes + lane, lane);
    }
    for (int f : world.present) {
      atMost(network, f, world.high[f], lane);
      foldPresent(structure, world, f, lane);
    }
    for (int f : network.inhibited) {
      if (world.unblocked[f]) {
        foldUnblocked(network, f, lane);
      }
    }
    for (int f : world.absent) {
      if (!structure.blockable[f]) {
        atMost(network, f, world.high[f], lane);
      }
    }
  }

  /// Folds the only lane of another into the first of this one.
  void spread(Folded one, int conditions, int first) {
    for (int j = 0; j < conditions; j++) {
      Arrays.fill(on, j * lanes, j * lanes + first, one.on[j]);
      Arrays.fill(off, j * lanes, j * lanes + first, one.off[j]);
    }
    Arrays.fill(constant, 0, first, one.constant[0]);
    Arrays.fill(exponent, 0, first, one.exponent[0]);
  }

  /// Folds in that nothing pushed a finding beyond a state.
  void atMost(Network network, int f, int high, int lane) {
    if (high == network.leak[f].length - 1) {
      return;
    }
    multiply(lane, mass(network.leak[f], high));
    int[] causes = network.causes[f];
    double[] notPushed = network.notPushed[f];
    for (int i = 0; i < causes.length; i++) {
      double factor = high == 0 ? notPushed[i] : mass(network.pushes[f][i], high);
      int at = causes[i] * lanes + lane;
      double product = on[at] * factor;
      on[at] = product;
      if (product < LARGE_ENOUGH) {
        rescale(at, lane);
      }
    }
  }

  private void foldUnblocked(Network network, int f, int lane) {
    for (int i = 0; i < network.inhibitors[f].length; i++) {
      multiply(network.inhibitors[f][i], lane, network.inhibitions[f][i], 1);
    }
  }

  private void foldPresent(Structure structure, Evidence world, int f, int lane) {
    Network network = world.network;
    if (structure.pushing[f] == 0) {
      multiply(lane, world.pushedWithin(f, network.leak[f]));
    } else if (structure.pushing[f] == 1) {
      int place = structure.only[f];
      double byLeak = world.pushedWithin(f, network.leak[f]);
      double notByLeak = world.pushedBelow(f, network.leak[f]);
      double pushed = world.pushedWithin(f, network.pushes[f][place]);
      multiply(network.causes[f][place], lane, byLeak + notByLeak * pushed, byLeak);
    }
  }

  /// Multiplies what is the same whichever conditions are true.
  void multiply(int lane, double factor) {
    double product = constant[lane] * factor;
    if (product < LARGE_ENOUGH && product > 0) {
      int shift = -Math.getExponent(product);
      product = Math.scalb(product, shift);
      exponent[lane] -= shift;
    }
    constant[lane] = product;
  }

  /// The natural logarithm of what is the same whichever conditions are true.
  double logConstant(int lane) {
    return StrictMath.log(constant[lane]) + exponent[lane] * LOG_2;
  }

  private void multiply(int condition, int lane, double ifOn, double ifOff) {
    int at = condition * lanes + lane;
    on[at] *= ifOn;
    off[at] *= ifOff;
    rescale(at, lane);
  }

  /// What makes both weights of a condition small is the same for both and moves to the constant,
  /// so that neither underflows.
  private void rescale(int at, int lane) {
    double most = Math.max(on[at], off[at]);
    if (most < LARGE_ENOUGH && most > 0) {
      int shift = -Math.getExponent(most);
      on[at] = Math.scalb(on[at], shift);
      off[at] = Math.scalb(off[at], shift);
      exponent[lane] -= shift;
    }
  }

  private static double mass(double[] masses, int high) {
    double sum = 0;
    for (int k = 0; k <= high; k++) {
      sum += masses[k];
    }
    return sum;
  }
}
