package org.brace.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.brace.inference.Outcome.Posterior;
import org.junit.jupiter.api.Test;

class StabilityTest {

  private static final Stability.Decision LIKELIEST =
      posterior ->
          IntStream.range(0, posterior.conditions())
              .reduce((a, b) -> posterior.probability(b) > posterior.probability(a) ? b : a)
              .orElseThrow();

  private static final Stability.Decision IN_DOUBT =
      posterior -> posterior.probability(0) > 0.3 ? 1 : 0;

  @Test
  void two_questions_as_enumerated() {
    var random = new SplittableRandom(81);
    for (int run = 0; run < 30; run++) {
      Network network =
          RandomNetworks.network(random, new RandomNetworks.Kind(7, 8, 5, true, true, true));
      Evidence evidence = RandomNetworks.evidence(random, network, 2, 2);
      int[] open = IntStream.range(0, 8).filter(f -> !evidence.isObserved(f)).limit(2).toArray();
      var found = Stability.exact(Inference.of(network), evidence, open, IN_DOUBT);
      var before = new Enumeration(evidence);
      if (before.evidence.signum() == 0) {
        assertThat(found).isEmpty();
        continue;
      }
      double same = 0;
      for (int k = 0; k < network.states(open[0]); k++) {
        for (int m = 0; m < network.states(open[1]); m++) {
          var then = new Enumeration(evidence.with(open[0], k, k).with(open[1], m, m));
          if (then.evidence.signum() > 0 && then.posterior(0) > 0.3 == before.posterior(0) > 0.3) {
            same += Math.exp(then.logEvidence() - before.logEvidence());
          }
        }
      }
      assertThat(found.orElseThrow().same()).isCloseTo(same, within(1e-12));
      assertThat(found.get().standardError()).isZero();
    }
  }

  @Test
  void drawn_answers_come_within_four_standard_errors_of_the_exact_chance() {
    var random = new SplittableRandom(82);
    for (int run = 0; run < 4; run++) {
      Network network =
          RandomNetworks.network(random, new RandomNetworks.Kind(9, 12, 5, true, true, true));
      Evidence evidence = RandomNetworks.evidence(random, network, 2, 2);
      int[] open = IntStream.range(0, 12).filter(f -> !evidence.isObserved(f)).limit(5).toArray();
      var inference = Inference.of(network);
      var exact = Stability.exact(inference, evidence, open, LIKELIEST).orElseThrow();

      var drawn =
          Stability.sampled(inference, evidence, open, LIKELIEST, 1000, random.split())
              .orElseThrow();

      assertThat(drawn.standardError()).isPositive().isLessThan(0.02);
      assertThat(drawn.same()).isCloseTo(exact.same(), within(4 * drawn.standardError()));
    }
  }

  @Test
  void more_combinations_than_can_be_gone_through_are_refused() {
    Network.Builder builder = Network.builder();
    builder.condition(0.1);
    for (int f = 0; f < 13; f++) {
      builder.finding(0.1);
    }
    Evidence evidence = Evidence.of(builder.build()).build();
    int[] all = IntStream.range(0, 13).toArray();

    assertThatThrownBy(() ->
            Stability.exact(Inference.of(evidence.network()), evidence, all, Posterior::conditions))
        .hasMessageContaining("4096");
  }
}
