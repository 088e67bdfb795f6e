package org.brace.inference;

/// Numbers of a network that are within their range; what is not is refused with its value.
final class Checked {

  private Checked() {}

  static double[] masses(double[] upper) {
    if (upper.length == 0) {
      throw new IllegalArgumentException("A finding has at least two states");
    }
    double sum = 0;
    for (double mass : upper) {
      if (!(mass >= 0 && mass <= 1)) {
        throw new IllegalArgumentException("A chance is from 0 to 1, but this is " + mass);
      }
      sum += mass;
    }
    if (sum > 1 + 1e-12) {
      throw new IllegalArgumentException("The chances of the states add up to " + sum);
    }
    double[] all = new double[upper.length + 1];
    System.arraycopy(upper, 0, all, 1, upper.length);
    all[0] = upper.length == 1 ? 1 - upper[0] : Math.max(0, 1 - sum);
    return all;
  }

  static void oddsRatio(double oddsRatio) {
    if (!(oddsRatio > 0 && oddsRatio < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("An odds ratio is above 0, but this is " + oddsRatio);
    }
  }

  static void ratio(double ratio) {
    if (!(ratio > 0 && ratio <= 1)) {
      throw new IllegalArgumentException("A ratio is above 0 to 1, but this is " + ratio);
    }
  }

  static double odds(double odds) {
    if (!(odds >= 0)) {
      throw new IllegalArgumentException("Odds are 0 or more, but these are " + odds);
    }
    return odds;
  }
}
