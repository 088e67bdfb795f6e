package org.brace.inference;

/// Answers about one network. Can be used again and by several threads at once.
public interface Inference {

  static Inference of(Network network) {
    return new ExactInference(network);
  }

  /// The posterior of every condition given the evidence.
  default Outcome posterior(Evidence evidence) {
    return posterior(evidence, new int[0], order(evidence));
  }

  /// The same, for the case that none of some conditions is true.
  default Outcome posterior(Evidence evidence, int[] none) {
    return posterior(evidence, none, order(evidence));
  }

  /// A good order for this evidence. Finding one costs as much as some answers: take the same one
  /// for variants of a question and for networks of the same shape with other numbers. It changes
  /// the cost and nothing else, but for the last digits.
  Order order(Evidence evidence);

  /// The same, in an order that was found before.
  ///
  /// The evidence of the reply is then the joint `P(E and none of them)`, so that `P(none of them |
  /// E) = exp(logEvidence - logEvidence of the plain reply)`.
  Outcome posterior(Evidence evidence, int[] none, Order order);

  /// The multiplications of one pass through a question, in the order that there is for it; an
  /// answer takes two passes.
  double operations(Evidence evidence);
}
