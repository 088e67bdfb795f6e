package org.brace.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MixtureTest {

  @Test
  void unknown_smoking_as_worked_by_hand() {
    Network.Builder builder = Network.builder();
    int cancer = builder.condition(0.1);
    Evidence evidence = Evidence.of(builder.build()).build();
    var smoking = new RiskFactor(0.25, new int[] {cancer}, new double[] {10});

    var mixture = Mixture.of(Inference.of(evidence.network()), evidence, List.of(smoking));

    // 3/4 · 1/11 + 1/4 · 1/2
    assertThat(mixture.orElseThrow().probability(cancer))
        .isCloseTo(0.75 / 11 + 0.125, within(1e-15));
    assertThat(mixture.get().factor(0)).isCloseTo(0.25, within(1e-15));
  }

  /// A risk factor is the same as one more condition that is a parent and shows nothing.
  @Test
  void it_equals_enumeration_with_the_factors_as_conditions() {
    var random = new SplittableRandom(91);
    for (int run = 0; run < 30; run++) {
      var network = Network.builder();
      for (int j = 0; j < 8; j++) {
        network.condition(random.nextDouble());
      }
      for (int f = 0; f < 6; f++) {
        network.finding(0.2 * random.nextDouble());
        for (int j = f % 2; j < 6; j += 2) {
          network.activation(f, j, random.nextDouble());
        }
      }
      var inner = network.build();
      var factors =
          List.of(
              new RiskFactor(0.3, new int[] {0, 1, 2}, new double[] {3, 0.5, 7}),
              new RiskFactor(0.6, new int[] {2, 4}, new double[] {2, 9}));
      for (int k = 0; k < 2; k++) {
        int[] conditions = factors.get(k).conditions();
        for (int i = 0; i < conditions.length; i++) {
          network.parent(conditions[i], 6 + k, factors.get(k).ratios()[i]);
        }
      }
      Evidence plain = RandomNetworks.evidence(random, inner, 3, 2);
      Evidence.Builder outer = Evidence.of(network.build());
      for (int f = 0; f < 6; f++) {
        outer.observe(f, plain.low[f], plain.high[f]);
      }
      for (int k = 0; k < 2; k++) {
        outer.priorOdds(6 + k, factors.get(k).chance() / (1 - factors.get(k).chance()));
      }
      var oracle = new Enumeration(outer.build());

      var mixture = Mixture.of(Inference.of(inner), plain, factors).orElseThrow();

      assertThat(mixture.logEvidence()).isCloseTo(oracle.logEvidence(), within(1e-12));
      for (int j = 0; j < 6; j++) {
        assertThat(mixture.probability(j))
            .isCloseTo(oracle.posterior(j), within(1e-12 * oracle.posterior(j)));
      }
      for (int k = 0; k < 2; k++) {
        assertThat(mixture.factor(k)).isCloseTo(oracle.posterior(6 + k), within(1e-12));
      }
    }
  }

  @Test
  void too_many_factors_and_impossible_evidence_give_no_number() {
    Network.Builder builder = Network.builder();
    builder.condition(0);
    int never = builder.finding(0);
    builder.activation(never, 0, 1);
    Evidence evidence = Evidence.of(builder.build()).observe(never, 1, 1).build();
    Inference inference = Inference.of(evidence.network());
    var factor = new RiskFactor(0.5, new int[] {0}, new double[] {2});

    assertThat(Mixture.of(inference, evidence, List.of(factor))).isEmpty();
    assertThatThrownBy(() -> Mixture.of(inference, evidence, Collections.nCopies(11, factor)))
        .hasMessageContaining("11");
  }
}
