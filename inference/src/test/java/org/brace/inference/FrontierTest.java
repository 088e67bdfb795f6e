package org.brace.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Networks that are too large to enumerate: the frontier against the plain one that it came from.
class FrontierTest {

  @Test
  void it_equals_the_plain_frontier_at_the_size_of_a_knowledge_base() {
    var random = new SplittableRandom(21);
    for (int run = 0; run < 40; run++) {
      Network network =
          RandomNetworks.network(random, new RandomNetworks.Kind(40, 150, 8, true, true, false));
      Evidence evidence = RandomNetworks.evidence(random, network, 8, 20);
      compare(new Folded(evidence, new int[0]));
    }
  }

  @Test
  void it_equals_the_plain_frontier_with_parents() {
    var random = new SplittableRandom(22);
    for (int run = 0; run < 40; run++) {
      Network network =
          RandomNetworks.network(random, new RandomNetworks.Kind(16, 40, 5, true, true, true));
      Evidence evidence = RandomNetworks.evidence(random, network, 6, 10);
      compare(new Folded(evidence, new int[] {run % 16}));
    }
  }

  @Test
  void an_order_serves_networks_with_other_numbers_and_variants_of_the_evidence() {
    var kind = new RandomNetworks.Kind(9, 14, 5, true, true, true);
    Network first = RandomNetworks.network(new SplittableRandom(1), kind);
    var random = new SplittableRandom(2);
    Order order =
        Inference.of(first).order(RandomNetworks.evidence(new SplittableRandom(3), first, 5, 5));
    for (int run = 0; run < 60; run++) {
      Network other = RandomNetworks.network(random, kind);
      Evidence evidence = RandomNetworks.evidence(random, other, 4, 4);
      Inference inference = Inference.of(other);

      var borrowed = (Outcome.Posterior) inference.posterior(evidence, new int[0], order);

      var oracle = new Enumeration(evidence);
      for (int j = 0; j < borrowed.conditions(); j++) {
        double expected = oracle.posterior(j);
        assertThat(borrowed.probability(j)).isCloseTo(expected, within(1e-12 * expected));
      }
    }
  }

  /// The conditions 2 and 3 push the first finding to its middle state only, so at its worst it has
  /// two causes left. Written one after the other without their lengths, the lists of the two
  /// questions below would read the same: `0 · 0 1 · 1 · 2 3` and `0 · 0 1 1 2 3`.
  @Test
  void two_questions_whose_lists_read_alike_have_plans_of_their_own() {
    Network.Builder builder = Network.builder();
    for (int j = 0; j < 4; j++) {
      builder.condition(0.3);
    }
    int graded = builder.finding(0.02, 0.01);
    int plain = builder.finding(0.05);
    for (int j = 0; j < 4; j++) {
      builder.activation(graded, j, j < 2 ? 0.2 : 0.5, j < 2 ? 0.3 : 0);
    }
    builder.activation(plain, 2, 0.6).activation(plain, 3, 0.4);
    Network network = builder.build();
    Evidence both = Evidence.of(network).observe(graded, 2, 2).observe(plain, 1, 1).build();
    Evidence one = Evidence.of(network).observe(graded, 1, 2).build();

    var ofBoth = new Shape(new Folded(both, new int[0]));
    var ofOne = new Shape(new Folded(one, new int[0]));

    assertThat(ofBoth).isNotEqualTo(ofOne);
    assertThat(ofBoth).isEqualTo(new Shape(new Folded(both, new int[0])));
  }

  private static void compare(Folded folded) {
    Plan plan = new Order(Plan.order(folded)).plan(folded);
    var fast = new Frontier(folded, plan);
    var plain = new PlainFrontier(folded, plan);

    double expectedLog = plain.run();
    double log = fast.run();

    assertThat(log).isCloseTo(expectedLog, within(1e-12 * Math.max(10, -expectedLog)));
    for (int j = 0; j < folded.odds.length; j++) {
      double expected = plain.weightOn[j] / (plain.weightOn[j] + plain.weightOff[j]);
      if (expected > 0) {
        double found = fast.weightOn[j] / (fast.weightOn[j] + fast.weightOff[j]);
        assertThat(found).isCloseTo(expected, within(1e-12 * expected));
      } else {
        assertThat(fast.weightOn[j]).isZero();
      }
    }
  }
}
