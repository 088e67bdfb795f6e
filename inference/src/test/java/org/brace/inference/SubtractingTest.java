package org.brace.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.brace.inference.Outcome.Posterior;
import org.junit.jupiter.api.Test;

/// Ranges by subtraction, beside the same by sums of positive terms.
class SubtractingTest {

  private static final int SETS = 24;

  @Test
  void random_networks_lose_few_digits() {
    var random = new SplittableRandom(81);
    int subtracted = 0;
    for (int run = 0; run < 60; run++) {
      int conditions = 10;
      var kind = new RandomNetworks.Kind(conditions, 14, 5, true, run % 3 > 0, run % 2 > 0);
      Network network = RandomNetworks.network(random, kind);
      Evidence evidence = RandomNetworks.evidence(random, network, 2 + run % 8, 4);
      Network[] networks = new Network[SETS];
      Arrays.fill(networks, network);
      var ensemble = new Ensemble(networks);
      var any = new Evidence.Builder(evidence, ensemble.mean).build();
      double[][] odds = new double[conditions][SETS];
      for (int j = 0; j < conditions; j++) {
        Arrays.fill(odds[j], evidence.odds[j]);
      }
      if (!(Inference.of(network).posterior(evidence) instanceof Posterior exact)) {
        continue;
      }
      boolean[] findings =
          Subtracting.findings(new Structure(new Evidence[] {any}, 1), ensemble, any);
      var structure = new Structure(new Evidence[] {any}, 1, findings);
      subtracted += count(structure);
      var prepared = Prepared.of(structure, new Plan(structure, Limit.USUAL), any, false);
      var side = new SideOfNetworks();
      var into = new double[conditions][SETS];

      assertThat(side.open(structure, ensemble, any, odds, into)).isTrue();
      assertThat(new Wide(Wide.MOST_LANES).run(prepared, side)).isTrue();
      var tables = new Tables(Kernel.plain(), 1);
      tables.run(prepared, new Evidence[] {evidence}, 0, 1);

      for (int j = 0; j < conditions; j++) {
        double expected = exact.probability(j);
        double on = tables.leaves.weightOn[j];
        assertThat(into[j][SETS - 1]).isCloseTo(expected, within(1e-4 * expected));
        assertThat(on / (on + tables.leaves.weightOff[j]))
            .isCloseTo(expected, within(1e-4 * expected));
      }
    }
    assertThat(subtracted).isGreaterThan(60);
  }

  @Test
  void what_takes_many_multiplications_is_within_the_stated_error() {
    var random = new SplittableRandom(82);
    Network.Builder builder = Network.builder();
    for (int j = 0; j < 30; j++) {
      builder.condition(0.02 + 0.1 * random.nextDouble());
    }
    for (int f = 0; f < 19; f++) {
      int finding = builder.finding(0.002 + 0.1 * random.nextDouble());
      for (int k = 0; k < 7; k++) {
        builder.activation(finding, (5 * f + k * (1 + f % 3)) % 30, random.nextDouble());
      }
    }
    Network network = builder.build();
    Evidence.Builder all = Evidence.of(network);
    for (int f = 0; f < 19; f++) {
      all.observe(f, 1, 1);
    }
    Evidence evidence = all.build();
    var networks = new Network[SETS];
    Arrays.setAll(networks, _ -> RandomNetworks.renumbered(random, network));
    double[][] odds = new double[30][SETS];
    for (double[] each : odds) {
      Arrays.setAll(each, _ -> 0.001 + 0.2 * random.nextDouble());
    }
    var into = new double[30][SETS];
    var ensemble = new Ensemble(networks);
    Inference inference = Inference.of(network);

    assertThat(inference.posteriors(ensemble, evidence, odds, into)).isEmpty();

    var any = new Evidence.Builder(evidence, ensemble.mean).build();
    var structure = new Structure(new Evidence[] {any}, 1);
    assertThat(inference.operations(evidence)).isGreaterThan(Plans.WORTH_SUBTRACTING);
    assertThat(Subtracting.findings(structure, ensemble, any)).contains(true);
    for (int i = 0; i < SETS; i++) {
      var alone = new Evidence.Builder(evidence, networks[i]);
      for (int j = 0; j < 30; j++) {
        alone.priorOdds(j, odds[j][i]);
      }
      var posterior = (Posterior) inference.posterior(alone.build());
      for (int j = 0; j < 30; j++) {
        double expected = posterior.probability(j);
        assertThat(into[j][i]).isCloseTo(expected, within(1e-4 * expected));
      }
    }
  }

  @Test
  void no_more_is_lost_than_is_stated() {
    Network.Builder builder = Network.builder();
    int[] conditions = {builder.condition(0.1), builder.condition(0.1)};
    for (double leak : new double[] {0, 1e-9, 0.5, 0.01, 0.02, 0.01}) {
      int finding = builder.finding(leak);
      builder.activation(finding, conditions[0], 0.5).activation(finding, conditions[1], 0.5);
    }
    Network network = builder.build();
    Evidence.Builder all = Evidence.of(network);
    for (int f = 0; f < 6; f++) {
      all.observe(f, 1, 1);
    }
    Evidence evidence = all.build();

    boolean[] findings =
        Subtracting.findings(
            new Structure(new Evidence[] {evidence}, 1), new Ensemble(network), evidence);

    // 2/0.5 · 2/0.02 · 2/0.01 · 2/0.01 = 1.6e7
    assertThat(findings).containsExactly(false, false, true, true, true, true);
  }

  private static int count(Structure structure) {
    return (int) Arrays.stream(structure.leaves).filter(Leaf.Subtracted.class::isInstance).count();
  }
}
