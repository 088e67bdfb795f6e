package org.brace.network;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.brace.inference.Evidence;
import org.brace.inference.Inference;
import org.brace.inference.Outcome;
import org.brace.inference.Outcome.Posterior;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.model.Values;

/// How each answer would move the causes, where exactly one of them is taken to be true.
///
/// Given that cause, findings are independent. So `P(state | cause)` alone tells how likely each
/// answer is, and the exact posterior after it: `P(cause | answer) = P(cause) · P(state | cause) /
/// P(state)`. The engine is asked once for each state of each finding, when this is made, and once
/// for each person; not for each answer that they might give.
public final class OneCause {

  private final Layout layout;
  private final Numbers numbers;
  private final Inference inference;
  private final List<Fact> facts;

  /// P(state | condition alone), by fact, state and condition.
  private final double[][][] chances;

  private OneCause(Knowledge knowledge) {
    this.layout = new Layout(knowledge);
    this.numbers = Numbers.onAverage(layout);
    this.inference = Inference.of(numbers.network);
    List<Integer> findings = findings(layout);
    this.facts = findings.stream().map(layout.facts::get).toList();
    this.chances = new double[facts.size()][][];
    var nothing = Evidence.of(numbers.network).build();
    double[] prior = posterior(inference.posterior(nothing), 1);
    for (int i = 0; i < chances.length; i++) {
      int f = findings.get(i);
      chances[i] = new double[layout.states(f)][];
      for (int k = 0; k < chances[i].length; k++) {
        chances[i][k] = chances(nothing.with(f, k, k), prior);
      }
    }
  }

  /// The findings that are no risk factor as well: an answer to one of those moves the priors too.
  private static List<Integer> findings(Layout layout) {
    var factors = new HashSet<Integer>();
    layout.conditions.forEach(condition ->
        condition.riskFactors().keySet().forEach(key -> factors.add(layout.fact(key))));
    return IntStream.range(0, layout.findings).filter(f -> !factors.contains(f)).boxed().toList();
  }

  /// The answers of this knowledge base.
  ///
  /// @throws IllegalArgumentException where more than one cause can be true
  public static OneCause of(Knowledge knowledge) {
    if (!knowledge.exactlyOne()) {
      throw new IllegalArgumentException("More than one cause can be true here");
    }
    return new OneCause(knowledge);
  }

  /// The likelihoods of a state, from the posterior that it gives.
  private double[] chances(Evidence state, double[] prior) {
    double[] chances =
        inference.posterior(state) instanceof Posterior found
            ? posterior(found, StrictMath.exp(found.logEvidence()))
            : new double[prior.length];
    for (int j = 0; j < chances.length; j++) {
      chances[j] = prior[j] == 0 ? 0 : Math.clamp(chances[j] / prior[j], 0, 1);
    }
    return chances;
  }

  private static double[] posterior(Outcome outcome, double factor) {
    if (!(outcome instanceof Posterior posterior)) {
      return new double[0];
    }
    var probabilities = new double[posterior.conditions()];
    for (int j = 0; j < probabilities.length; j++) {
      probabilities[j] = factor * posterior.probability(j);
    }
    return probabilities;
  }

  /// The findings, by number; without those that are a risk factor as well.
  public List<Fact> facts() {
    return facts;
  }

  /// P(condition) for each, in the order of the knowledge base; none where what is known cannot be.
  public double[] now(Values values) {
    return posterior(inference.posterior(numbers.evidence(Person.of(layout, values))), 1);
  }

  /// P(the finding is in this state | only this condition).
  public double chance(int finding, int state, int condition) {
    return chances[finding][state][condition];
  }
}
