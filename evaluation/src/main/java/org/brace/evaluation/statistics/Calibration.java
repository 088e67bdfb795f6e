package org.brace.evaluation.statistics;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.distribution.continuous.NormalDistribution;

/// How well probabilities tell what turned out true.
///
/// @param statements how many probabilities were compared
/// @param brier the mean of `(p - outcome)²`
/// @param expected the mean of `p (1 - p)`: what the Brier score would be if every `p` were right
/// @param logScore the mean of `-ln` of the probability given to what turned out; the less the
///   better
/// @param error the expected calibration error: over the bins, the share in it times how far the
///   mean `p` is from how often it was true
/// @param z Spiegelhalter's statistic, a standard normal number if every `p` is right; above 0
///   where the outcomes are harder to tell than the probabilities claim
/// @param bins from low to high, none without statements
public record Calibration(
    int statements,
    double brier,
    double expected,
    double logScore,
    double error,
    double z,
    List<Bin> bins) {

  private static final int BINS = 10;

  /// What no probability may be further from 0 or 1 than, for the log score.
  private static final double EDGE = 1e-12;

  public Calibration {
    bins = List.copyOf(bins);
  }

  /// A probability, and whether it turned out.
  public record Statement(double probability, boolean turnedOut) {
    public Statement {
      if (!(probability >= -1e-9 && probability <= 1 + 1e-9)) {
        throw new IllegalArgumentException(
            "A probability is from 0 to 1, but this is " + probability);
      }
      probability = Math.clamp(probability, 0, 1);
    }
  }

  /// The statements with probabilities between two bounds.
  ///
  /// @param mean of their probabilities
  /// @param turnedOut how many were true
  public record Bin(double from, double to, double mean, Share turnedOut) {}

  public static Calibration of(List<Statement> statements) {
    double brier = 0;
    double expected = 0;
    double logScore = 0;
    double excess = 0;
    double variance = 0;
    var sum = new double[BINS];
    var count = new int[BINS];
    var turnedOut = new int[BINS];
    for (Statement statement : statements) {
      double p = statement.probability();
      double outcome = statement.turnedOut() ? 1 : 0;
      brier += (p - outcome) * (p - outcome);
      expected += p * (1 - p);
      logScore -= Math.log(Math.max(EDGE, statement.turnedOut() ? p : 1 - p));
      excess += (outcome - p) * (1 - 2 * p);
      variance += (1 - 2 * p) * (1 - 2 * p) * p * (1 - p);
      int bin = Math.min(BINS - 1, (int) (p * BINS));
      sum[bin] += p;
      count[bin]++;
      turnedOut[bin] += statement.turnedOut() ? 1 : 0;
    }
    int all = statements.size();
    var bins = new ArrayList<Bin>();
    double error = 0;
    for (int i = 0; i < BINS; i++) {
      if (count[i] > 0) {
        double mean = sum[i] / count[i];
        var share = new Share(turnedOut[i], count[i]);
        bins.add(new Bin((double) i / BINS, (i + 1.0) / BINS, mean, share));
        error += Math.abs(mean - share.value()) * count[i] / all;
      }
    }
    return new Calibration(
        all,
        brier / all,
        expected / all,
        logScore / all,
        all == 0 ? Double.NaN : error,
        variance == 0 ? Double.NaN : excess / Math.sqrt(variance),
        bins);
  }

  /// The chance of so large a `z`, either way, if every probability is right.
  public double pValue() {
    return Double.isNaN(z)
        ? Double.NaN
        : 2 * new NormalDistribution().cumulativeProbability(-Math.abs(z));
  }
}
