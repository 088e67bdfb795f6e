package org.brace.inference;

/// Answers about one network. Can be used again and by several threads at once.
public interface Inference {

  static Inference of(Network network) {
    return new ExactInference(network);
  }

  /// The posterior of every condition given the evidence.
  default Outcome posterior(Evidence evidence) {
    return posterior(evidence, new int[0]);
  }

  /// The same, for the case that none of some conditions is true.
  ///
  /// The evidence of the reply is then the joint `P(E and none of them)`, so that `P(none of them |
  /// E) = exp(logEvidence - logEvidence of the plain reply)`.
  Outcome posterior(Evidence evidence, int[] none);
}
