package org.brace.network;

import java.util.Arrays;

/// Percentiles of some values from below and from above, each between the two values around it, in
/// proportion (type 7 of Hyndman and Fan 1996). Only the values beyond them are put in order, which
/// takes a tenth of the time that ordering all would.
final class Percentiles {

  /// Where they lie among the values in order, from either end.
  private final double place;

  /// The lowest values, and the highest with their signs turned, both in ascending order.
  private final double[] lowest;

  private final double[] highest;

  /// @param share of all that is below the one percentile, and above the other; 0 to 0.5
  /// @param count how many values there are
  Percentiles(double share, int count) {
    place = share * (count - 1);
    int beyond = Math.min((int) place + 2, count);
    lowest = new double[beyond];
    highest = new double[beyond];
  }

  /// Reads the values of which percentiles are asked for.
  ///
  /// @param values as many as there are, none of them NaN
  void read(double[] values) {
    Arrays.fill(lowest, Double.POSITIVE_INFINITY);
    Arrays.fill(highest, Double.POSITIVE_INFINITY);
    int last = lowest.length - 1;
    for (double value : values) {
      if (value < lowest[last]) {
        insert(value, lowest);
      }
      if (-value < highest[last]) {
        insert(-value, highest);
      }
    }
  }

  /// Puts a value in its place, for which the last one goes.
  private static void insert(double value, double[] ascending) {
    int i = ascending.length - 1;
    for (; i > 0 && ascending[i - 1] > value; i--) {
      ascending[i] = ascending[i - 1];
    }
    ascending[i] = value;
  }

  double low() {
    return between(lowest);
  }

  double high() {
    return -between(highest);
  }

  private double between(double[] ends) {
    int below = (int) place;
    double next = ends[Math.min(below + 1, ends.length - 1)];
    return ends[below] + (place - below) * (next - ends[below]);
  }
}
