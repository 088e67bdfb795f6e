package org.brace.inference;

import java.util.BitSet;
import java.util.Optional;
import org.brace.inference.Outcome.Posterior;
import org.jspecify.annotations.Nullable;

/// Answers about one network, or about several that differ in their numbers alone. Can be used
/// again and by several threads at once.
public interface Inference {

  static Inference of(Network network) {
    return of(network, Kernel.fastest());
  }

  static Inference of(Network network, Kernel kernel) {
    return of(network, kernel, Limit.USUAL);
  }

  /// One that refuses what would take more than a limit.
  static Inference of(Network network, Kernel kernel, Limit limit) {
    return new ExactInference(network, kernel, limit);
  }

  /// The posterior of every condition given the evidence.
  default Outcome posterior(Evidence evidence) {
    return posterior(evidence, new Posterior(evidence.network()));
  }

  /// The same, written into a reply that is there already.
  ///
  /// @return `into`, or why there is no answer
  Outcome posterior(Evidence evidence, Posterior into);

  /// The posteriors of many worlds side by side: the same evidence without one fact after another,
  /// with conditions ruled out, with other priors, or with other numbers. Cheaper than one after
  /// the other, the more alike they are.
  ///
  /// @return the outcome of the first world, or why there is no answer to any
  default Outcome worlds(Evidence[] worlds, Worlds into) {
    return worlds(worlds, worlds.length, null, into);
  }

  /// The same where less is asked for: the posteriors of some conditions take about two thirds of
  /// the time, none at all a third. How probable the evidence is, is told of every world.
  ///
  /// @param weighed of so many worlds, the first ones, posteriors are asked for
  /// @param asked of which conditions; null for all of them. The replies have no others
  Outcome worlds(Evidence[] worlds, int weighed, @Nullable BitSet asked, Worlds into);

  /// The posteriors by all networks of an ensemble, each with prior odds of its own, where the same
  /// is known: what [#worlds] says of as many worlds, at a part of the time.
  ///
  /// @param evidence about a network that differs from those in its numbers alone; its odds do not
  ///   count
  /// @param odds by condition and network
  /// @param into likewise, where each P(condition | E) is written
  /// @return why there is no answer, if so: it would take too long, or one of the networks says
  ///   that this cannot be
  Optional<Outcome> posteriors(
      Ensemble networks, Evidence evidence, double[][] odds, double[][] into);

  /// What each answer to each of some open findings would change: its chance, and the posterior of
  /// every condition with it. Where a finding was not told at all and nothing can block it, all its
  /// states go through the plan of the evidence as it stands, many findings side by side.
  ///
  /// A posterior whose answer, given the condition, has the chance `c` is exact to about `1e-15 /
  /// c`.
  ///
  /// @return the posterior as things stand, or why there is no answer
  Outcome answers(Evidence evidence, int[] open, Answers into);

  /// Between which numbers each posterior lies, for when an exact answer would take too long. More
  /// operations never give wider bounds; where they suffice, both are the exact answer.
  ///
  /// @param operations the multiplications that one pass may take; an answer takes some hundred
  ///   passes
  Bounds bounds(Evidence evidence, double operations);

  /// The multiplications of one pass through a question; an answer takes three times as many. Makes
  /// the plan and keeps it for all evidence in which the same findings are present.
  double operations(Evidence evidence);
}
