package org.brace.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.brace.RealBase;
import org.brace.interview.Planner;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The promise of the interview, for simulated people: never a lower level than full knowledge.
class InterviewRunTest {

  /// Without questions for the causes, which no rule looks at and which take an inference each.
  private static final Planner LEVELS = new Planner(RealBase.KNOWLEDGE);

  @Test
  void nobody_of_two_thousand_ends_lower_and_pages_are_few() {
    check(2_000, false, 10);
  }

  @Test
  void readings_cost_two_pages_and_nobody_ends_lower_either() {
    check(500, true, 12);
  }

  /// Takes about an hour on two cores.
  @Test
  @Tag("long")
  void nobody_of_a_hundred_thousand_ends_lower_and_most_are_told_the_same_first_cause() {
    int people = 100_000;
    var run =
        InterviewRun.of(
            RealBase.KNOWLEDGE,
            Planner.withCauses(RealBase.KNOWLEDGE),
            new Simulation(RealBase.KNOWLEDGE, false, 1),
            people,
            people,
            false);

    InterviewRun.Stratum everyone = run.strata().getFirst();
    System.out.printf("%d people: %s%n", people, everyone);
    assertThat(everyone.lower()).isZero();
    assertThat(everyone.equal()).isGreaterThanOrEqualTo(people * 995 / 1000);
    assertThat(everyone.causes()).isGreaterThan(people / 3);
    assertThat(everyone.shown()).isGreaterThanOrEqualTo(everyone.causes() * 995 / 1000);
    assertThat(everyone.first()).isGreaterThanOrEqualTo(everyone.causes() * 95 / 100);
    assertThat(everyone.lines().median()).isLessThanOrEqualTo(70);
    assertThat(everyone.screens().median()).isLessThanOrEqualTo(10);
    assertThat(everyone.screens().most()).isLessThanOrEqualTo(16);
  }

  private static void check(int people, boolean devices, int screens) {
    var run =
        InterviewRun.of(
            RealBase.KNOWLEDGE,
            LEVELS,
            new Simulation(RealBase.KNOWLEDGE, devices, 1),
            people,
            0,
            false);

    InterviewRun.Stratum everyone = run.strata().getFirst();
    assertThat(everyone.people()).isEqualTo(people);
    assertThat(everyone.lower()).isZero();
    System.out.printf(
        Locale.ROOT,
        "%d people, devices: %b: nobody lower, so with 95 %% certainty at most %.5f %%%n",
        people,
        devices,
        100 * everyone.lowerAtMost());
    assertThat(everyone.equal()).isGreaterThanOrEqualTo(people * 995 / 1000);
    assertThat(everyone.screens().median()).isLessThanOrEqualTo(screens);
    assertThat(everyone.screens().most()).isLessThanOrEqualTo(16);
  }

  @Test
  void a_record_saves_lines_and_loses_nothing() {
    var simulation = new Simulation(RealBase.KNOWLEDGE, false, 1);
    var without = InterviewRun.of(RealBase.KNOWLEDGE, LEVELS, simulation, 200, 0, false);
    var with = InterviewRun.of(RealBase.KNOWLEDGE, LEVELS, simulation, 200, 0, true);

    assertThat(with.strata().getFirst().lower()).isZero();
    assertThat(with.strata().getFirst().lines().median())
        .isLessThan(without.strata().getFirst().lines().median());
  }
}
