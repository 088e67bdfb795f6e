package org.brace.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.brace.network.LeadingCauses.Possible;

/// How likely it is that another cause than the one that is the most probable now comes first once
/// everything is known, and which lines would tell.
///
/// For each rival the margin is the difference of the log odds. Each open fact moves it by chance,
/// by a variance that the answers it may have give; together they move it about normally, so that
/// the order turns with `Phi(-margin / sqrt(variance))`. A line is worth by how much its answers
/// are expected to lower that, with the variance of its own facts gone. Lines are taken greedily
/// until little is left to turn; where some have been taken, of each rival only the share counts
/// that they leave.
final class FirstCause {

  /// A line that can be asked.
  ///
  /// @param facts those that it asks for together; a "yes" asks for them one by one
  record Line(String first, int[] facts) {}

  /// A rival that is less likely than this to come first needs no question.
  private static final double NEGLIGIBLE = 1e-4;

  /// Where it is less likely than this that another comes first, nothing is asked.
  private static final double SURE_ENOUGH = 0.15;

  /// Log odds beyond this are as good as sure.
  private static final double MOST_LOG_ODDS = 16;

  private final List<Line> lines;

  /// By place in the table, how likely that cause comes first instead.
  private final double[] risk;

  /// By line and place, by how much less likely asking makes it.
  private final double[][] worth;

  /// By line, how many lines are read, on average.
  private final double[] read;

  FirstCause(Layout layout, LeadingCauses leading, List<Line> lines) {
    this.lines = lines;
    int count = leading.leading.length;
    risk = new double[count];
    worth = new double[lines.size()][count];
    read = new double[lines.size()];
    boolean[] named = new boolean[count];
    int first = -1;
    for (int i = 0; i < count; i++) {
      named[i] = !layout.conditions.get(leading.leading[i]).unexplained();
      if (named[i] && (first < 0 || leading.chance(i) > leading.chance(first))) {
        first = i;
      }
    }
    if (first < 0) {
      return;
    }
    List<Possible[][]> answers = new ArrayList<>();
    var variance = new double[lines.size()][count];
    var all = new double[count];
    for (int l = 0; l < lines.size(); l++) {
      int[] facts = lines.get(l).facts();
      var ofLine = new Possible[facts.length][];
      double denied = 1;
      for (int f = 0; f < facts.length; f++) {
        ofLine[f] = leading.possible(facts[f]);
        denied *= ofLine[f][0].chance();
        for (int i = 0; i < count; i++) {
          double own = named[i] && i != first ? variance(ofLine[f], first, i) : 0;
          variance[l][i] += own;
          all[i] += own;
        }
      }
      answers.add(ofLine);
      read[l] = facts.length == 1 ? 1 : 1 + (1 - denied) * facts.length;
    }
    for (int i = 0; i < count; i++) {
      if (named[i] && i != first) {
        risk[i] = turns(logOdds(leading.chance(first)) - logOdds(leading.chance(i)), all[i]);
      }
    }
    for (int l = 0; l < lines.size(); l++) {
      for (int i = 0; i < count; i++) {
        if (risk[i] > NEGLIGIBLE) {
          for (Possible[] fact : answers.get(l)) {
            double after = 0;
            double rest = all[i] - variance(fact, first, i);
            for (Possible answer : fact) {
              after += answer.chance() * turns(margin(answer, first, i), rest);
            }
            worth[l][i] += Math.max(0, risk[i] - after);
          }
          worth[l][i] = Math.min(worth[l][i], risk[i]);
        }
      }
    }
  }

  /// The lines that tell most, the best first, with what they are worth per line read.
  List<Asking> ranked(int most) {
    List<Asking> ranked = new ArrayList<>();
    var left = new double[risk.length];
    Arrays.fill(left, 1);
    boolean[] taken = new boolean[lines.size()];
    while (ranked.size() < Math.min(most, lines.size())) {
      double open = 0;
      for (int i = 0; i < left.length; i++) {
        open += risk[i] * left[i];
      }
      if (open < SURE_ENOUGH) {
        break;
      }
      int best = -1;
      double highest = -1;
      for (int l = 0; l < taken.length; l++) {
        double value = 0;
        for (int i = 0; i < left.length; i++) {
          value += worth[l][i] * left[i];
        }
        value /= read[l];
        if (!taken[l] && value > highest) {
          highest = value;
          best = l;
        }
      }
      taken[best] = true;
      ranked.add(new Asking(lines.get(best).first(), highest));
      for (int i = 0; i < left.length; i++) {
        left[i] *= risk[i] > NEGLIGIBLE ? Math.max(0, 1 - worth[best][i] / risk[i]) : 1;
      }
    }
    return ranked;
  }

  private static double margin(Possible answer, int first, int rival) {
    return logOdds(answer.causes()[first]) - logOdds(answer.causes()[rival]);
  }

  private static double variance(Possible[] answers, int first, int rival) {
    double mean = 0;
    double ofSquares = 0;
    for (Possible answer : answers) {
      double margin = margin(answer, first, rival);
      mean += answer.chance() * margin;
      ofSquares += answer.chance() * margin * margin;
    }
    return Math.max(0, ofSquares - mean * mean);
  }

  private static double logOdds(double chance) {
    return Math.clamp(StrictMath.log(chance / (1 - chance)), -MOST_LOG_ODDS, MOST_LOG_ODDS);
  }

  /// How likely a normal variable with this variance moves a margin over to the other side.
  private static double turns(double margin, double variance) {
    if (variance < 1e-12) {
      return 0;
    }
    return tail(Math.abs(margin) / Math.sqrt(variance));
  }

  /// `1 - Phi(z)` for `z >= 0`, to four digits (Abramowitz and Stegun 26.2.16).
  private static double tail(double z) {
    double t = 1 / (1 + 0.33267 * z);
    double density = 0.3989423 * StrictMath.exp(-z * z / 2);
    return density * t * (0.4361836 + t * (-0.1201676 + t * 0.9372980));
  }
}
