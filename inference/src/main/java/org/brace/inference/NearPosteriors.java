package org.brace.inference;

import java.util.Arrays;
import org.brace.inference.Outcome.Posterior;

/// Posteriors by many networks at a part of the time of exact ones, near enough to say how far a
/// posterior moves with the numbers of a network.
///
/// The conditions that seem likeliest are summed over exactly by every network, as if there were no
/// others; the others are as likely as they seem: see [Plausible]. Both are wrong in much the same
/// way by each of the networks, so only how far they move is taken from them: the exact odds by the
/// network as written are multiplied by what those odds are multiplied by from that network to
/// another.
public final class NearPosteriors {

  /// How many conditions are summed over.
  private static final int MOST = 32;

  /// How many, where a pass would take more than [#ENOUGH] multiplications with so many.
  private static final int FEWER = 24;

  private static final double ENOUGH = 50_000;

  private final Inference inference;
  private final Ensemble written;
  private final Ensemble others;

  /// @param inference about the network as written
  /// @param written that network alone
  /// @param others those that differ from it in their numbers
  public NearPosteriors(Inference inference, Ensemble written, Ensemble others) {
    this.inference = inference;
    this.written = written;
    this.others = others;
  }

  /// Writes the posterior of every condition by every network.
  ///
  /// @param evidence about the network as written
  /// @param exact its posterior by that network
  /// @param odds by condition and network, the prior odds
  /// @param into likewise, where each P(condition | E) is written
  /// @return whether it could be done: not where a condition is impossible or sure without those
  ///   left out, or by what it seems, but is neither
  public boolean write(Evidence evidence, Posterior exact, double[][] odds, double[][] into) {
    Plausible seem = Plausible.of(others, evidence, odds);
    Plausible seemAsWritten = Plausible.of(written, evidence);
    Evidence only = seem.only(MOST);
    if (inference.operations(only) > ENOUGH) {
      only = seem.only(FEWER);
    }
    double[] never = new double[others.size()];
    double[][] oddsOfOnly = new double[odds.length][];
    for (int j = 0; j < odds.length; j++) {
      oddsOfOnly[j] = only.canBeTrue(j) ? odds[j] : never;
    }
    if (!(inference.posterior(only) instanceof Posterior asWritten)
        || inference.posteriors(others, only, oddsOfOnly, into).isPresent()) {
      return false;
    }
    boolean moved = true;
    for (int j = 0; j < odds.length; j++) {
      double probability = exact.probability(j);
      double complement = exact.complement(j);
      if (probability == 0 || complement == 0) {
        Arrays.fill(into[j], probability);
      } else if (only.canBeTrue(j)) {
        double from = asWritten.probability(j) / asWritten.complement(j);
        for (int i = 0; i < into[j].length; i++) {
          into[j][i] /= 1 - into[j][i];
        }
        moved &= move(into[j], from, probability / complement, into[j]);
      } else {
        moved &= move(seem.odds(j), seemAsWritten.odds(j)[0], probability / complement, into[j]);
      }
    }
    return moved;
  }

  /// Writes the probabilities of odds that are to `to` as some other odds are to `from`.
  ///
  /// @return whether that can be said
  private static boolean move(double[] odds, double from, double to, double[] into) {
    for (int i = 0; i < into.length; i++) {
      into[i] = Leaves.chance(odds[i] / from * to);
    }
    return from > 0 && from < Double.POSITIVE_INFINITY;
  }
}
