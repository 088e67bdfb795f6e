package org.brace.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PushTest {

  private static final double NONE = Double.NaN;

  @Test
  void a_yes_no_finding_is_the_usual_noisy_or() {
    double[] push = Push.exact(new double[] {0.9, 0.1}, new double[] {NONE, 0.55});

    assertThat(push[1]).isCloseTo(0.5, within(1e-15));
    assertThat(push[0]).isCloseTo(0.5, within(1e-15));
  }

  @Test
  void a_graded_finding_is_solved_from_the_worst_state_down() {
    // Leak: 0.8, 0.15, 0.05; so L = 0.8, 0.95, 1. Stated: mild 0.3, severe 0.24.
    // F(1) = (1 - 0.24)/0.95 = 0.8; F(0) = (0.95·0.8 - 0.3)/0.8 = 0.575.
    double[] push = Push.exact(new double[] {0.8, 0.15, 0.05}, new double[] {NONE, 0.3, 0.24});

    assertThat(push).containsExactly(new double[] {0.575, 0.225, 0.2}, within(1e-15));
  }

  @Test
  void a_state_that_is_not_stated_gets_no_push() {
    double[] push = Push.exact(new double[] {0.8, 0.15, 0.05}, new double[] {NONE, 0.55, NONE});

    // F(1) = 1; F(0) = (0.95 - 0.55)/0.8 = 0.5.
    assertThat(push).containsExactly(new double[] {0.5, 0.5, 0}, within(1e-15));
  }

  @Test
  void the_worst_state_alone_leaves_the_milder_ones_to_the_leak() {
    double[] push = Push.exact(new double[] {0.8, 0.15, 0.05}, new double[] {NONE, NONE, 0.24});

    assertThat(push).containsExactly(new double[] {0.8, 0, 0.2}, within(1e-15));
  }

  @Test
  void a_sensitivity_under_the_leak_is_refused() {
    double[] leak = {0.9, 0.1};

    assertThatThrownBy(() -> Push.exact(leak, new double[] {NONE, 0.05}))
        .hasMessageContaining("under what the leak alone gives");
  }

  @Test
  void sensitivities_that_add_up_to_more_than_everyone_are_refused() {
    double[] leak = {0.8, 0.15, 0.05};

    assertThatThrownBy(() -> Push.exact(leak, new double[] {NONE, 0.7, 0.5}))
        .hasMessageContaining("less than nothing");
  }

  @Test
  void drawn_under_the_leak_it_pushes_nothing() {
    double[] push = Push.clamped(new double[] {0.9, 0.1}, new double[] {NONE, 0.05});

    assertThat(push).containsExactly(1, 0);
  }

  @Test
  void what_is_not_told_of_a_push_is_as_if_there_were_none() {
    double[] told = Push.told(new double[] {0.575, 0.225, 0.2}, 0.8);

    assertThat(told).containsExactly(new double[] {0.66, 0.18, 0.16}, within(1e-15));
  }
}
