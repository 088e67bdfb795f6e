package org.brace.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.brace.inference.Outcome.Posterior;
import org.junit.jupiter.api.Test;

class NearPosteriorsTest {

  private static final int SETS = 40;

  /// One network, others with other numbers, and what is known by all of them.
  private record Question(
      Network network, Evidence evidence, Network[] others, double[][] odds, Posterior exact) {

    static Question of(SplittableRandom random, int conditions, int present) {
      var kind = new RandomNetworks.Kind(conditions, 60, 6, true, true, true);
      Network network = RandomNetworks.network(random, kind);
      Evidence evidence = RandomNetworks.evidence(random, network, present, 30);
      var others = new Network[SETS];
      Arrays.setAll(others, _ -> RandomNetworks.renumbered(random, network));
      double[][] odds = new double[conditions][SETS];
      for (int j = 0; j < conditions; j++) {
        double prior = evidence.odds[j];
        Arrays.setAll(odds[j], _ -> prior * Math.exp(random.nextDouble() - 0.5));
      }
      var exact = (Posterior) Inference.of(network).posterior(evidence);
      return new Question(network, evidence, others, odds, exact);
    }

    boolean near(double[][] into) {
      return new NearPosteriors(Inference.of(network), new Ensemble(network), new Ensemble(others))
          .write(evidence, exact, odds, into);
    }

    double[][] exactly() {
      var into = new double[odds.length][others.length];
      assertThat(Inference.of(network).posteriors(new Ensemble(others), evidence, odds, into))
          .isEmpty();
      return into;
    }
  }

  @Test
  void where_none_is_left_out_they_are_exact() {
    var random = new SplittableRandom(91);
    for (int run = 0; run < 10; run++) {
      Question question = Question.of(random, 20, 5);
      double[][] exact = question.exactly();
      var near = new double[20][SETS];

      assertThat(question.near(near)).isTrue();

      for (int j = 0; j < near.length; j++) {
        for (int i = 0; i < SETS; i++) {
          // How far a sure one is from sure has fewer digits.
          assertThat(near[j][i]).isCloseTo(exact[j][i], within(1e-9));
        }
      }
    }
  }

  @Test
  void where_some_are_left_out_they_are_near() {
    var random = new SplittableRandom(92);
    List<Double> differences = new ArrayList<>();
    double moved = 0;
    for (int run = 0; run < 20; run++) {
      Question question = Question.of(random, 60, 8);
      double[][] exact = question.exactly();
      var near = new double[60][SETS];

      assertThat(question.near(near)).isTrue();

      for (int j = 0; j < near.length; j++) {
        for (int i = 0; i < SETS; i++) {
          assertThat(near[j][i]).isBetween(0.0, 1.0);
          differences.add(Math.abs(near[j][i] - exact[j][i]));
          moved += Math.abs(question.exact.probability(j) - exact[j][i]);
        }
      }
    }
    differences.sort(null);
    double mean = differences.stream().mapToDouble(each -> each).average().orElseThrow();

    // A fifth as wrong as to say that other numbers move nothing.
    assertThat(mean).isLessThan(0.2 * moved / differences.size());
    assertThat(differences.get(differences.size() * 99 / 100)).isLessThan(0.1);
  }

  @Test
  void what_cannot_be_or_is_sure_stays_so() {
    Network.Builder builder = Network.builder();
    int never = builder.condition(0.5);
    int always = builder.condition(Double.POSITIVE_INFINITY);
    int other = builder.condition(0.2);
    int sign = builder.finding(0.1);
    builder.activation(sign, other, 0.5);
    Network network = builder.build();
    Evidence evidence = Evidence.of(network).observe(sign, 1, 1).ruleOut(never).build();
    var into = new double[3][1];
    Inference inference = Inference.of(network);
    var one = new Ensemble(network);

    boolean told =
        new NearPosteriors(inference, one, one)
            .write(
                evidence,
                (Posterior) inference.posterior(evidence),
                new double[][] {{0.5}, {Double.POSITIVE_INFINITY}, {0.2}},
                into);

    assertThat(told).isTrue();
    assertThat(into[never][0]).isZero();
    assertThat(into[always][0]).isEqualTo(1);
    // 0.2 (0.1 + 0.9 · 0.5) / 0.1
    assertThat(into[other][0]).isCloseTo(1.1 / 2.1, within(1e-12));
  }

  @Test
  void where_those_left_out_are_needed_it_says_so() {
    Network.Builder builder = Network.builder();
    for (int j = 0; j < 32; j++) {
      builder.condition(0.5);
    }
    // Together they explain the sign, and each of them seems less likely than the others.
    int sign = builder.finding(0);
    for (int j = 0; j < 40; j++) {
      builder.activation(sign, builder.condition(1e-3), 0.9);
    }
    Network network = builder.build();
    Evidence evidence = Evidence.of(network).observe(sign, 1, 1).build();
    Inference inference = Inference.of(network);
    var one = new Ensemble(network);
    double[][] odds = new double[72][1];
    for (int j = 0; j < odds.length; j++) {
      odds[j][0] = evidence.odds[j];
    }

    boolean told =
        new NearPosteriors(inference, one, one)
            .write(evidence, (Posterior) inference.posterior(evidence), odds, new double[72][1]);

    assertThat(told).isFalse();
  }
}
