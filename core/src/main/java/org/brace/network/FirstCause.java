package org.brace.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.brace.network.LeadingCauses.Possible;

/// How likely it is that another cause than the one that is the most probable now comes first once
/// everything is known, and which lines would tell.
///
/// For each rival the margin is the difference of the log odds. Once everything is known, each of
/// the two has moved as its [Drift] says, by whether it is there; about that the margin varies
/// normally. So the order turns with the chance that the margin is negative, over the four ways in
/// which the two can be there or not.
///
/// How doubtful the order is, is the geometric mean of the chances of both orders; a line is worth
/// by how much its answers are expected to lower that. The chance of the less likely order would
/// not do: where it takes two answers to turn the order, the first of them leaves that chance as it
/// was, on average, and would never be asked for. Lines are taken greedily until little is left to
/// turn; where some have been taken, of each rival only the share counts that they leave.
final class FirstCause {

  /// A line that can be asked.
  ///
  /// @param facts those that it asks for together; a "yes" asks for them one by one
  record Line(String first, int[] facts) {}

  /// A rival that is less likely than this to come first needs no question.
  private static final double NEGLIGIBLE = 1e-4;

  /// Log odds beyond this are as good as sure.
  private static final double MOST_LOG_ODDS = 16;

  private final List<Line> lines;

  /// By place in the table, how likely that cause comes first instead of the one at place 0, which
  /// is the most probable now.
  private final double[] risk;

  /// By place, how doubtful it is which of the two comes first.
  private final double[] doubt;

  /// By line and place, by how much less doubtful asking makes it.
  private final double[][] worth;

  /// By line, how many lines are read, on average.
  private final double[] read;

  /// By place, how much more often that cause is there together with the first one than by chance.
  private final double[] together;

  /// @param leading of the causes that explain something
  FirstCause(LeadingCauses leading, List<Line> lines) {
    this.lines = lines;
    int count = leading.leading.length;
    risk = new double[count];
    doubt = new double[count];
    worth = new double[lines.size()][count];
    read = new double[lines.size()];
    together = new double[count];
    if (count > 0) {
      compare(leading);
    }
  }

  private void compare(LeadingCauses leading) {
    List<Possible[][]> answers = new ArrayList<>();
    List<Drift[][]> drifts = new ArrayList<>();
    var all = new Drift[risk.length];
    Arrays.fill(all, Drift.NONE);
    for (int l = 0; l < lines.size(); l++) {
      int[] facts = lines.get(l).facts();
      var ofLine = new Possible[facts.length][];
      var drift = new Drift[facts.length][risk.length];
      double denied = 1;
      for (int f = 0; f < facts.length; f++) {
        ofLine[f] = leading.possible(facts[f]);
        denied *= ofLine[f][0].chance();
        for (int i = 0; i < risk.length; i++) {
          drift[f][i] = Drift.of(ofLine[f], i, leading.chance(i));
          all[i] = all[i].with(drift[f][i]);
        }
      }
      answers.add(ofLine);
      drifts.add(drift);
      read[l] = facts.length == 1 ? 1 : 1 + (1 - denied) * facts.length;
    }
    for (int i = 1; i < risk.length; i++) {
      double apart = leading.chance(0) * leading.chance(i);
      together[i] = apart > 0 ? leading.both(0, i) / apart : 1;
      double turns = turns(leading.chance(0), leading.chance(i), i, all[0], all[i]);
      risk[i] = Math.min(turns, 1 - turns);
      doubt[i] = doubt(turns);
      for (int l = 0; l < lines.size() && risk[i] > NEGLIGIBLE; l++) {
        worth[l][i] = worth(answers.get(l), drifts.get(l), i, all);
      }
    }
  }

  /// By how much asking a line makes it less doubtful whether the rival comes first.
  private double worth(Possible[][] answers, Drift[][] drifts, int rival, Drift[] all) {
    double worth = 0;
    for (int f = 0; f < answers.length; f++) {
      Drift ofFirst = all[0].without(drifts[f][0]);
      Drift ofRival = all[rival].without(drifts[f][rival]);
      double after = 0;
      for (Possible answer : answers[f]) {
        double[] causes = answer.causes();
        after += answer.chance() * doubt(turns(causes[0], causes[rival], rival, ofFirst, ofRival));
      }
      worth += Math.max(0, doubt[rival] - after);
    }
    return Math.min(worth, doubt[rival]);
  }

  /// The lines that tell most, the best first, with what they are worth per line read.
  ///
  /// @param sureEnough for each line that may be named: it is only where it is expected to be at
  ///   least this likely, after those named before it, that another comes first
  List<Asking> ranked(double[] sureEnough) {
    List<Asking> ranked = new ArrayList<>();
    var left = new double[risk.length];
    Arrays.fill(left, 1);
    boolean[] taken = new boolean[lines.size()];
    while (ranked.size() < Math.min(sureEnough.length, lines.size())) {
      double open = 0;
      for (int i = 0; i < left.length; i++) {
        open += risk[i] * left[i];
      }
      if (open < sureEnough[ranked.size()]) {
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
        left[i] *= risk[i] > NEGLIGIBLE ? Math.max(0, 1 - worth[best][i] / doubt[i]) : 1;
      }
    }
    return ranked;
  }

  /// How likely the order of two causes turns, by how likely each is now.
  private double turns(double first, double second, int rival, Drift ofFirst, Drift ofSecond) {
    double both =
        Math.min(
            Math.max(together[rival] * first * second, first + second - 1),
            Math.min(first, second));
    double margin = logOdds(first) - logOdds(second);
    double over =
        both
                * negative(
                    margin + ofFirst.there() - ofSecond.there(),
                    ofFirst.thereVariance() + ofSecond.thereVariance())
            + (first - both)
                * negative(
                    margin + ofFirst.there() - ofSecond.absent(),
                    ofFirst.thereVariance() + ofSecond.absentVariance())
            + (second - both)
                * negative(
                    margin + ofFirst.absent() - ofSecond.there(),
                    ofFirst.absentVariance() + ofSecond.thereVariance())
            + Math.max(0, 1 - first - second + both)
                * negative(
                    margin + ofFirst.absent() - ofSecond.absent(),
                    ofFirst.absentVariance() + ofSecond.absentVariance());
    return Math.clamp(over, 0, 1);
  }

  private static double doubt(double turns) {
    return Math.sqrt(turns * (1 - turns));
  }

  private static double logOdds(double chance) {
    return Math.clamp(StrictMath.log(chance / (1 - chance)), -MOST_LOG_ODDS, MOST_LOG_ODDS);
  }

  /// How likely a normal variable is negative.
  private static double negative(double mean, double variance) {
    if (variance < 1e-12) {
      return mean < 0 ? 1 : 0;
    }
    double z = mean / Math.sqrt(variance);
    return z >= 0 ? tail(z) : 1 - tail(-z);
  }

  /// `1 - Phi(z)` for `z >= 0`, to four digits (Abramowitz and Stegun 26.2.16).
  private static double tail(double z) {
    double t = 1 / (1 + 0.33267 * z);
    double density = 0.3989423 * StrictMath.exp(-z * z / 2);
    return density * t * (0.4361836 + t * (-0.1201676 + t * 0.9372980));
  }
}
