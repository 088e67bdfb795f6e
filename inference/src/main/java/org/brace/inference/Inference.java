package org.brace.inference;

import org.brace.inference.Outcome.Posterior;

/// Answers about one network, or about several that differ in their numbers alone. Can be used
/// again and by several threads at once.
public interface Inference {

  static Inference of(Network network) {
    return of(network, Kernel.fastest());
  }

  static Inference of(Network network, Kernel kernel) {
    return new ExactInference(network, kernel);
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
  Outcome worlds(Evidence[] worlds, Worlds into);

  /// The multiplications of one pass through a question; an answer takes three times as many.
  double operations(Evidence evidence);
}
