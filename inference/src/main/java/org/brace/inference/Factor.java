package org.brace.inference;

import java.util.Arrays;

/// A bound of what one finding says of its conditions, as a product over these, so that it couples
/// nothing: `constant · Π (ifTrue or ifFalse)`. All are natural logarithms.
///
/// What the finding says is, with `x` the sum of `-log(1 - activation)` of the true conditions and
/// the leak, `log(1 - e^-x)`, which is concave in `x`. So a tangent lies above it, and by Jensen's
/// inequality a weighted mean of its values at `x0 + x_j / share_j` below it. See Jaakkola and
/// Jordan 1999 (JAIR), "Variational probabilistic inference and the QMR-DT network".
record Factor(double constant, int[] conditions, double[] ifTrue, double[] ifFalse) {

  /// What is more than this, as for an activation of 1, counts as this much where bounds are made
  /// narrower; they hold without it.
  private static final double MOST = 60;

  /// No double is smaller than `e` to minus this.
  private static final double LEAST = 700;

  static Factor none(int... conditions) {
    return new Factor(0, conditions, new double[conditions.length], new double[conditions.length]);
  }

  /// @param at where the tangent touches
  static Factor above(double leak, int[] conditions, double[] x, double at) {
    double point = Math.max(at, 1e-12);
    double slope = 1 / StrictMath.expm1(point);
    double constant = log(point) + slope * (leak - point);
    double[] ifTrue = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      // No more is needed to come to 1, which the finding's chance never exceeds.
      double most = Math.max(0, -constant);
      ifTrue[i] = x[i] == Double.POSITIVE_INFINITY ? most : Math.min(slope * x[i], most);
    }
    return new Factor(Math.min(0, constant), conditions, ifTrue, new double[x.length]);
  }

  /// @param shares of the conditions, summing to 1
  static Factor below(double leak, int[] conditions, double[] x, double[] shares) {
    double[] ifTrue = new double[x.length];
    double[] ifFalse = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      if (shares[i] > 0) {
        ifTrue[i] = shares[i] * log(leak + x[i] / shares[i]);
        ifFalse[i] = shares[i] * log(leak);
      }
    }
    return new Factor(0, conditions, ifTrue, ifFalse);
  }

  /// Better shares, for conditions with these chances; with no leak, all to one of them.
  ///
  /// @param turn without a leak, how many more probable ones are passed over
  static double[] shares(double leak, double[] x, double[] shares, double[] chances, int turn) {
    double[] better = new double[x.length];
    if (leak == 0) {
      Integer[] order = new Integer[x.length];
      Arrays.setAll(order, i -> i);
      Arrays.sort(
          order,
          (a, b) ->
              Double.compare(chances[b] * Math.min(MOST, x[b]), chances[a] * Math.min(MOST, x[a])));
      better[order[turn % order.length]] = 1;
      return better;
    }
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      if (shares[i] > 0) {
        double step = Math.min(MOST, x[i]) / shares[i];
        double slope = step < LEAST ? step / StrictMath.expm1(leak + step) : 0;
        double gain = log(leak + step) - log(leak) - slope;
        better[i] = Math.max(0, chances[i] * shares[i] * gain);
        sum += better[i];
      }
    }
    for (int i = 0; i < x.length; i++) {
      better[i] = sum > 0 ? better[i] / sum : shares[i];
    }
    return better;
  }

  /// The mean of the sum for conditions that are true with these chances.
  static double mean(double leak, double[] x, double[] chances) {
    double sum = leak;
    for (int i = 0; i < x.length; i++) {
      sum += chances[i] * Math.min(MOST, x[i]);
    }
    return sum;
  }

  /// `log(1 - e^-x)`.
  private static double log(double x) {
    return StrictMath.log(-StrictMath.expm1(-x));
  }

  /// Its mean for conditions that are true with these chances.
  double mean(double[] chances) {
    double mean = constant;
    for (int i = 0; i < ifTrue.length; i++) {
      mean += weighted(chances[i], ifTrue[i]) + weighted(1 - chances[i], ifFalse[i]);
    }
    return mean;
  }

  private static double weighted(double chance, double log) {
    return chance == 0 ? 0 : chance * Math.max(-MOST, log);
  }

  /// Both together; the other is about the first of the conditions, or all of them.
  Factor times(Factor other) {
    double[] on = ifTrue.clone();
    double[] off = ifFalse.clone();
    for (int i = 0; i < other.ifTrue.length; i++) {
      on[i] += other.ifTrue[i];
      off[i] += other.ifFalse[i];
    }
    return new Factor(constant + other.constant, conditions, on, off);
  }

  /// Adds it to logarithms by condition; returns what is left over, the constant.
  double into(double[] on, double[] off) {
    for (int i = 0; i < conditions.length; i++) {
      on[conditions[i]] += ifTrue[i];
      off[conditions[i]] += ifFalse[i];
    }
    return constant;
  }

  /// Puts such logarithms into evidence, the larger of each two as 1, so that no product of them
  /// overflows; returns what is left over.
  static double put(double[] on, double[] off, Evidence.Builder evidence) {
    double constant = 0;
    for (int j = 0; j < on.length; j++) {
      double most = Math.max(on[j], off[j]);
      if (most == Double.NEGATIVE_INFINITY) {
        evidence.likelihood(j, 0, 0);
      } else if (on[j] != 0 || off[j] != 0) {
        evidence.likelihood(j, exp(on[j] - most), exp(off[j] - most));
        constant += most;
      }
    }
    return constant;
  }

  /// Only what is nothing becomes nothing.
  private static double exp(double log) {
    return log == Double.NEGATIVE_INFINITY ? 0 : StrictMath.exp(Math.max(-LEAST, log));
  }
}
