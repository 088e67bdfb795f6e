package org.brace.evaluation.statistics;

/// Agreement of two who sorted the same things, beyond what chance gives (Cohen).
///
/// @param things how many were sorted
/// @param agreed the share on which they agree; weighted, how near they are on the mean
/// @param value 1 is full agreement, 0 what chance gives; NaN where chance gives full agreement
/// @param error the standard error of the value, for large numbers
public record Kappa(int things, double agreed, double value, double error) {

  /// Agreement or not.
  public static Kappa of(int[][] table) {
    return of(table, false);
  }

  /// Each step apart costs the same: for things in an order, such as levels.
  public static Kappa weighted(int[][] table) {
    return of(table, true);
  }

  /// @param table by what the first says, then by what the second says, how many
  private static Kappa of(int[][] table, boolean weighted) {
    int kinds = table.length;
    var first = new double[kinds];
    var second = new double[kinds];
    double all = 0;
    double agreed = 0;
    for (int i = 0; i < kinds; i++) {
      for (int j = 0; j < kinds; j++) {
        first[i] += table[i][j];
        second[j] += table[i][j];
        all += table[i][j];
        agreed += table[i][j] * credit(i, j, kinds, weighted);
      }
    }
    double byChance = 0;
    for (int i = 0; i < kinds; i++) {
      for (int j = 0; j < kinds; j++) {
        byChance += first[i] * second[j] * credit(i, j, kinds, weighted);
      }
    }
    agreed /= all;
    byChance /= all * all;
    double left = 1 - byChance;
    return new Kappa(
        (int) all,
        agreed,
        (agreed - byChance) / left,
        Math.sqrt(agreed * (1 - agreed) / all) / left);
  }

  private static double credit(int i, int j, int kinds, boolean weighted) {
    return weighted ? 1 - Math.abs(i - j) / (kinds - 1.0) : i == j ? 1 : 0;
  }
}
