package org.brace.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class VanishingTest {

  @Test
  void one_cause_of_one_finding_as_worked_by_hand() {
    Network.Builder builder = Network.builder();
    int fracture = builder.condition(0.25); // P = 0.2
    int tender = builder.finding(0.1);
    builder.activation(tender, fracture, 0.5);
    Evidence evidence = Evidence.of(builder.build()).observe(tender, 1, 1).build();

    var vanishing = Vanishing.of(Inference.of(evidence.network()), evidence).orElseThrow();

    // true, pushed, and no leak: 0.2 · 0.5 · 0.9, of P(tender) = 0.19
    assertThat(vanishing.expected(fracture)).isCloseTo(0.09 / 0.19, within(1e-15));
  }

  @Test
  void all_conditions_and_all_pushes_in_turn_give_the_same() {
    var random = new SplittableRandom(71);
    for (int run = 0; run < 40; run++) {
      Network network = network(random, run);
      Evidence evidence = RandomNetworks.evidence(random, network, 3, 2);
      var vanishing = Vanishing.of(Inference.of(network), evidence);
      if (vanishing.isEmpty()) {
        continue;
      }
      double[] expected = enumerated(evidence);
      for (int j = 0; j < expected.length; j++) {
        assertThat(vanishing.get().expected(j))
            .isCloseTo(expected[j], within(1e-12 * Math.max(1, expected[j])));
      }
    }
  }

  /// Some pushes are sure.
  private static Network network(SplittableRandom random, int run) {
    Network.Builder builder = Network.builder();
    for (int j = 0; j < 6; j++) {
      builder.condition(random.nextDouble());
    }
    for (int f = 0; f < 6; f++) {
      builder.finding(0.1 * random.nextDouble(), 0.1 * random.nextDouble());
      for (int j = 0; j < 6; j++) {
        if ((f + j + run) % 2 == 0) {
          double high = random.nextInt(4) == 0 ? 1 : 0.5 * random.nextDouble();
          builder.activation(f, j, high == 1 ? 0 : 0.4 * random.nextDouble(), high);
        }
      }
      if (run % 2 == 0 || f % 3 != 1) {
        builder.inhibition(f, (f + 1) % 6, 0.4);
      } else {
        builder.together(f, f - 1);
      }
    }
    return builder.parent(1, 0, 4).build();
  }

  /// Over all sets of conditions: given one, whether each of its members alone pushed a finding.
  private static double[] enumerated(Evidence evidence) {
    Network network = evidence.network;
    double[] expected = new double[6];
    double all = 0;
    for (int set = 0; set < 64; set++) {
      double prior = 1;
      for (int j = 0; j < 6; j++) {
        double odds = evidence.odds[j] * (j == 1 && (set & 1) == 1 ? 4 : 1);
        prior *= (set >> j & 1) == 1 ? odds / (1 + odds) : 1 / (1 + odds);
      }
      double weight = prior;
      double[] alone = new double[6];
      for (int with : network.inhibited) {
        double open = 1;
        for (int i = 0; i < network.inhibitors[with].length; i++) {
          open *= (set >> network.inhibitors[with][i] & 1) == 1 ? 0.4 : 1;
        }
        double blocked = 1 - open;
        for (int f : network.together[with]) {
          open *= shown(evidence, f, set);
          blocked *= evidence.isPresent(f) ? 0 : 1;
        }
        weight *= open + blocked;
      }
      for (int f = 0; f < 6; f++) {
        double chance = shown(evidence, f, set);
        for (int i = 0; evidence.isPresent(f) && i < network.causes[f].length; i++) {
          int j = network.causes[f][i];
          if ((set >> j & 1) == 1 && chance > 0) {
            double[] push = network.pushes[f][i];
            double own = 0;
            for (int k = evidence.low[f]; k <= evidence.high[f]; k++) {
              own += push[k];
            }
            alone[j] += own * upTo(evidence, f, set, evidence.low[f] - 1, j) / chance;
          }
        }
      }
      all += weight;
      for (int j = 0; j < 6; j++) {
        expected[j] += weight * alone[j];
      }
    }
    for (int j = 0; j < 6; j++) {
      expected[j] /= all;
    }
    return expected;
  }

  /// P(a finding is as it is known to be | this set, and nothing blocks it).
  private static double shown(Evidence evidence, int f, int set) {
    double below = evidence.low[f] == 0 ? 0 : upTo(evidence, f, set, evidence.low[f] - 1, -1);
    return upTo(evidence, f, set, evidence.high[f], -1) - below;
  }

  /// P(the leak and all of the set but one push to this state or lower).
  private static double upTo(Evidence evidence, int f, int set, int state, int but) {
    Network network = evidence.network;
    double chance = sum(network.leak[f], state);
    for (int i = 0; i < network.causes[f].length; i++) {
      int j = network.causes[f][i];
      chance *= (set >> j & 1) == 1 && j != but ? sum(network.pushes[f][i], state) : 1;
    }
    return chance;
  }

  private static double sum(double[] masses, int upTo) {
    double sum = 0;
    for (int k = 0; k <= upTo; k++) {
      sum += masses[k];
    }
    return sum;
  }
}
