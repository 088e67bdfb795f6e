package org.brace.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.brace.inference.Outcome.Posterior;
import org.junit.jupiter.api.Test;

class BoundsTest {

  @Test
  void the_exact_answer_lies_between_them() {
    var random = new SplittableRandom(61);
    for (int run = 0; run < 60; run++) {
      Network network =
          RandomNetworks.network(random, new RandomNetworks.Kind(9, 14, 6, true, true, true));
      Evidence evidence = RandomNetworks.evidence(random, network, 5, 4);
      if (run % 4 == 0) {
        evidence = evidence.ruledOut(run % 9, 8);
      }
      if (run % 3 == 0) {
        evidence = evidence.withOdds(run % 9, run % 2 == 0 ? 0 : 50).withLikelihood(2, 0.3, 0.9);
      }
      check(evidence);
    }
  }

  @Test
  void it_does_with_sure_pushes_and_no_leaks() {
    var random = new SplittableRandom(62);
    for (int run = 0; run < 40; run++) {
      Network.Builder builder = Network.builder();
      for (int j = 0; j < 8; j++) {
        builder.condition(random.nextInt(6) == 0 ? Double.POSITIVE_INFINITY : random.nextDouble());
      }
      for (int f = 0; f < 8; f++) {
        builder.finding(random.nextBoolean() ? 0 : 0.1 * random.nextDouble());
        for (int j = 0; j < 8; j++) {
          if (random.nextInt(3) == 0) {
            builder.activation(f, j, random.nextInt(3) == 0 ? 1 : random.nextDouble());
          }
        }
        builder.inhibition(f, random.nextInt(8), 0.2 + 0.8 * random.nextDouble());
      }
      builder.parent(1, 0, 3).parent(2, 0, 0.2).parent(2, 1, 8);
      check(RandomNetworks.evidence(random, builder.build(), 5, 3));
    }
  }

  /// 90 conditions and 80 findings that are present, all in one: no plan could take them.
  @Test
  void they_get_narrower_where_more_hangs_together_than_a_plan_can_take() {
    var random = new SplittableRandom(63);
    Network.Builder builder = Network.builder();
    for (int j = 0; j < 90; j++) {
      builder.condition(0.05 * random.nextDouble());
    }
    for (int f = 0; f < 80; f++) {
      builder.finding(0.02);
      for (int i = 0; i < 5; i++) {
        builder.activation(f, (f + i * (i + 7)) % 90, 0.2 * random.nextDouble());
      }
    }
    Network network = builder.build();
    Evidence.Builder all = Evidence.of(network);
    for (int f = 0; f < 80; f++) {
      all.observe(f, 1, 1);
    }
    Evidence evidence = all.build();
    Inference inference = Inference.of(network);
    assertThat(inference.posterior(evidence)).isInstanceOf(Outcome.TooCostly.class);

    Bounds coarse = inference.bounds(evidence, 1e3);
    Bounds fine = inference.bounds(evidence, 1e4);

    assertThat(fine.logEvidenceLow()).isGreaterThanOrEqualTo(coarse.logEvidenceLow());
    assertThat(fine.logEvidenceHigh())
        .isLessThanOrEqualTo(coarse.logEvidenceHigh())
        .isGreaterThan(fine.logEvidenceLow());
    double narrower = 0;
    for (int j = 0; j < 90; j++) {
      assertThat(fine.low(j)).isBetween(coarse.low(j), fine.high(j));
      assertThat(fine.high(j)).isLessThanOrEqualTo(coarse.high(j));
      narrower += coarse.high(j) - coarse.low(j) - (fine.high(j) - fine.low(j));
    }
    assertThat(narrower).isPositive();
  }

  private static void check(Evidence evidence) {
    var oracle = new Enumeration(evidence);
    Inference inference = Inference.of(evidence.network());
    int conditions = evidence.network().conditions();
    double[] lows = new double[conditions];
    double[] highs = new double[conditions];
    java.util.Arrays.fill(highs, 1);
    // The first level relaxes everything; the last one nothing.
    for (double operations : new double[] {1, 1e3, 1e4, 1e8}) {
      Bounds bounds = inference.bounds(evidence, operations);
      if (oracle.evidence.signum() == 0) {
        assertThat(bounds.logEvidenceLow()).isEqualTo(Double.NEGATIVE_INFINITY);
        continue;
      }
      assertThat(oracle.logEvidence())
          .isBetween(bounds.logEvidenceLow() - 1e-12, bounds.logEvidenceHigh() + 1e-12);
      for (int j = 0; j < conditions; j++) {
        assertThat(oracle.posterior(j)).isBetween(bounds.low(j), bounds.high(j));
        assertThat(bounds.low(j)).isGreaterThanOrEqualTo(lows[j]);
        assertThat(bounds.high(j)).isLessThanOrEqualTo(highs[j]);
        lows[j] = bounds.low(j);
        highs[j] = bounds.high(j);
      }
    }
    if (inference.posterior(evidence) instanceof Posterior) {
      for (int j = 0; j < conditions; j++) {
        assertThat(highs[j] - lows[j]).isLessThan(1e-9);
      }
    }
  }
}
