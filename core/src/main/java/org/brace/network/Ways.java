package org.brace.network;

/// Tables with a number for each of the ways in which some causes can be true or not: the number at
/// `c` is for the way in which cause `i` is true where bit `i` of `c` is set.
final class Ways {

  private static final int FITTING_ROUNDS = 12;

  /// Once no weight is moved by a larger share than this, they fit.
  private static final double FITTED = 1e-9;

  private Ways() {}

  /// For each way, the product of the factors of what is true in it.
  static double[] products(double one, double[] factors) {
    var products = new double[1 << factors.length];
    products[0] = one;
    for (int i = 0; i < factors.length; i++) {
      for (int c = 0; c < 1 << i; c++) {
        products[c | 1 << i] = products[c] * factors[i];
      }
    }
    return products;
  }

  /// For each cause of the table, the sum over the ways in which it is true; last, over all ways.
  static double[] sums(double[] table, int causes) {
    double[] folded = table.clone();
    var sums = new double[causes + 1];
    for (int i = causes - 1; i >= 0; i--) {
      int half = 1 << i;
      double there = 0;
      for (int c = 0; c < half; c++) {
        there += folded[c | half];
        folded[c] += folded[c | half];
      }
      sums[i] = there;
    }
    sums[causes] = folded[0];
    return sums;
  }

  static void multiply(double[] table, double[] by) {
    for (int c = 0; c < table.length; c++) {
      table[c] *= by[c];
    }
  }

  static void divide(double[] table, double[] by) {
    for (int c = 0; c < table.length; c++) {
      table[c] = by[c] > 0 ? table[c] / by[c] : 0;
    }
  }

  static void scale(double[] table, double by) {
    for (int c = 0; c < table.length; c++) {
      table[c] /= by;
    }
  }

  /// Moves the weights until each cause has its own chance (iterative proportional fitting). A
  /// cause that no weight says anything of stays as it is.
  static void fit(double[] weights, double[] chances) {
    for (int round = 0; round < FITTING_ROUNDS; round++) {
      double furthest = 0;
      for (int i = 0; i < chances.length; i++) {
        double there = 0;
        double all = 0;
        for (int c = 0; c < weights.length; c++) {
          all += weights[c];
          there += (c >> i & 1) == 1 ? weights[c] : 0;
        }
        there /= all;
        if (there <= 0 || there >= 1) {
          continue;
        }
        double on = chances[i] / there;
        double off = (1 - chances[i]) / (1 - there);
        furthest = Math.max(furthest, Math.max(Math.abs(on - 1), Math.abs(off - 1)));
        for (int c = 0; c < weights.length; c++) {
          weights[c] *= (c >> i & 1) == 1 ? on : off;
        }
      }
      if (furthest < FITTED) {
        return;
      }
    }
  }
}
