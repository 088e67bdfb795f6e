package org.brace.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.brace.inference.Outcome.Posterior;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Networks that are too large to enumerate, against the plain engine.
class PlainEngineTest {

  static List<Kernel> kernels() {
    return List.of(Kernel.plain(), Kernel.fastest());
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void it_equals_the_plain_engine_at_the_size_of_a_knowledge_base(Kernel kernel) {
    var random = new SplittableRandom(21);
    for (int run = 0; run < 40; run++) {
      Network network =
          RandomNetworks.network(random, new RandomNetworks.Kind(40, 150, 8, true, true, false));
      compare(RandomNetworks.evidence(random, network, 8, 20), kernel);
    }
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void it_equals_the_plain_engine_with_parents(Kernel kernel) {
    var random = new SplittableRandom(22);
    for (int run = 0; run < 40; run++) {
      Network network =
          RandomNetworks.network(random, new RandomNetworks.Kind(16, 40, 5, true, true, true));
      compare(RandomNetworks.evidence(random, network, 6, 10), kernel);
    }
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void it_equals_the_plain_engine_in_a_dense_network(Kernel kernel) {
    var random = new SplittableRandom(23);
    for (int run = 0; run < 10; run++) {
      Network network =
          RandomNetworks.network(random, new RandomNetworks.Kind(40, 150, 15, false, false, false));
      compare(RandomNetworks.evidence(random, network, 10, 20), kernel);
    }
  }

  /// P(E) is about 1e-350: smaller than a double can be.
  @ParameterizedTest
  @MethodSource("kernels")
  void it_equals_the_plain_engine_where_tables_get_too_small_for_a_double(Kernel kernel) {
    var random = new SplittableRandom(24);
    Network.Builder builder = Network.builder();
    for (int j = 0; j < 60; j++) {
      builder.condition(1e-8 * random.nextDouble());
    }
    for (int f = 0; f < 59; f++) {
      builder.finding(1e-6 * random.nextDouble());
      builder.activation(f, f, 1e-3 * random.nextDouble());
      builder.activation(f, f + 1, 1e-3 * random.nextDouble());
    }
    Network network = builder.build();
    Evidence.Builder all = Evidence.of(network);
    for (int f = 0; f < 59; f++) {
      all.observe(f, 1, 1);
    }
    Evidence evidence = all.build();

    assertThat(((Posterior) Inference.of(network, kernel).posterior(evidence)).logEvidence())
        .isLessThan(Math.log(1e-300) - 100);
    compare(evidence, kernel);
  }

  private static void compare(Evidence evidence, Kernel kernel) {
    var folded = new PlainFolded(evidence, new int[0]);
    var plain = new PlainFrontier(folded, PlainPlan.of(folded, PlainPlan.order(folded)));
    double expectedLog = plain.run() + folded.logConstant();
    var found = (Posterior) Inference.of(evidence.network, kernel).posterior(evidence);
    for (int j = 0; j < folded.odds.length; j++) {
      double on = plain.weightOn[j];
      double off = plain.weightOff[j];
      if (on == 0 && off == 0) {
        if (folded.foldedInto[j] >= 0) {
          continue; // the plain engine tells only its parent
        }
        on = folded.weightOn(j, folded.odds[j]);
        off = folded.weightOff(j, folded.odds[j]);
        expectedLog += Math.log(on + off);
      }
      double expected = on / (on + off);
      assertThat(found.probability(j)).isCloseTo(expected, within(1e-12 * expected));
      assertThat(found.complement(j))
          .isCloseTo(off / (on + off), within(1e-12 * (off / (on + off))));
    }
    assertThat(found.logEvidence())
        .isCloseTo(expectedLog, within(1e-12 * Math.max(10, -expectedLog)));
  }
}
