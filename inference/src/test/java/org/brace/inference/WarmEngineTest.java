package org.brace.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.brace.inference.Outcome.Posterior;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// An engine that is used again and again, by several threads.
class WarmEngineTest {

  private static final RandomNetworks.Kind KIND =
      new RandomNetworks.Kind(30, 80, 6, true, true, false);

  @Test
  void a_warm_posterior_allocates_nothing() {
    var random = new SplittableRandom(41);
    Network network = RandomNetworks.network(random, KIND);
    Evidence evidence = RandomNetworks.evidence(random, network, 6, 12);
    Inference inference = Inference.of(network, Kernel.plain());
    var into = new Posterior(network);
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    for (int i = 0; i < 200; i++) {
      inference.posterior(evidence, into);
    }

    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < 1000; i++) {
      inference.posterior(evidence, into);
    }
    long bytes = threads.getCurrentThreadAllocatedBytes() - before;

    // the measurement itself may take some bytes, a query none
    assertThat(bytes).isLessThan(1000);
  }

  @Test
  @Tag("long")
  void ten_thousand_interleaved_questions_equal_cold_ones_on_every_kernel() {
    var random = new SplittableRandom(42);
    Network network = RandomNetworks.network(random, KIND);
    List<Evidence> questions = new ArrayList<>();
    List<Posterior> cold = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      Evidence evidence = RandomNetworks.evidence(random, network, 2 + i % 6, 10);
      if (Inference.of(network, Kernel.plain()).posterior(evidence)
          instanceof Posterior posterior) {
        questions.add(evidence);
        cold.add(posterior);
      }
    }
    for (Kernel kernel : List.of(Kernel.plain(), Kernel.fastest())) {
      Inference shared = Inference.of(network, kernel);
      List<Integer> order =
          new ArrayList<>(
              IntStream.range(0, 10_000).map(i -> i % questions.size()).boxed().toList());
      Collections.shuffle(order, new Random(3));

      order.parallelStream()
          .forEach(i -> {
            var warm = (Posterior) shared.posterior(questions.get(i));
            for (int j = 0; j < warm.conditions(); j++) {
              double expected = cold.get(i).probability(j);
              assertThat(warm.probability(j)).isCloseTo(expected, within(1e-12 * expected));
            }
          });
    }
  }

  @Test
  void an_unknown_risk_factor_is_summed_out() {
    Network.Builder builder = Network.builder();
    int smoker = builder.riskFactor(0.5);
    int copd = builder.condition(0.1);
    builder.parent(copd, smoker, 5);
    int wheeze = builder.finding(0.1);
    builder.activation(wheeze, copd, 0.8);
    Network network = builder.build();

    var found =
        (Posterior)
            Inference.of(network).posterior(Evidence.of(network).observe(wheeze, 1, 1).build());

    // a third smokes; P(copd) = 1/3 and 1/11; P(wheeze) = 0.82 with it and 0.1 without
    double yes = 1.0 / 3 * (1.0 / 3) + 2.0 / 3 * (1.0 / 11);
    double present = yes * 0.82 + (1 - yes) * 0.1;
    assertThat(found.probability(copd)).isCloseTo(yes * 0.82 / present, within(1e-14));
    assertThat(found.none()).isCloseTo((1 - yes) * 0.1 / present, within(1e-14));
  }
}
