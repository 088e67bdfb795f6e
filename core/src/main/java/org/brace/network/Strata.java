package org.brace.network;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Evenly stratified normal numbers: for each name, one from each of `count` strata of equal mass,
/// in an order that only the name fixes. The same on every machine, in every run and for any
/// threads.
final class Strata {

  private final int count;
  private final double[] quantiles;
  private final Map<String, int[]> orders = new ConcurrentHashMap<>();

  /// Many numbers have the range of their class, and so the same factor.
  private record Power(double factor, double unit) {}

  private final Map<Power, double[]> powers = new ConcurrentHashMap<>();

  Strata(int count) {
    this.count = count;
    this.quantiles = new double[count];
    for (int i = 0; i < count; i++) {
      quantiles[i] = normalAt((i + 0.5) / count);
    }
  }

  int count() {
    return count;
  }

  /// The standard normal number that this name has in draw `number`.
  double normal(String name, int number) {
    return quantiles[order(name)[number]];
  }

  /// By draw, the number of the stratum that this name has: a shuffle, seeded by the name.
  int[] order(String name) {
    return orders.computeIfAbsent(name, this::shuffled);
  }

  /// The standard normal number of a stratum.
  double normal(int stratum) {
    return quantiles[stratum];
  }

  /// The names that were asked for so far.
  Set<String> names() {
    return Set.copyOf(orders.keySet());
  }

  /// By stratum, a factor to the power of its standard normal number, counted in units.
  double[] powers(double factor, double unit) {
    return powers.computeIfAbsent(new Power(factor, unit), this::powers);
  }

  private double[] powers(Power of) {
    var powers = new double[count];
    for (int i = 0; i < count; i++) {
      powers[i] = StrictMath.pow(of.factor, quantiles[i] / of.unit);
    }
    return powers;
  }

  /// FNV-1a, SplitMix64, Fisher and Yates.
  private int[] shuffled(String name) {
    long state = 0xcbf29ce484222325L;
    for (int i = 0; i < name.length(); i++) {
      state = (state ^ name.charAt(i)) * 0x100000001b3L;
    }
    var order = new int[count];
    for (int i = 0; i < count; i++) {
      state += 0x9e3779b97f4a7c15L;
      int other = (int) Long.remainderUnsigned(mixed(state), i + 1L);
      order[i] = order[other];
      order[other] = i;
    }
    return order;
  }

  private static long mixed(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /// The standard normal quantile, by Acklam's rational approximation (relative error under
  /// 1.2e-9).
  double normalAt(double mass) {
    if (mass > 0.5) {
      return -lower(1 - mass);
    }
    return lower(mass);
  }

  private static double lower(double mass) {
    if (mass < 0.02425) {
      double q = StrictMath.sqrt(-2 * StrictMath.log(mass));
      return (((((-7.784894002430293e-03 * q - 3.223964580411365e-01) * q - 2.400758277161838) * q
                              - 2.549732539343734)
                          * q
                      + 4.374664141464968)
                  * q
              + 2.938163982698783)
          / ((((7.784695709041462e-03 * q + 3.224671290700398e-01) * q + 2.445134137142996) * q
                      + 3.754408661907416)
                  * q
              + 1);
    }
    double q = mass - 0.5;
    double r = q * q;
    return (((((-3.969683028665376e+01 * r + 2.209460984245205e+02) * r - 2.759285104469687e+02) * r
                            + 1.383577518672690e+02)
                        * r
                    - 3.066479806614716e+01)
                * r
            + 2.506628277459239)
        * q
        / (((((-5.447609879822406e+01 * r + 1.615858368580409e+02) * r - 1.556989798598866e+02) * r
                            + 6.680131188771972e+01)
                        * r
                    - 1.328068155288572e+01)
                * r
            + 1);
  }
}
