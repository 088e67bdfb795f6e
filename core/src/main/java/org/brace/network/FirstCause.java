package org.brace.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.brace.network.PossibleAnswers.Possible;

/// How likely it is that another cause than the one that is first now comes first once everything
/// is known, and which lines would tell.
///
/// Once everything is known, the log odds of each cause have moved as its [Drift] says, by whether
/// it is there, and vary normally about that. So the order of the first and a rival turns with the
/// chance that the log odds of the one end below those of the other, over the four ways in which
/// the two can be there or not. Where both end as good as sure their order is settled by [Ranking],
/// not by their log odds.
///
/// How doubtful the order is, is the geometric mean of the chances of both orders, or the chance
/// that it turns where that is the likelier; a line is worth by how much its answers are expected
/// to lower that. The chance of the less likely order would not do: where it takes two answers to
/// turn the order, the first of them leaves that chance as it was, on average, and would never be
/// asked for. Lines are taken greedily until little is left to turn; where some have been taken, of
/// each rival only the share counts that they leave.
final class FirstCause {

  /// A line that can be asked.
  ///
  /// @param facts those that it asks for together; a "yes" asks for them one by one
  record Line(String first, int[] facts) {}

  /// A rival that is less likely than this to come first needs no question.
  private static final double NEGLIGIBLE = 1e-4;

  /// Log odds beyond this are as good as sure.
  private static final double MOST_LOG_ODDS = 16;

  /// The log odds beyond which all count as equally likely.
  private static final double AS_GOOD_AS_SURE = logOdds(Ranking.AS_GOOD_AS_SURE);

  /// So many standard deviations away is as good as never: one in 10,000.
  private static final double FAR = 3.7;

  private final List<Line> lines;

  /// By place in the table, how likely that cause comes first instead of the one at place 0, which
  /// is first now.
  private final double[] risk;

  /// By place, how doubtful it is which of the two comes first.
  private final double[] doubt;

  /// By line and place, by how much less doubtful asking makes it.
  private final double[][] worth;

  /// By line, how many lines are read, on average.
  private final double[] read;

  /// By place, how much more often that cause is there together with the first one than by chance.
  private final double[] together;

  /// By place, whether that cause comes behind the first one where both are equally likely.
  private final boolean[] behindOfEquals;

  /// @param leading of the causes that explain something
  /// @param possible what their answers would say of these causes
  FirstCause(LeadingCauses leading, PossibleAnswers possible, List<Line> lines) {
    this.lines = lines;
    int count = leading.leading.length;
    risk = new double[count];
    doubt = new double[count];
    worth = new double[lines.size()][count];
    read = new double[lines.size()];
    together = new double[count];
    behindOfEquals = new boolean[count];
    if (count > 0) {
      compare(leading, possible);
    }
  }

  private void compare(LeadingCauses leading, PossibleAnswers possible) {
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
        ofLine[f] = possible.of(facts[f]);
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
      behindOfEquals[i] = leading.isFirstOfEquals(0, i);
      double apart = leading.chance(0) * leading.chance(i);
      together[i] = apart > 0 ? leading.both(0, i) / apart : 1;
      double turns = turns(leading.chance(0), leading.chance(i), i, all[0], all[i]);
      risk[i] = turns;
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
        double turns = turns(causes[0], causes[rival], rival, ofFirst, ofRival);
        after += answer.chance() * doubt(isOvertaken(causes, rival) ? 1 - turns : turns);
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
    double one = logOdds(first);
    double two = logOdds(second);
    double over = 0;
    for (int way = 0; way < 4; way++) {
      boolean firstThere = (way & 1) == 0;
      boolean secondThere = (way & 2) == 0;
      double chance =
          firstThere
              ? secondThere ? both : first - both
              : secondThere ? second - both : Math.max(0, 1 - first - second + both);
      if (chance < NEGLIGIBLE * NEGLIGIBLE) {
        continue;
      }
      double itsMean = one + (firstThere ? ofFirst.there() : ofFirst.absent());
      double itsVariance = firstThere ? ofFirst.thereVariance() : ofFirst.absentVariance();
      double mean = two + (secondThere ? ofSecond.there() : ofSecond.absent());
      double variance = secondThere ? ofSecond.thereVariance() : ofSecond.absentVariance();
      over +=
          chance
              * (behindOfEquals[rival]
                  ? behind(itsMean, itsVariance, mean, variance)
                  : 1 - behind(mean, variance, itsMean, itsVariance));
    }
    return Math.clamp(over, 0, 1);
  }

  /// How likely one normal variable is below another, and below [#AS_GOOD_AS_SURE] too: above it
  /// both count as equally likely.
  ///
  /// Between what it would be if the two were unrelated and the less likely of the two, as it is
  /// exactly where either is as likely as not.
  private static double behind(double mean, double variance, double other, double otherVariance) {
    double below = AS_GOOD_AS_SURE - mean;
    double far = FAR * Math.sqrt(variance);
    if (below < -far) {
      return 0;
    }
    double lower = negative(mean - other, variance + otherVariance);
    if (below > far || lower < NEGLIGIBLE) {
      return lower;
    }
    double unsure = negative(-below, variance);
    double related = variance <= 0 ? 1 : variance / (variance + otherVariance);
    double apart = lower * unsure;
    double share = 2 / Math.PI * StrictMath.asin(Math.sqrt(related));
    return apart + share * (Math.min(lower, unsure) - apart);
  }

  /// Whether a rival comes before the one at place 0.
  private boolean isOvertaken(double[] causes, int rival) {
    double first = Math.min(causes[0], Ranking.AS_GOOD_AS_SURE);
    double second = Math.min(causes[rival], Ranking.AS_GOOD_AS_SURE);
    return behindOfEquals[rival] ? first < second : first <= second;
  }

  private static double doubt(double turns) {
    return turns < 0.5 ? Math.sqrt(turns * (1 - turns)) : turns;
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
