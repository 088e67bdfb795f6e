package org.brace.wording;

import java.util.Locale;

/// Probabilities in the words that people read best: so many in 10, in 100 or in 1,000.
///
/// Never more than 95 in 100, since no list of causes is that complete.
public final class Chances {

  private static final double MOST = 0.95;

  private Chances() {}

  /// What is told of a chance, drawn or in words: never more than that.
  public static double told(double chance) {
    return Math.min(chance, MOST);
  }

  /// `about 4 in 10`.
  public static String of(double chance) {
    double told = told(chance);
    int scale = scale(told, told);
    return scale == 1000 && told < 0.001 ? "less than 1 in 1,000" : "about " + share(told, scale);
  }

  /// `about 4 in 10, likely between 2 and 6`.
  public static String of(double chance, double low, double high) {
    return of(chance, low, high, scale(told(chance), told(high)));
  }

  /// The same, so many in a given number.
  ///
  /// @param scale 10, 100 or 1000
  public static String of(double chance, double low, double high, int scale) {
    double told = told(chance);
    double top = told(high);
    long from = rounded(told(low), scale);
    long to = rounded(top, scale);
    long middle = rounded(told, scale);
    String about = middle == 0 ? "less than 1 in " + written(scale) : "about " + share(told, scale);
    if (to <= 1 && middle == 0) {
      return about;
    }
    if (from == 0) {
      return about + ", likely not more than " + to + " in " + written(scale);
    }
    return from == to ? about : about + ", likely between " + from + " and " + to;
  }

  /// In how many a chance can be told that stands in a list: 10 where that tells enough, else 100.
  ///
  /// @param high the upper end of its range
  public static int listed(double chance, double high) {
    return Math.min(100, scale(told(chance), told(high)));
  }

  /// For bounds that surely hold, rounded outwards: `between 20 and 60 in 100`, `at most 3 in 100`.
  public static String between(double low, double high) {
    long from = (long) Math.floor(100 * Math.min(low, MOST));
    long to = (long) Math.ceil(100 * high);
    if (to > 100 * MOST) {
      return from == 0 ? "anything up to near certain" : "at least " + from + " in 100";
    }
    return from == 0 ? "at most " + to + " in 100" : "between " + from + " and " + to + " in 100";
  }

  /// For clinicians: `41 %`, `0.3 %`, `< 0.1 %`, at most `95 %`.
  public static String percent(double chance) {
    double told = told(chance);
    if (told < 0.001) {
      return "< 0.1 %";
    }
    return told < 0.01
        ? String.format(Locale.ROOT, "%.1f %%", 100 * told)
        : Math.round(100 * told) + " %";
  }

  /// Tens where tens tell enough, hundreds near certainty and for small chances, thousands below.
  private static int scale(double chance, double top) {
    if (chance >= 0.1) {
      return top > 0.9 ? 100 : 10;
    }
    return Math.round(1000 * chance) >= 10 ? 100 : 1000;
  }

  private static String share(double chance, int scale) {
    return rounded(chance, scale) + " in " + written(scale);
  }

  private static long rounded(double chance, int scale) {
    // Hundreds near certainty in steps of five: no finer than the numbers are.
    return scale == 100 && chance >= 0.1 ? 5 * Math.round(chance * 20) : Math.round(chance * scale);
  }

  private static String written(int scale) {
    return scale == 1000 ? "1,000" : Integer.toString(scale);
  }
}
