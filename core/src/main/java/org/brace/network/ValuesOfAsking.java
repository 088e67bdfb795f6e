package org.brace.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.brace.inference.Inference;
import org.brace.inference.Outcome.Posterior;

/// Which questions would tell most of the causes of one person.
///
/// The value of a question is by how much its answer is expected to lower the uncertainty about
/// each cause, summed over the causes: for each state that the fact may have, how likely that
/// answer is, and the posteriors with it. Questions are taken greedily; where some have been taken,
/// of each cause only the share of its uncertainty counts that they leave, so that four questions
/// about one cause do not keep out the first about another.
///
/// Exact values take an inference for each answer. Where more than one cause can be true they are
/// made out from [LeadingCauses] instead, unless exact ones are asked for.
final class ValuesOfAsking {

  /// A fact that can be asked.
  ///
  /// @param gains by how much its answer is expected to lower the uncertainty about each cause
  private record Open(int fact, double[] gains) {

    /// @param left of each cause, the share of its uncertainty that earlier questions leave
    double value(double[] left) {
      double value = 0;
      for (int j = 0; j < gains.length; j++) {
        value += gains[j] * left[j];
      }
      return value;
    }
  }

  private final Layout layout;
  private final Numbers numbers;
  private final Inference inference;
  private final Person person;
  private final Posterior posterior;

  ValuesOfAsking(
      Layout layout, Numbers numbers, Inference inference, Person person, Posterior posterior) {
    this.layout = layout;
    this.numbers = numbers;
    this.inference = inference;
    this.person = person;
    this.posterior = posterior;
  }

  /// The most telling facts first.
  ///
  /// @param facts what can be asked; what is not in the network or known already is left out
  /// @param most how many to name
  List<Asking> ranked(Collection<String> facts, int most) {
    if (layout.knowledge.exactlyOne()) {
      return rankedExactly(facts, most);
    }
    var leading = LeadingCauses.ofAll(layout, numbers, person, posterior);
    var possible = new PossibleAnswers(layout, numbers, person, leading);
    return greedy(open(facts).map(f -> new Open(f, possible.gains(f))), most);
  }

  List<Asking> rankedExactly(Collection<String> facts, int most) {
    return greedy(open(facts).map(f -> new Open(f, gains(f))), most);
  }

  /// The lines that tell most of which cause comes first, the best first: see [FirstCause].
  List<Asking> rankedForFirst(List<List<String>> lines, double[] sureEnough) {
    List<FirstCause.Line> open = new ArrayList<>();
    for (List<String> line : lines) {
      int[] facts = open(line).mapToInt(Integer::intValue).toArray();
      if (facts.length > 0) {
        open.add(new FirstCause.Line(line.getFirst(), facts));
      }
    }
    var leading = LeadingCauses.ofExplaining(layout, numbers, person, posterior);
    var possible = new PossibleAnswers(layout, numbers, person, leading);
    return new FirstCause(leading, possible, open).ranked(sureEnough);
  }

  private Stream<Integer> open(Collection<String> facts) {
    return facts.stream()
        .map(layout::fact)
        .filter(f -> f >= 0 && person.high()[f] > person.low()[f])
        .distinct()
        .sorted();
  }

  /// By how much the answer is expected to lower the uncertainty about each cause.
  private double[] gains(int fact) {
    int low = person.low()[fact];
    int high = person.high()[fact];
    var chances = new double[high - low + 1];
    var answers = new Posterior[chances.length];
    double[] share =
        fact < layout.findings ? null : layout.atAge(fact, numbers.prevalence(fact), person.age());
    for (int k = 0; k < chances.length; k++) {
      if (inference.posterior(numbers.evidence(person.with(fact, low + k)))
          instanceof Posterior answer) {
        answers[k] = answer;
        chances[k] =
            StrictMath.exp(answer.logEvidence() - posterior.logEvidence())
                * (share == null ? 1 : share[low + k]);
      }
    }
    double sum = Arrays.stream(chances).sum();
    var gains = new double[posterior.conditions()];
    for (int j = 0; j < gains.length; j++) {
      double mean = 0;
      double left = 0;
      for (int k = 0; k < chances.length; k++) {
        if (chances[k] > 0) {
          mean += chances[k] / sum * answers[k].probability(j);
          left += chances[k] / sum * Uncertainty.of(answers[k].probability(j));
        }
      }
      gains[j] = Math.max(0, Uncertainty.of(mean) - left);
    }
    return gains;
  }

  private List<Asking> greedy(Stream<Open> questions, int most) {
    var left = new double[posterior.conditions()];
    Arrays.fill(left, 1);
    List<Open> open = new ArrayList<>(questions.toList());
    var ranked = new ArrayList<Asking>();
    while (!open.isEmpty() && ranked.size() < most) {
      Open best =
          Collections.max(
              open,
              Comparator.comparingDouble((Open each) -> each.value(left))
                  .thenComparingInt(each -> -each.fact()));
      ranked.add(new Asking(layout.facts.get(best.fact()).id(), best.value(left)));
      open.remove(best);
      for (int j = 0; j < left.length; j++) {
        double uncertain = Uncertainty.of(posterior.probability(j));
        left[j] *= uncertain == 0 ? 1 : Math.max(0, 1 - best.gains()[j] / uncertain);
      }
    }
    return ranked;
  }
}
