package org.brace.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.brace.inference.Outcome.Posterior;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Many worlds of one question, side by side.
class WorldsTest {

  private static final RandomNetworks.Kind KIND =
      new RandomNetworks.Kind(10, 16, 5, true, true, true);

  static List<Kernel> kernels() {
    return List.of(Kernel.plain(), Kernel.fastest());
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void worlds_without_a_fact_or_a_condition_or_with_other_odds_equal_enumeration(Kernel kernel) {
    var random = new SplittableRandom(31);
    for (int run = 0; run < 5; run++) {
      Network network = RandomNetworks.network(random, KIND);
      Evidence evidence = RandomNetworks.evidence(random, network, 4, 5);
      List<Evidence> worlds = new ArrayList<>(List.of(evidence));
      for (int f = 0; f < network.findings(); f++) {
        if (evidence.isObserved(f)) {
          worlds.add(evidence.without(f));
        }
      }
      worlds.add(evidence.ruledOut(0, 3));
      worlds.add(evidence.withOdds(2, 7));
      worlds.add(evidence.withOdds(1, 0));
      // The same finding absent in one world and present in another.
      worlds.add(evidence.with(run, 0, 0));
      worlds.add(evidence.with(run, 1, 1));

      equalEnumeration(kernel, worlds);
    }
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void worlds_with_other_numbers_equal_enumeration(Kernel kernel) {
    var random = new SplittableRandom(32);
    for (int run = 0; run < 12; run++) {
      Network.Builder[] builders = new Network.Builder[11];
      for (int i = 0; i < builders.length; i++) {
        builders[i] = Network.builder();
        for (int j = 0; j < 8; j++) {
          builders[i].condition(random.nextDouble());
        }
        for (int f = 0; f < 8; f++) {
          builders[i].finding(0.3 * random.nextDouble(), 0.2 * random.nextDouble());
          for (int j = 0; j < 8; j++) {
            if ((j * 5 + f * 3 + run) % 4 == 0) {
              // some numbers of some worlds push nowhere
              double push = random.nextInt(5) == 0 ? 0 : 0.5 * random.nextDouble();
              builders[i].activation(f, j, push, 0.5 * random.nextDouble());
            }
          }
          if (f % 3 == 1 && run % 2 == 1) {
            builders[i].together(f, f - 1);
          } else {
            builders[i].inhibition(f, (f + run) % 8, 0.1 + 0.9 * random.nextDouble());
            builders[i].inhibition(f, (f + run + 3) % 8, 0.1 + 0.9 * random.nextDouble());
          }
        }
        builders[i].parent(1, 0, 1 + 5 * random.nextDouble()).parent(2, 0, 3).parent(2, 1, 2);
      }
      List<Evidence> worlds = new ArrayList<>();
      for (Network.Builder builder : builders) {
        var drawn = new SplittableRandom(run);
        worlds.add(RandomNetworks.evidence(drawn, builder.build(), 4, 4));
      }

      equalEnumeration(kernel, worlds);
    }
  }

  @Test
  void no_digit_depends_on_the_kernel() {
    var random = new SplittableRandom(33);
    for (int run = 0; run < 20; run++) {
      Network network =
          RandomNetworks.network(random, new RandomNetworks.Kind(30, 80, 6, true, true, false));
      Evidence evidence = RandomNetworks.evidence(random, network, 8, 12);
      Evidence[] worlds =
          IntStream.range(0, 8 + run).mapToObj(evidence::without).toArray(Evidence[]::new);
      var plain = new Worlds();
      var fastest = new Worlds();

      Inference.of(network, Kernel.plain()).worlds(worlds, plain);
      Inference.of(network, Kernel.fastest()).worlds(worlds, fastest);

      for (int i = 0; i < worlds.length; i++) {
        var one = (Posterior) plain.outcome(i);
        var other = (Posterior) fastest.outcome(i);
        assertThat(other.logEvidence()).isEqualTo(one.logEvidence());
        for (int j = 0; j < one.conditions(); j++) {
          assertThat(other.probability(j)).isEqualTo(one.probability(j));
        }
      }
    }
  }

  @Test
  void of_conditions_that_are_asked_for_no_digit_depends_on_the_others() {
    var random = new SplittableRandom(35);
    for (int run = 0; run < 40; run++) {
      Network network =
          RandomNetworks.network(random, new RandomNetworks.Kind(30, 80, 6, true, true, true));
      // Small plans are written out, large ones are not; a few worlds do not go side by side.
      Evidence evidence = RandomNetworks.evidence(random, network, 3 + run % 7, 12);
      Evidence[] worlds =
          IntStream.range(0, 4 + run).mapToObj(evidence::without).toArray(Evidence[]::new);
      var asked = new BitSet();
      for (int i = 0; i < run % 5; i++) {
        asked.set(random.nextInt(30));
      }
      var all = new Worlds();
      var some = new Worlds();

      Inference inference = Inference.of(network, Kernel.plain());
      inference.worlds(worlds, all);
      int weighed = run % 3 == 0 ? worlds.length / 2 : worlds.length;
      inference.worlds(worlds, weighed, asked, some);

      for (int i = 0; i < worlds.length; i++) {
        var one = (Posterior) all.outcome(i);
        var other = (Posterior) some.outcome(i);
        assertThat(other.logEvidence()).isEqualTo(one.logEvidence());
        for (int j = 0; j < one.conditions(); j++) {
          if (i < weighed && asked.get(j)) {
            assertThat(other.probability(j)).isEqualTo(one.probability(j));
            assertThat(other.complement(j)).isEqualTo(one.complement(j));
          } else {
            int left = j;
            assertThatThrownBy(() -> other.probability(left))
                .hasMessage("Condition " + left + " was not asked for");
          }
        }
      }
      // The same room, asked for all of them again.
      inference.worlds(worlds, some);
      assertThat(((Posterior) some.outcome(0)).probability(29))
          .isEqualTo(((Posterior) all.outcome(0)).probability(29));
    }
  }

  @Test
  void ten_thousand_interleaved_questions_equal_cold_ones() {
    var random = new SplittableRandom(34);
    Network network =
        RandomNetworks.network(random, new RandomNetworks.Kind(30, 80, 6, true, true, false));
    List<Evidence> questions = new ArrayList<>();
    List<Posterior> cold = new ArrayList<>();
    for (int i = 0; i < 700; i++) {
      Evidence evidence = RandomNetworks.evidence(random, network, 2 + i % 5, 10);
      if (Inference.of(network).posterior(evidence) instanceof Posterior posterior) {
        questions.add(evidence);
        cold.add(posterior);
      }
    }
    Inference shared = Inference.of(network);
    List<Integer> order =
        new ArrayList<>(IntStream.range(0, 10_000).map(i -> i % questions.size()).boxed().toList());
    Collections.shuffle(order, new Random(3));

    order.parallelStream()
        .forEach(i -> {
          var warm = (Posterior) shared.posterior(questions.get(i));
          assertThat(warm.logEvidence()).isEqualTo(cold.get(i).logEvidence());
          for (int j = 0; j < warm.conditions(); j++) {
            assertThat(warm.probability(j)).isEqualTo(cold.get(i).probability(j));
          }
        });
  }

  @Test
  void a_renumbered_network_is_the_one_that_is_built_with_those_numbers() {
    Network.Builder first = Network.builder();
    Network.Builder second = Network.builder();
    for (Network.Builder builder : List.of(first, second)) {
      boolean other = builder == second;
      builder.condition(other ? 0.3 : 0.1);
      builder.condition(0.2);
      builder.finding(other ? 0.05 : 0.1, 0.02);
      builder.activation(0, 0, 0.2, other ? 0.4 : 0.3).activation(0, 1, 0.1, 0.1);
      builder.inhibition(0, 1, other ? 0.5 : 0.6).parent(1, 0, other ? 5 : 2);
    }
    Network built = second.build();
    Network renumbered =
        first
            .build()
            .renumbered()
            .condition(0, 0.3)
            .finding(0, 0.05, 0.02)
            .activation(0, 0, 0.2, 0.4)
            .inhibitions(0, 0.5)
            .parents(1, 5)
            .build();

    for (int k = 0; k < 3; k++) {
      var expected =
          (Posterior) Inference.of(built).posterior(Evidence.of(built).observe(0, k, k).build());
      var found =
          (Posterior)
              Inference.of(renumbered).posterior(Evidence.of(renumbered).observe(0, k, k).build());
      assertThat(found.logEvidence()).isEqualTo(expected.logEvidence());
      assertThat(found.probability(0)).isEqualTo(expected.probability(0));
    }
    assertThatThrownBy(() -> renumbered.renumbered().parents(1, 2, 3)).hasMessageContaining("1");
    assertThatThrownBy(() -> renumbered.renumbered().finding(0, 0.7, 0.7))
        .hasMessageContaining("1.4");
  }

  @Test
  void a_world_that_cannot_be_leaves_the_others_their_answers() {
    Network.Builder builder = Network.builder();
    int cold = builder.condition(0.5);
    int cough = builder.finding(0);
    builder.activation(cough, cold, 0.5);
    Network network = builder.build();
    Evidence coughs = Evidence.of(network).observe(cough, 1, 1).build();
    var worlds = new Worlds();

    Inference.of(network).worlds(new Evidence[] {coughs, coughs.ruledOut(cold)}, worlds);

    assertThat(((Posterior) worlds.outcome(0)).probability(cold)).isEqualTo(1);
    assertThat(worlds.outcome(1)).isEqualTo(new Outcome.Impossible());
  }

  /// Few worlds, and as many as go side by side in wide arrays.
  private static void equalEnumeration(Kernel kernel, List<Evidence> worlds) {
    var oracles = worlds.stream().map(Enumeration::new).toList();
    equal(kernel, worlds, oracles);
    int often = 70 / worlds.size() + 1;
    equal(
        kernel,
        Collections.nCopies(often, worlds).stream().flatMap(List::stream).toList(),
        Collections.nCopies(often, oracles).stream().flatMap(List::stream).toList());
  }

  private static void equal(Kernel kernel, List<Evidence> worlds, List<Enumeration> oracles) {
    var found = new Worlds();
    Inference.of(worlds.getFirst().network(), kernel)
        .worlds(worlds.toArray(Evidence[]::new), found);
    for (int i = 0; i < worlds.size(); i++) {
      Enumeration oracle = oracles.get(i);
      if (oracle.evidence.signum() == 0) {
        assertThat(found.outcome(i)).isEqualTo(new Outcome.Impossible());
        continue;
      }
      var posterior = (Posterior) found.outcome(i);
      assertThat(posterior.logEvidence())
          .isCloseTo(oracle.logEvidence(), within(1e-12 * Math.max(10, -oracle.logEvidence())));
      for (int j = 0; j < posterior.conditions(); j++) {
        double expected = oracle.posterior(j);
        assertThat(posterior.probability(j)).isCloseTo(expected, within(1e-12 * expected));
      }
    }
  }
}
