package org.brace.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.brace.inference.Outcome.Posterior;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Questions of many worlds at once, each against the same question asked on its own.
class BatchesTest {

  private static final RandomNetworks.Kind KIND =
      new RandomNetworks.Kind(9, 14, 5, true, true, true);

  static java.util.List<Kernel> kernels() {
    return java.util.List.of(Kernel.plain(), Kernel.fastest());
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void worlds_equal_the_same_evidence_asked_alone(Kernel kernel) {
    var random = new SplittableRandom(31);
    for (int run = 0; run < 60; run++) {
      Network network = RandomNetworks.network(random, KIND);
      Evidence all = RandomNetworks.evidence(random, network, 5, 5);
      Evidence[] worlds =
          IntStream.concat(IntStream.of(-1), IntStream.of(all.observed))
              .mapToObj(f -> f < 0 ? all : all.without(f))
              .toArray(Evidence[]::new);
      Inference inference = Inference.of(network, kernel);
      var together = new Worlds(network);

      Outcome first = inference.worlds(worlds, together);

      for (int i = 0; i < worlds.length; i++) {
        if (inference.posterior(worlds[i]) instanceof Posterior alone) {
          assertThat(together.logEvidence(i)).isCloseTo(alone.logEvidence(), within(1e-11));
          assertThat(together.none(i)).isCloseTo(alone.none(), within(1e-12));
          for (int j = 0; j < network.conditions(); j++) {
            close(together.probability(i, j), alone.probability(j));
            close(together.complement(i, j), alone.complement(j));
          }
          assertThat(i > 0 || first instanceof Posterior).isTrue();
        } else {
          assertThat(together.isPossible(i)).isFalse();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void worlds_may_have_numbers_of_their_own(Kernel kernel) {
    for (int run = 0; run < 30; run++) {
      Network first = RandomNetworks.network(new SplittableRandom(run), KIND);
      Evidence[] worlds = new Evidence[7];
      for (int i = 0; i < worlds.length; i++) {
        Network network = RandomNetworks.perturbed(new SplittableRandom(run), KIND, i);
        worlds[i] = RandomNetworks.evidence(new SplittableRandom(run), network, 5, 5);
      }
      var together = new Worlds(first);

      Inference.of(first, kernel).worlds(worlds, together);

      for (int i = 0; i < worlds.length; i++) {
        if (Inference.of(worlds[i].network).posterior(worlds[i]) instanceof Posterior alone) {
          for (int j = 0; j < first.conditions(); j++) {
            close(together.probability(i, j), alone.probability(j));
          }
        } else {
          assertThat(together.isPossible(i)).isFalse();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void worlds_of_another_structure_are_refused(Kernel kernel) {
    Network one = RandomNetworks.network(new SplittableRandom(1), KIND);
    Network other = RandomNetworks.network(new SplittableRandom(2), KIND);
    Evidence[] worlds = {Evidence.of(one).build(), Evidence.of(other).build()};

    assertThatThrownBy(() -> Inference.of(one, kernel).worlds(worlds, new Worlds(one)))
        .hasMessageContaining("differ in structure");
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void answers_equal_the_evidence_with_each_answer(Kernel kernel) {
    var random = new SplittableRandom(32);
    int compared = 0;
    for (int run = 0; run < 60; run++) {
      Network network = RandomNetworks.network(random, KIND);
      Evidence evidence = RandomNetworks.evidence(random, network, 3, 3);
      int[] open =
          IntStream.range(0, network.findings()).filter(f -> !evidence.isObserved(f)).toArray();
      Inference inference = Inference.of(network, kernel);
      var answers = new Answers(network);
      if (!(inference.answers(evidence, open, answers) instanceof Posterior now)) {
        continue;
      }
      for (int i = 0; i < open.length; i++) {
        for (int k = 0; k < network.states(open[i]); k++) {
          Outcome outcome = inference.posterior(evidence.with(open[i], k, k));
          if (outcome instanceof Posterior then) {
            close(answers.chance(i, k), Math.exp(then.logEvidence() - now.logEvidence()), 1e-9);
            for (int j = 0; j < network.conditions(); j++) {
              // a difference of numbers a million times larger at most
              close(answers.probability(i, k, j), then.probability(j), 1e-9);
              compared++;
            }
          } else {
            assertThat(answers.chance(i, k)).isZero();
          }
        }
      }
    }
    assertThat(compared).isGreaterThan(5_000);
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void a_very_improbable_answer_keeps_its_digits(Kernel kernel) {
    Network.Builder builder = Network.builder();
    int a = builder.condition(1e-7);
    int b = builder.condition(0.2);
    int seen = builder.finding(0.01);
    builder.activation(seen, a, 0.6).activation(seen, b, 0.3);
    int rare = builder.finding(1e-12);
    builder.activation(rare, a, 0.7).activation(rare, b, 1e-11);
    Network network = builder.build();
    Evidence evidence = Evidence.of(network).observe(seen, 1, 1).build();
    var answers = new Answers(network);

    Inference.of(network, kernel).answers(evidence, new int[] {rare}, answers);

    var oracle = new Enumeration(evidence.with(rare, 1, 1));
    assertThat(answers.chance(0, 1)).isLessThan(1e-6);
    close(answers.probability(0, 1, a), oracle.posterior(a));
    close(answers.probability(0, 1, b), oracle.posterior(b));
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void none_of_each_class_equals_the_ratio_of_two_evidences(Kernel kernel) {
    var random = new SplittableRandom(33);
    for (int run = 0; run < 60; run++) {
      Network network = RandomNetworks.network(random, KIND);
      Evidence evidence = RandomNetworks.evidence(random, network, 3, 3);
      int[][] classes = {{0, 3}, {1}, IntStream.range(0, 9).toArray(), {}, {2, 4, 5}};
      double[] none = new double[classes.length];
      Inference inference = Inference.of(network, kernel);
      if (!(inference.none(evidence, classes, none) instanceof Posterior)) {
        continue;
      }
      var now = (Posterior) inference.posterior(evidence);
      for (int i = 0; i < classes.length; i++) {
        double expected =
            inference.posterior(evidence, classes[i]) instanceof Posterior joint
                ? Math.exp(joint.logEvidence() - now.logEvidence())
                : 0;
        assertThat(none[i]).isCloseTo(expected, within(1e-11 * expected));
      }
      close(none[2], now.none(), 1e-11);
      close(none[3], 1, 1e-12);
    }
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void what_would_vanish_equals_enumeration(Kernel kernel) {
    var random = new SplittableRandom(34);
    for (int run = 0; run < 80; run++) {
      Network network = RandomNetworks.network(random, KIND);
      Evidence evidence = RandomNetworks.evidence(random, network, 4, 4);
      double[] vanishing = new double[network.conditions()];
      if (!(Inference.of(network, kernel).vanishing(evidence, vanishing) instanceof Posterior)) {
        continue;
      }
      double[] expected = new Enumeration(evidence).vanishing();
      for (int j = 0; j < vanishing.length; j++) {
        assertThat(vanishing[j]).isCloseTo(expected[j], within(1e-11 * expected[j] + 1e-300));
      }
    }
  }

  private static void close(double found, double expected) {
    close(found, expected, 1e-12);
  }

  private static void close(double found, double expected, double digits) {
    assertThat(found).isCloseTo(expected, within(digits * expected));
  }
}
