package org.brace.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Small networks whose answers are worked out beside the test, and what a network refuses.
class WorkedByHandTest {

  @Test
  void one_cause_of_one_finding_as_worked_by_hand() {
    Network.Builder builder = Network.builder();
    int fracture = builder.condition(0.25); // P = 0.2
    int tender = builder.finding(0.1);
    builder.activation(tender, fracture, 0.5);
    Network network = builder.build();

    var posterior = posterior(Evidence.of(network).observe(tender, 1, 1).build());

    // P(tender) = 0.2 · (1 - 0.9 · 0.5) + 0.8 · 0.1 = 0.11 + 0.08
    assertThat(Math.exp(posterior.logEvidence())).isCloseTo(0.19, within(1e-15));
    assertThat(posterior.probability(fracture)).isCloseTo(0.11 / 0.19, within(1e-15));
    assertThat(posterior.none()).isCloseTo(0.08 / 0.19, within(1e-15));
  }

  @Test
  void a_graded_finding_as_worked_by_hand() {
    Network.Builder builder = Network.builder();
    int disc = builder.condition(1);
    int weakness = builder.finding(0.2, 0.1);
    builder.activation(weakness, disc, 0.3, 0.4);
    Network network = builder.build();

    var posterior = posterior(Evidence.of(network).observe(weakness, 1, 1).build());

    // with the disc: P(≤ 1) - P(≤ 0) = 0.9 · 0.6 - 0.7 · 0.3 = 0.33; without: 0.2
    assertThat(posterior.probability(disc)).isCloseTo(0.33 / 0.53, within(1e-15));
  }

  @Test
  void an_inhibited_finding_as_worked_by_hand() {
    Network.Builder builder = Network.builder();
    int heart = builder.condition(1);
    int strain = builder.condition(1);
    int pressing = builder.finding(0.1);
    builder.activation(pressing, strain, 0.8);
    builder.inhibition(pressing, heart, 0.3);
    Network network = builder.build();

    var present = posterior(Evidence.of(network).observe(pressing, 1, 1).build());
    var absent = posterior(Evidence.of(network).observe(pressing, 0, 0).build());

    // P(present | strain) = 0.82, P(present | neither) = 0.1; 0.3 of either with the heart
    assertThat(present.probability(heart)).isCloseTo(0.3 / 1.3, within(1e-15));
    assertThat(absent.probability(heart)).isCloseTo(1.724 / (1.724 + 1.08), within(1e-15));
    assertThat(absent.probability(strain)).isCloseTo(0.934 / (0.934 + 1.87), within(1e-15));
  }

  @Test
  void findings_blocked_together_as_worked_by_hand() {
    Network.Builder builder = Network.builder();
    int heart = builder.condition(1);
    int pressing = builder.finding(0.4);
    int moving = builder.finding(0.5);
    builder.inhibition(pressing, heart, 0.3).together(moving, pressing);
    Network network = builder.build();

    var both =
        posterior(Evidence.of(network).observe(pressing, 1, 1).observe(moving, 1, 1).build());
    var one = posterior(Evidence.of(network).observe(pressing, 0, 0).observe(moving, 1, 1).build());
    var none =
        posterior(Evidence.of(network).observe(pressing, 0, 0).observe(moving, 0, 0).build());

    // One event: what is present says once that it did not happen, whatever is absent beside it.
    assertThat(both.probability(heart)).isCloseTo(0.3 / 1.3, within(1e-15));
    assertThat(one.probability(heart)).isCloseTo(0.3 / 1.3, within(1e-15));
    // 0.3 · 0.6 · 0.5 + 0.7 with the heart, 0.6 · 0.5 without
    assertThat(none.probability(heart)).isCloseTo(0.79 / (0.79 + 0.3), within(1e-15));
  }

  @Test
  void what_is_blocked_with_another_has_no_inhibitors_and_stands_for_none() {
    Network.Builder own = Network.builder();
    own.condition(1);
    own.finding(0.1);
    own.finding(0.1);
    own.inhibition(1, 0, 0.5).together(1, 0);
    Network.Builder third = Network.builder();
    third.finding(0.1);
    third.finding(0.1);
    third.finding(0.1);
    third.together(1, 0).together(2, 1);

    assertThatThrownBy(own::build).hasMessageContaining("no inhibitors of its own");
    assertThatThrownBy(third::build).hasMessageContaining("not blocked with 0");
  }

  @Test
  void a_parent_raises_its_child_as_worked_by_hand() {
    Network.Builder builder = Network.builder();
    int cold = builder.condition(1);
    int strain = builder.condition(0.5);
    builder.parent(strain, cold, 4);
    Network network = builder.build();

    var prior = posterior(Evidence.of(network).build());

    // ½ · 2/3 + ½ · 1/3
    assertThat(prior.probability(strain)).isCloseTo(0.5, within(1e-15));
    assertThat(prior.probability(cold)).isCloseTo(0.5, within(1e-15));
    assertThat(prior.none()).isCloseTo(1.0 / 3, within(1e-15));
  }

  private static Outcome.Posterior posterior(Evidence evidence) {
    return (Outcome.Posterior) Inference.of(evidence.network).posterior(evidence);
  }
}
