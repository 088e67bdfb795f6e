package org.brace.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.brace.inference.Outcome.Posterior;

/// How likely a decision is to stay as it is when some open questions get answered.
///
/// Over a few questions it is exact: all answers together are worlds of one question. Over many it
/// is not tractable (Choi, Xue and Darwiche 2012, "Same-decision probability"); there answers are
/// drawn from the exact posterior, and the standard error is told.
///
/// @param same the chance that the decision stays
/// @param standardError of that chance; 0 where it is exact
public record Stability(double same, double standardError) {

  /// Combinations of answers that are gone through at most.
  static final int MOST = 4096;

  /// What is decided.
  @FunctionalInterface
  public interface Decision {

    /// The number of the decision that a posterior leads to.
    int of(Posterior posterior);
  }

  /// Over all answers to some open findings; empty where the posterior as things stand, or one of
  /// theirs, would take too long.
  ///
  /// @throws IllegalArgumentException if there are more than 4,096 combinations
  public static Optional<Stability> exact(
      Inference inference, Evidence evidence, int[] open, Decision decision) {
    List<Evidence> answered = List.of(evidence);
    for (int f : open) {
      List<Evidence> more = new ArrayList<>();
      for (Evidence each : answered) {
        for (int k = evidence.low[f]; k <= evidence.high[f]; k++) {
          more.add(each.with(f, k, k));
        }
      }
      if (more.size() > MOST) {
        throw new IllegalArgumentException(
            "%d questions have more than %d combinations of answers".formatted(open.length, MOST));
      }
      answered = more;
    }
    if (!(inference.posterior(evidence) instanceof Posterior now)) {
      return Optional.empty();
    }
    var worlds = new Worlds();
    if (inference.worlds(answered.toArray(Evidence[]::new), worlds) instanceof Outcome.TooCostly) {
      return Optional.empty();
    }
    int before = decision.of(now);
    double same = 0;
    for (int i = 0; i < answered.size(); i++) {
      if (worlds.outcome(i) instanceof Posterior then && decision.of(then) == before) {
        same += StrictMath.exp(then.logEvidence() - now.logEvidence());
      }
    }
    return Optional.of(new Stability(Math.min(1, same), 0));
  }

  /// Over answers to any number of open findings, drawn from the posterior; empty where one of the
  /// posteriors would take too long.
  ///
  /// @param samples how often all of them are drawn, at least 1
  public static Optional<Stability> sampled(
      Inference inference,
      Evidence evidence,
      int[] open,
      Decision decision,
      int samples,
      SplittableRandom random) {
    if (!(inference.posterior(evidence) instanceof Posterior now)) {
      return Optional.empty();
    }
    int before = decision.of(now);
    int same = 0;
    for (int i = 0; i < samples; i++) {
      boolean[] isTrue = conditions(inference, evidence, random);
      boolean[] blocked = blocked(evidence, isTrue, random);
      var answered = new Evidence.Builder(evidence, evidence.network);
      for (int f : open) {
        int state =
            blocked[evidence.network.blockedWith[f]]
                ? 0
                : state(evidence, f, isTrue, random.nextDouble());
        answered.observe(f, state, state);
      }
      if (!(inference.posterior(answered.build()) instanceof Posterior then)) {
        return Optional.empty();
      }
      same += decision.of(then) == before ? 1 : 0;
    }
    double share = (double) same / samples;
    // With one success and one failure more, so that it is never 0 without being certain.
    double safe = (same + 1.0) / (samples + 2.0);
    return Optional.of(new Stability(share, Math.sqrt(safe * (1 - safe) / samples)));
  }

  /// Conditions drawn from the posterior, one after the other, each given those before it. All of
  /// these questions have one plan.
  private static boolean[] conditions(
      Inference inference, Evidence evidence, SplittableRandom random) {
    boolean[] isTrue = new boolean[evidence.network.conditions()];
    var given = evidence;
    var posterior = new Posterior(evidence.network);
    for (int j = 0; j < isTrue.length; j++) {
      inference.posterior(given, posterior);
      isTrue[j] = random.nextDouble() < posterior.probability(j);
      given = given.withLikelihood(j, isTrue[j] ? 1 : 0, isTrue[j] ? 0 : 1);
    }
    return isTrue;
  }

  /// By finding that stands for those that are blocked together, whether something blocked them,
  /// where these conditions are true.
  private static boolean[] blocked(Evidence evidence, boolean[] isTrue, SplittableRandom random) {
    Network network = evidence.network;
    var blocked = new boolean[network.findings()];
    for (int with : network.inhibited) {
      double open = 1;
      for (int i = 0; i < network.inhibitors[with].length; i++) {
        open *= isTrue[network.inhibitors[with][i]] ? network.inhibitions[with][i] : 1;
      }
      double blocking = evidence.unblocked[with] ? 0 : 1 - open;
      for (int f : network.together[with]) {
        open *= evidence.isAbsent(f) ? upTo(network, f, isTrue)[evidence.high[f]] : 1;
      }
      blocked[with] = random.nextDouble() * (open + blocking) < blocking;
    }
    return blocked;
  }

  /// By state, the chance that nothing pushes a finding further, where these conditions are true.
  private static double[] upTo(Network network, int f, boolean[] isTrue) {
    double[] upTo = new double[network.states(f)];
    for (int k = 0; k < upTo.length; k++) {
      upTo[k] = mass(network.leak[f], k);
      for (int i = 0; i < network.causes[f].length; i++) {
        upTo[k] *= isTrue[network.causes[f][i]] ? mass(network.pushes[f][i], k) : 1;
      }
    }
    return upTo;
  }

  /// The state of a finding that nothing blocked, of those that are possible, where these
  /// conditions are true.
  private static int state(Evidence evidence, int f, boolean[] isTrue, double drawn) {
    double[] upTo = upTo(evidence.network, f, isTrue);
    double[] chances = new double[upTo.length];
    for (int k = evidence.low[f]; k <= evidence.high[f]; k++) {
      chances[k] = k == 0 ? upTo[0] : upTo[k] - upTo[k - 1];
    }
    double left = drawn * Arrays.stream(chances).sum();
    int state = evidence.low[f];
    while (state < evidence.high[f] && left >= chances[state]) {
      left -= chances[state++];
    }
    return state;
  }

  private static double mass(double[] masses, int upTo) {
    double sum = 0;
    for (int k = 0; k <= upTo; k++) {
      sum += masses[k];
    }
    return sum;
  }
}
