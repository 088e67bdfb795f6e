package org.brace.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.brace.inference.Outcome.Posterior;
import org.junit.jupiter.api.Test;

class PlausibleTest {

  private static Posterior posterior(Evidence evidence) {
    return (Posterior) Inference.of(evidence.network).posterior(evidence);
  }

  private static Evidence only(int most, Evidence evidence) {
    return Plausible.of(new Ensemble(evidence.network), evidence).only(most);
  }

  @Test
  void of_no_more_than_are_asked_for_none_is_left_out() {
    var random = new SplittableRandom(71);
    Network network =
        RandomNetworks.network(random, new RandomNetworks.Kind(9, 14, 6, true, true, true));
    Evidence evidence = RandomNetworks.evidence(random, network, 5, 4).ruledOut(3);

    Evidence left = only(9, evidence);

    assertThat(posterior(left).probabilities).isEqualTo(posterior(evidence).probabilities);
  }

  @Test
  void what_is_left_out_is_unlikely_and_changes_the_others_little() {
    var random = new SplittableRandom(72);
    List<Double> out = new ArrayList<>();
    List<Double> moved = new ArrayList<>();
    for (int run = 0; run < 100; run++) {
      Network network =
          RandomNetworks.network(random, new RandomNetworks.Kind(24, 60, 5, true, true, true));
      Evidence evidence = RandomNetworks.evidence(random, network, 8, 30);
      Posterior all = posterior(evidence);

      Posterior some = posterior(only(12, evidence));

      double mostOut = 0;
      double most = 0;
      int left = 0;
      for (int j = 0; j < all.conditions(); j++) {
        boolean isLeft = some.probability(j) > 0;
        left += isLeft ? 1 : 0;
        mostOut = Math.max(mostOut, isLeft ? 0 : all.probability(j));
        most = Math.max(most, isLeft ? Math.abs(all.probability(j) - some.probability(j)) : 0);
      }
      assertThat(left).isEqualTo(12);
      out.add(mostOut);
      moved.add(most);
    }
    out.sort(null);
    moved.sort(null);

    assertThat(out.getLast()).isLessThan(0.5);
    assertThat(out.get(out.size() / 2)).isLessThan(0.08);
    assertThat(moved.get(moved.size() / 2)).isLessThan(0.05);
  }

  @Test
  void what_alone_explains_a_finding_is_left_however_rare() {
    Network.Builder builder = Network.builder();
    for (int j = 0; j < 5; j++) {
      builder.condition(0.5);
    }
    int rare = builder.condition(1e-6);
    int sure = builder.condition(Double.POSITIVE_INFINITY);
    int sign = builder.finding(0);
    int other = builder.finding(0);
    builder.activation(sign, rare, 1).activation(other, sure, 1).activation(other, 0, 1);
    Evidence evidence =
        Evidence.of(builder.build()).observe(sign, 1, 1).observe(other, 1, 1).build();

    Posterior some = posterior(only(2, evidence));

    assertThat(some.probability(rare)).isEqualTo(1);
    assertThat(some.probability(sure)).isEqualTo(1);
    assertThat(some.probability(0)).isZero();
  }

  @Test
  void what_another_explains_is_taken_for_no_sign_of_a_rare_one() {
    Network.Builder builder = Network.builder();
    int common = builder.condition(0.3);
    int rare = builder.condition(0.01);
    int unsigned = builder.condition(0.03);
    int sign = builder.finding(0.01);
    int theirs = builder.finding(0.001);
    builder.activation(sign, common, 0.9).activation(sign, rare, 0.9);
    builder.activation(theirs, common, 0.9);
    Network network = builder.build();
    Evidence one = Evidence.of(network).observe(sign, 1, 1).build();

    assertThat(posterior(only(2, one)).probability(unsigned)).isZero();
    assertThat(posterior(only(2, one.with(theirs, 1, 1))).probability(rare)).isZero();
  }

  @Test
  void by_many_networks_each_seems_what_it_seems_by_one_alone() {
    var random = new SplittableRandom(73);
    for (int run = 0; run < 20; run++) {
      Network network =
          RandomNetworks.network(random, new RandomNetworks.Kind(24, 60, 5, true, true, true));
      Evidence evidence = RandomNetworks.evidence(random, network, 8, 30);
      Network[] networks = {
        network,
        RandomNetworks.renumbered(random, network),
        RandomNetworks.renumbered(random, network)
      };
      double[][] odds = new double[24][3];
      for (double[] each : odds) {
        Arrays.setAll(each, _ -> random.nextDouble());
      }

      Plausible many = Plausible.of(new Ensemble(networks), evidence, odds);

      for (int i = 0; i < networks.length; i++) {
        var alone = new Evidence.Builder(evidence, networks[i]);
        for (int j = 0; j < odds.length; j++) {
          alone.priorOdds(j, odds[j][i]);
        }
        Plausible one = Plausible.of(new Ensemble(networks[i]), alone.build());
        for (int j = 0; j < odds.length; j++) {
          assertThat(many.odds(j)[i]).isEqualTo(one.odds(j)[0]);
        }
      }
    }
  }
}
