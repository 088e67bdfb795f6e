package org.brace.inference;

import org.brace.inference.Outcome.Posterior;

/// What would be known after each answer to each of some questions: the reply to
/// [Inference#answers]. Given to another question, it is overwritten by that one's reply; belongs
/// to one thread at a time.
public final class Answers {

  final Posterior now;
  final int conditions;
  private int[] starts = {0};
  private int questions;
  double[] chances = {};
  double[] probabilities = {};
  boolean[] refused = {};

  public Answers(Network network) {
    now = new Posterior(network);
    conditions = network.conditions();
  }

  void open(Network network, int[] findings) {
    if (starts.length <= findings.length) {
      starts = new int[findings.length + 1];
    }
    questions = findings.length;
    for (int i = 0; i < findings.length; i++) {
      starts[i + 1] = starts[i] + network.states(findings[i]);
    }
    if (chances.length < starts[questions]) {
      chances = new double[starts[questions]];
      refused = new boolean[starts[questions]];
      probabilities = new double[starts[questions] * conditions];
    }
    java.util.Arrays.fill(refused, 0, starts[questions], false);
  }

  int at(int question, int state) {
    if (question < 0 || question >= questions) {
      throw new IllegalArgumentException("There is no question " + question);
    }
    int at = starts[question] + state;
    if (state < 0 || at >= starts[question + 1]) {
      throw new IllegalArgumentException("Question %d has no state %d".formatted(question, state));
    }
    return at;
  }

  public int questions() {
    return questions;
  }

  public int states(int question) {
    return starts[question + 1] - starts[question];
  }

  /// The posterior before any answer.
  public Posterior now() {
    return now;
  }

  /// P(state | E) of the finding that question number `question` is about.
  public double chance(int question, int state) {
    return chances[at(question, state)];
  }

  /// Whether the probabilities after this answer were computed: not where it would have cost more
  /// than the bound.
  public boolean isKnown(int question, int state) {
    return !refused[at(question, state)];
  }

  /// P(condition | E and this answer); 0 where the answer cannot be.
  ///
  /// @throws IllegalStateException if it is not known
  public double probability(int question, int state, int condition) {
    int at = at(question, state);
    if (refused[at]) {
      throw new IllegalStateException(
          "Question %d, state %d would have cost too much".formatted(question, state));
    }
    return probabilities[at * conditions + condition];
  }
}
