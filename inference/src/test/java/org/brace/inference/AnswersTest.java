package org.brace.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.brace.inference.Outcome.Posterior;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// All values of asking at once, against one question for each answer.
class AnswersTest {

  static List<Kernel> kernels() {
    return List.of(Kernel.plain(), Kernel.fastest());
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void each_answer_equals_enumeration(Kernel kernel) {
    var random = new SplittableRandom(51);
    for (int run = 0; run < 4; run++) {
      Network network =
          RandomNetworks.network(random, new RandomNetworks.Kind(7, 10, 4, true, true, true));
      check(kernel, RandomNetworks.evidence(random, network, 3, 3), true);
    }
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void each_answer_of_a_large_network_equals_a_question_of_its_own(Kernel kernel) {
    var random = new SplittableRandom(52);
    for (int run = 0; run < 2; run++) {
      Network network =
          RandomNetworks.network(random, new RandomNetworks.Kind(40, 60, 5, true, false, false));
      check(kernel, RandomNetworks.evidence(random, network, 7, 12), false);
    }
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void a_rare_answer_keeps_its_digits(Kernel kernel) {
    Network.Builder builder = Network.builder();
    int rare = builder.condition(1e-12);
    int other = builder.condition(0.3);
    int seen = builder.finding(0.2);
    builder.activation(seen, other, 0.5).activation(seen, rare, 0.5);
    int open = builder.finding(1e-15);
    builder.activation(open, rare, 0.25);

    check(kernel, Evidence.of(builder.build()).observe(seen, 1, 1).build(), true);
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void answers_where_exactly_one_condition_is_true_equal_enumeration(Kernel kernel) {
    Network.Builder builder = Network.builder();
    for (int j = 0; j < 5; j++) {
      builder.condition(0.1 + j);
    }
    for (int f = 0; f < 4; f++) {
      builder.finding(0.1);
      builder.activation(f, f, 0.7).activation(f, f + 1, 0.4);
    }
    Network network = builder.exactlyOne().build();

    check(kernel, Evidence.of(network).observe(0, 1, 1).build(), true);
  }

  private static void check(Kernel kernel, Evidence evidence, boolean enumerable) {
    Network network = evidence.network();
    int[] open = IntStream.range(0, network.findings()).toArray();
    var inference = Inference.of(network, kernel);
    var answers = new Answers(network);
    if (inference.answers(evidence, open, answers) instanceof Outcome.Impossible) {
      return;
    }
    var now = (Posterior) inference.posterior(evidence);
    assertThat(answers.now().logEvidence()).isEqualTo(now.logEvidence());
    assertThat(answers.findings()).isEqualTo(open.length);
    for (int f : open) {
      double sum = 0;
      for (int k = 0; k < network.states(f); k++) {
        sum += answers.chance(f, k);
        if (k < evidence.low[f] || k > evidence.high[f]) {
          assertThat(answers.chance(f, k)).isZero();
          continue;
        }
        Evidence answered = evidence.with(f, k, k);
        if (!(Inference.of(network).posterior(answered) instanceof Posterior then)) {
          assertThat(answers.chance(f, k)).isCloseTo(0, within(1e-14));
          continue;
        }
        double chance = Math.exp(then.logEvidence() - now.logEvidence());
        assertThat(answers.chance(f, k)).isCloseTo(chance, within(1e-14 + 1e-8 * chance));
        var oracle = enumerable ? new Enumeration(answered) : null;
        for (int j = 0; j < network.conditions(); j++) {
          double expected = oracle == null ? then.probability(j) : oracle.posterior(j);
          // The answer's chance given the condition is what is left after a subtraction.
          double joint = expected * chance;
          double digits = 1e-14 * Math.max(1, now.probability(j) / Math.max(joint, 1e-300));
          assertThat(answers.probability(f, k, j))
              .as("finding %d, state %d, condition %d", f, k, j)
              .isCloseTo(expected, within(expected * (1e-12 + digits) + 1e-15));
        }
      }
      assertThat(sum).isCloseTo(1, within(1e-9));
    }
  }
}
