package org.brace.inference;

import org.brace.inference.Outcome.Posterior;

/// Answers about one network. Can be used again and by several threads at once.
public interface Inference {

  static Inference of(Network network) {
    return of(network, Kernel.fastest());
  }

  static Inference of(Network network, Kernel kernel) {
    return new ExactInference(network, kernel);
  }

  /// The posterior of every condition given the evidence.
  default Outcome posterior(Evidence evidence) {
    return posterior(evidence, new Posterior(evidence.network));
  }

  /// The same, written into a reply that is there already: once warm, nothing is allocated.
  ///
  /// @return `into`, or why there is no answer
  Outcome posterior(Evidence evidence, Posterior into);

  /// The posterior for the case that none of some conditions is true. Its evidence is then the
  /// joint `P(E and none of them)`, so that `P(none of them | E) = exp(logEvidence - logEvidence of
  /// the plain reply)`.
  Outcome posterior(Evidence evidence, int[] none);

  /// For each of some classes of conditions, P(none of the class is true | E), jointly.
  ///
  /// @param into one number for each class
  /// @return the posterior, or why there is no answer; it is overwritten by this thread's next
  ///   question
  Outcome none(Evidence evidence, int[][] classes, double[] into);

  /// The posteriors of many worlds side by side: the same evidence without one fact after another,
  /// with other priors, or with other numbers. The networks of the worlds may differ from one
  /// another in their numbers alone.
  ///
  /// @return the posterior of the first world, or why there is no answer to any
  Outcome worlds(Evidence[] worlds, Worlds into);

  /// All values of asking: what each answer to each of some questions would do to every condition.
  ///
  /// @param findings of which nothing is known yet
  /// @return the posterior before any answer, or why there is none
  Outcome answers(Evidence evidence, int[] findings, Answers into);

  /// For each condition, the expected number of findings above their first state that would not be
  /// so without it: because it pushed them, and nothing else did (Richens, Lee and Johri 2020 call
  /// it expected disablement).
  ///
  /// @param into one number for each condition
  /// @return the posterior, or why there is no answer; it is overwritten by this thread's next
  ///   question
  Outcome vanishing(Evidence evidence, double[] into);

  /// The multiplications that a question takes with the plan that there is for it.
  double operations(Evidence evidence);

  /// Looks for a better plan than the quick one that the first question of its kind makes, and
  /// keeps it; costs up to some milliseconds. Worth it before many questions in which the same
  /// findings are present, on any thread, before or while they are asked. It changes the cost and
  /// nothing else but the last digits.
  ///
  /// @return what [#operations] is then
  double prepare(Evidence evidence);
}
