package org.brace.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExactInferenceTest {

  private static final RandomNetworks.Kind PLAIN =
      new RandomNetworks.Kind(8, 12, 6, false, false, false);

  @Test
  void plain_networks_equal_enumeration() {
    equalsEnumeration(PLAIN, 200, 5, 5);
  }

  @Test
  void graded_findings_equal_enumeration() {
    equalsEnumeration(new RandomNetworks.Kind(8, 12, 6, true, false, false), 200, 5, 5);
  }

  @Test
  void inhibitors_equal_enumeration() {
    equalsEnumeration(new RandomNetworks.Kind(8, 12, 6, true, true, false), 200, 4, 6);
  }

  @Test
  void parents_equal_enumeration() {
    equalsEnumeration(new RandomNetworks.Kind(8, 12, 4, false, false, true), 200, 4, 4);
  }

  @Test
  void all_together_equal_enumeration() {
    equalsEnumeration(new RandomNetworks.Kind(9, 14, 5, true, true, true), 150, 5, 6);
    equalsEnumeration(new RandomNetworks.Kind(12, 20, 5, true, true, true), 6, 8, 8);
  }

  @Test
  void sixteen_conditions_with_all_together_equal_enumeration() {
    equalsEnumeration(new RandomNetworks.Kind(16, 26, 5, true, true, true), 2, 9, 7);
  }

  @Test
  void sparse_evidence_with_parents_folds_leaves_rightly() {
    equalsEnumeration(new RandomNetworks.Kind(9, 14, 2, true, true, true), 150, 1, 1);
  }

  @Test
  void what_else_was_seen_equals_enumeration() {
    var random = new SplittableRandom(17);
    for (int run = 0; run < 24; run++) {
      Network network =
          RandomNetworks.network(random, new RandomNetworks.Kind(8, 12, 5, true, true, true));
      Evidence evidence =
          RandomNetworks.evidence(random, network, 3, 4)
              .withLikelihood(run % 8, 3 * random.nextDouble(), random.nextDouble())
              .withLikelihood((run + 3) % 8, run % 3 == 0 ? 0 : 1e-20, 1)
              .withLikelihood((run + 5) % 8, 1, run % 4 == 0 ? 0 : 1);
      compare(evidence, new Enumeration(evidence));
    }
  }

  @Test
  void exactly_one_equals_enumeration() {
    var random = new SplittableRandom(5);
    for (int run = 0; run < 100; run++) {
      Network.Builder builder = Network.builder();
      for (int j = 0; j < 6; j++) {
        builder.condition(random.nextDouble());
      }
      for (int f = 0; f < 8; f++) {
        builder.finding(0.3 * random.nextDouble(), 0.2 * random.nextDouble());
        for (int j = 0; j < 6; j += 2) {
          builder.activation(f, j, 0.5 * random.nextDouble(), 0.5 * random.nextDouble());
        }
        builder.inhibition(f, 1, 0.5);
      }
      Network network = builder.exactlyOne().build();
      Evidence evidence =
          RandomNetworks.evidence(random, network, 3, 3).withLikelihood(run % 6, 0.5, 0.25);
      compare(evidence, new Enumeration(evidence));
    }
  }

  @Test
  void legal_extremes_equal_enumeration() {
    Network.Builder builder = Network.builder();
    int never = builder.condition(0);
    int surely = builder.condition(Double.POSITIVE_INFINITY);
    int maybe = builder.condition(0.5);
    int sure = builder.finding(0.0);
    builder.activation(sure, maybe, 1).activation(sure, never, 0.5);
    int leaky = builder.finding(1.0);
    builder.activation(leaky, maybe, 0.5);
    int silent = builder.finding(0.0);
    builder.activation(silent, surely, 0.25);
    builder.parent(maybe, surely, 3);
    Network network = builder.build();

    for (int[] states : new int[][] {{1, 1, 0}, {0, 1, 1}, {0, 1, 0}, {1, 1, 1}}) {
      Evidence evidence =
          Evidence.of(network)
              .observe(sure, states[0], states[0])
              .observe(leaky, states[1], states[1])
              .observe(silent, states[2], states[2])
              .build();
      compare(evidence, new Enumeration(evidence));
    }
  }

  @Test
  void evidence_that_cannot_be_is_told_and_never_a_number() {
    Network.Builder builder = Network.builder();
    int maybe = builder.condition(0.5);
    int sure = builder.finding(0.0);
    builder.activation(sure, maybe, 1);
    int other = builder.finding(0.0);
    Network network = builder.build();
    Inference inference = Inference.of(network);

    assertThat(inference.posterior(Evidence.of(network).observe(other, 1, 1).build()))
        .isEqualTo(new Outcome.Impossible());
    assertThat(
            inference.posterior(
                Evidence.of(network).observe(sure, 1, 1).priorOdds(maybe, 0).build()))
        .isEqualTo(new Outcome.Impossible());
    assertThat(inference.posterior(Evidence.of(network).observe(sure, 1, 1).ruleOut(maybe).build()))
        .isEqualTo(new Outcome.Impossible());
  }

  @Test
  void improbable_evidence_keeps_its_digits() {
    Network.Builder builder = Network.builder();
    for (int j = 0; j < 10; j++) {
      builder.condition(1e-6);
    }
    for (int f = 0; f < 30; f++) {
      builder.finding(1e-4);
      for (int i = 0; i < 3; i++) {
        builder.activation(f, (f * 7 + i * 3) % 10, 0.2 + 0.02 * f);
      }
    }
    Network network = builder.build();
    Evidence.Builder some = Evidence.of(network);
    Evidence.Builder all = Evidence.of(network);
    for (int f = 0; f < 30; f++) {
      all.observe(f, 1, 1);
      if (f < 12) {
        some.observe(f, 1, 1);
      }
    }

    compare(some.build(), new Enumeration(some.build()));
    var oracle = new Enumeration(all.build());
    assertThat(oracle.logEvidence()).isLessThan(Math.log(1e-25));
    compare(all.build(), oracle);
  }

  @Test
  void very_improbable_evidence_does_not_underflow() {
    Network.Builder builder = Network.builder();
    int j = builder.condition(1e-9);
    for (int f = 0; f < 300; f++) {
      builder.finding(1e-6);
      builder.activation(f, j, 1e-5);
    }
    Network network = builder.build();
    Evidence.Builder all = Evidence.of(network);
    for (int f = 0; f < 300; f++) {
      all.observe(f, 1, 1);
    }

    compare(all.build(), new Enumeration(all.build()));
  }

  @Test
  void the_order_of_questions_and_the_threads_leave_no_trace() {
    var random = new SplittableRandom(9);
    Network network =
        RandomNetworks.network(random, new RandomNetworks.Kind(14, 40, 6, true, true, true));
    List<Evidence> questions = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      questions.add(RandomNetworks.evidence(random, network, 6, 8));
    }
    List<Double> cold = questions.stream().map(each -> posterior(each).logEvidence()).toList();
    Inference shared = Inference.of(network);
    List<Integer> order =
        new ArrayList<>(IntStream.range(0, 1000).map(i -> i % 100).boxed().toList());
    Collections.shuffle(order, new Random(3));

    order.parallelStream()
        .forEach(i -> {
          var warm = (Outcome.Posterior) shared.posterior(questions.get(i));
          assertThat(warm.logEvidence()).isEqualTo(cold.get(i));
        });
  }

  @Test
  void none_of_a_class_is_the_ratio_of_two_evidences() {
    var random = new SplittableRandom(11);
    Network network =
        RandomNetworks.network(random, new RandomNetworks.Kind(8, 12, 5, true, true, true));
    Evidence evidence = RandomNetworks.evidence(random, network, 3, 3);
    int[] everything = IntStream.range(0, 8).toArray();
    Inference inference = Inference.of(network);

    var plain = (Outcome.Posterior) inference.posterior(evidence);
    var without = (Outcome.Posterior) inference.posterior(evidence.ruledOut(everything));

    assertThat(Math.exp(without.logEvidence() - plain.logEvidence()))
        .isCloseTo(plain.none(), within(1e-12 * plain.none()));
    assertThat(plain.none()).isCloseTo(new Enumeration(evidence).none(), within(1e-12));
  }

  @Test
  void what_would_take_too_long_is_refused() {
    Network.Builder builder = Network.builder();
    for (int j = 0; j < 60; j++) {
      builder.condition(0.1);
    }
    var random = new SplittableRandom(2);
    for (int f = 0; f < 60; f++) {
      builder.finding(0.01);
      for (int j = 0; j < 60; j++) {
        builder.activation(f, j, random.nextDouble());
      }
    }
    Network network = builder.build();
    Evidence.Builder evidence = Evidence.of(network);
    for (int f = 0; f < 60; f++) {
      evidence.observe(f, 1, 1);
    }

    Outcome outcome = Inference.of(network).posterior(evidence.build());

    assertThat(outcome).isInstanceOf(Outcome.TooCostly.class);
    assertThat(((Outcome.TooCostly) outcome).operations())
        .isGreaterThan(((Outcome.TooCostly) outcome).bound());
  }

  @Test
  void a_larger_limit_answers_what_is_refused() {
    Network network = RandomNetworks.network(new SplittableRandom(3), PLAIN);
    Evidence evidence = RandomNetworks.evidence(new SplittableRandom(4), network, 9, 3);
    double operations = Inference.of(network).operations(evidence);

    var narrow = Inference.of(network, Kernel.plain(), new Limit(operations - 1, 1L << 22));
    var wide = Inference.of(network, Kernel.plain(), new Limit(operations, 1L << 22));

    assertThat(narrow.posterior(evidence))
        .isEqualTo(new Outcome.TooCostly(operations, operations - 1));
    assertThat(Inference.of(network, Kernel.plain(), new Limit(5e8, 10)).posterior(evidence))
        .isInstanceOf(Outcome.TooCostly.class);
    var posterior = (Outcome.Posterior) wide.posterior(evidence);
    for (int j = 0; j < posterior.conditions(); j++) {
      assertThat(posterior.probability(j)).isEqualTo(posterior(evidence).probability(j));
    }
  }

  @Test
  void a_plan_that_was_searched_for_less_costs_no_less_and_answers_the_same() {
    var random = new SplittableRandom(5);
    Network network =
        RandomNetworks.network(random, new RandomNetworks.Kind(40, 60, 9, false, false, false));
    Evidence evidence = RandomNetworks.evidence(random, network, 16, 3);
    Inference inference = Inference.of(network);
    var quick = Inference.of(network, Kernel.plain(), new Limit(5e8, 1L << 22, 0));

    assertThat(quick.operations(evidence)).isGreaterThan(inference.operations(evidence));
    var posterior = (Outcome.Posterior) quick.posterior(evidence);
    for (int j = 0; j < posterior.conditions(); j++) {
      assertThat(posterior.probability(j))
          .isCloseTo(posterior(evidence).probability(j), within(1e-12));
    }
  }

  /// An absent finding that one condition may have blocked, and a parent with its child: tables
  /// over the same variables, of which others bear a weight.
  @Test
  void questions_with_tables_alike_share_no_plan_that_does_not_fit() {
    Network.Builder builder = Network.builder();
    int parent = builder.condition(0.3);
    int child = builder.condition(0.2);
    int blocking = builder.condition(0.4);
    builder.parent(child, parent, 5);
    int finding = builder.finding(0.3);
    builder.inhibition(finding, blocking, 0.2);
    Network network = builder.build();
    Inference inference = Inference.of(network);

    inference.posterior(Evidence.of(network).observe(finding, 0, 0).priorOdds(child, 0).build());
    Evidence evidence = Evidence.of(network).build();
    var posterior = (Outcome.Posterior) inference.posterior(evidence);

    var alone = posterior(evidence);
    for (int j = 0; j < 3; j++) {
      assertThat(posterior.probability(j)).isEqualTo(alone.probability(j));
    }
  }

  @Test
  void wrong_networks_are_refused_with_a_reason() {
    Network.Builder builder = Network.builder();
    builder.condition(0.1);
    builder.condition(0.1);
    builder.parent(0, 1, 2).parent(1, 0, 2);

    assertThatThrownBy(builder::build).hasMessageContaining("its own ancestor");
    assertThatThrownBy(() -> builder.condition(Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> builder.finding(0.6, 0.6)).hasMessageContaining("1.2");
    assertThatThrownBy(() -> builder.activation(0, 0, 0.5)).hasMessageContaining("no finding 0");
    assertThatThrownBy(() -> builder.exactlyOne().build()).hasMessageContaining("parent");
  }

  @Test
  void what_is_ruled_out_tells_about_its_parents() {
    Network.Builder builder = Network.builder();
    int cold = builder.condition(1);
    int strain = builder.condition(0.5);
    builder.parent(strain, cold, 4);
    Evidence evidence = Evidence.of(builder.build()).ruleOut(strain).build();

    // P(no strain): 1 of 3 with a cold, 2 of 3 without
    assertThat(posterior(evidence).probability(cold)).isCloseTo(1 / 3.0, within(1e-15));
    assertThat(Math.exp(posterior(evidence).logEvidence())).isCloseTo(0.5, within(1e-15));
  }

  @Test
  void networks_with_conditions_ruled_out_equal_enumeration() {
    var random = new SplittableRandom(43);
    var kind = new RandomNetworks.Kind(9, 14, 4, true, true, true);
    for (int run = 0; run < 100; run++) {
      Network network = RandomNetworks.network(random, kind);
      Evidence evidence =
          RandomNetworks.evidence(random, network, run % 6, 5)
              .ruledOut(random.nextInt(9), random.nextInt(9));
      compare(evidence, new Enumeration(evidence));
      Evidence never = evidence.withOdds(random.nextInt(9), 0);
      compare(never, new Enumeration(never));
    }
  }

  private static void equalsEnumeration(
      RandomNetworks.Kind kind, int runs, int present, int absent) {
    var random = new SplittableRandom(42);
    for (int run = 0; run < runs; run++) {
      Network network = RandomNetworks.network(random, kind);
      Evidence evidence = RandomNetworks.evidence(random, network, present, absent);
      compare(evidence, new Enumeration(evidence));
    }
  }

  private static void compare(Evidence evidence, Enumeration oracle) {
    if (oracle.evidence.signum() == 0) {
      assertThat(Inference.of(evidence.network).posterior(evidence))
          .isEqualTo(new Outcome.Impossible());
      return;
    }
    var posterior = posterior(evidence);
    assertThat(posterior.logEvidence())
        .isCloseTo(oracle.logEvidence(), within(1e-12 * Math.max(10, -oracle.logEvidence())));
    for (int j = 0; j < posterior.conditions(); j++) {
      double expected = oracle.posterior(j);
      assertThat(posterior.probability(j)).isCloseTo(expected, within(1e-12 * expected));
    }
    // a difference of two logarithms: its relative error grows with their size
    double digits = 1e-13 * Math.max(10, -oracle.logEvidence());
    assertThat(posterior.none()).isCloseTo(oracle.none(), within(digits * oracle.none()));
  }

  private static Outcome.Posterior posterior(Evidence evidence) {
    return (Outcome.Posterior) Inference.of(evidence.network).posterior(evidence);
  }
}
