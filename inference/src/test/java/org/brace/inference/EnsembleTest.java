package org.brace.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.brace.inference.Outcome.Posterior;
import org.junit.jupiter.api.Test;

/// The same evidence by many sets of numbers at once.
class EnsembleTest {

  private static final int SETS = 61;

  @Test
  void each_network_says_what_it_says_when_asked_alone() {
    var random = new SplittableRandom(51);
    for (int run = 0; run < 60; run++) {
      var kind = new RandomNetworks.Kind(9, 14, 5, true, run % 3 > 0, run % 2 > 0);
      Network network = RandomNetworks.network(random, kind);
      Evidence evidence =
          new Evidence.Builder(RandomNetworks.evidence(random, network, run % 8, 6), network)
              .ruleOut(run % 9)
              .likelihood(3, 0.3, 0.8)
              .build();
      // A few of them do not go side by side.
      Network[] networks = renumbered(random, network, run % 4 == 0 ? 7 : SETS);
      double[][] odds = odds(random);
      var into = new double[9][SETS];

      var refusal = Inference.of(network).posteriors(new Ensemble(networks), evidence, odds, into);

      for (int i = 0; i < networks.length; i++) {
        var alone = new Evidence.Builder(evidence, networks[i]);
        for (int j = 0; j < 9; j++) {
          alone.priorOdds(j, odds[j][i]);
        }
        if (Inference.of(networks[i]).posterior(alone.build()) instanceof Posterior posterior) {
          for (int j = 0; j < 9; j++) {
            double expected = posterior.probability(j);
            assertThat(into[j][i]).isCloseTo(expected, within(1e-13 * expected));
          }
        } else {
          assertThat(refusal).isPresent();
        }
      }
    }
  }

  @Test
  void each_network_is_made_again_from_its_numbers() {
    var random = new SplittableRandom(52);
    for (int run = 0; run < 10; run++) {
      var kind = new RandomNetworks.Kind(9, 14, 5, run % 2 > 0, true, true);
      Network[] networks = renumbered(random, RandomNetworks.network(random, kind), 5);
      var ensemble = new Ensemble(networks);

      for (int i = 0; i < networks.length; i++) {
        Network again = ensemble.network(i);
        assertThat(again.isLike(networks[i])).isTrue();
        assertThat(again.leak).isDeepEqualTo(networks[i].leak);
        assertThat(again.pushes).isDeepEqualTo(networks[i].pushes);
        assertThat(again.inhibitions).isDeepEqualTo(networks[i].inhibitions);
        assertThat(again.parentRatios).isDeepEqualTo(networks[i].parentRatios);
      }
    }
  }

  @Test
  void improbable_evidence_keeps_its_digits() {
    Network.Builder builder = Network.builder();
    for (int j = 0; j < 9; j++) {
      builder.condition(1e-9);
    }
    for (int f = 0; f < 50; f++) {
      builder.finding(1e-12);
      builder.activation(f, f % 9, 1e-9).activation(f, (f + 1) % 9, 2e-9);
    }
    Network network = builder.build();
    Evidence.Builder all = Evidence.of(network);
    for (int f = 0; f < 50; f++) {
      all.observe(f, 1, 1);
    }
    Evidence evidence = all.build();
    var networks = new Network[SETS];
    Arrays.fill(networks, network);
    var odds = new double[9][SETS];
    for (double[] each : odds) {
      Arrays.fill(each, 1e-9);
    }
    var into = new double[9][SETS];

    assertThat(Inference.of(network).posteriors(new Ensemble(networks), evidence, odds, into))
        .isEmpty();

    var alone = (Posterior) Inference.of(network).posterior(evidence);
    assertThat(alone.logEvidence()).isLessThan(-600);
    for (int j = 0; j < 9; j++) {
      assertThat(into[j][SETS - 1])
          .isCloseTo(alone.probability(j), within(1e-13 * alone.probability(j)));
    }
  }

  @Test
  void one_network_that_says_it_cannot_be_is_a_refusal() {
    Network.Builder builder = Network.builder();
    builder.condition(0.5);
    builder.finding(0.1);
    builder.activation(0, 0, 0.5);
    Network network = builder.build();
    Network never = network.renumbered().finding(0, 0).activation(0, 0, 0).build();
    Evidence evidence = Evidence.of(network).observe(0, 1, 1).build();
    double[][] odds = {{0.5, 0.5}};

    assertThat(
            Inference.of(network)
                .posteriors(new Ensemble(network, never), evidence, odds, new double[1][2]))
        .contains(Outcome.IMPOSSIBLE);
  }

  @Test
  void networks_of_another_kind_do_not_go_together() {
    Network.Builder builder = Network.builder();
    builder.condition(0.5);
    Network one = builder.build();
    builder.condition(0.5);
    Network two = builder.build();

    assertThatThrownBy(() -> new Ensemble(one, two)).hasMessageContaining("differ");
  }

  private static Network[] renumbered(SplittableRandom random, Network network, int count) {
    var networks = new Network[count];
    Arrays.setAll(networks, _ -> RandomNetworks.renumbered(random, network));
    return networks;
  }

  private static double[][] odds(SplittableRandom random) {
    var odds = new double[9][SETS];
    for (double[] each : odds) {
      Arrays.setAll(each, _ -> Math.exp(-6 * random.nextDouble()));
    }
    return odds;
  }
}
