package org.brace.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.brace.benchmark.TwoLayerNetwork.Finding;
import org.brace.inference.Inference;
import org.brace.inference.Outcome.Posterior;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DrawnWorkloadTest {

  @ParameterizedTest
  @EnumSource
  void a_network_has_the_size_and_numbers_of_its_kind(Size size) {
    var network = TwoLayerNetwork.draw(size, new SplittableRandom(3));

    assertThat(network.conditions()).isEqualTo(size.conditions);
    assertThat(network.findings()).hasSize(size.findings);
    assertThat(Arrays.stream(network.priors())).allMatch(prior -> prior >= 0.001 && prior <= 0.1);
    for (Finding finding : network.findings()) {
      assertThat(finding.leak()).isBetween(0.0005, 0.05);
      assertThat(Arrays.stream(finding.activations()))
          .allMatch(chance -> chance >= 0.05 && chance <= 0.95);
      assertThat(finding.conditions())
          .hasSizeBetween(size.fewestParents, size.mostParents)
          .doesNotHaveDuplicates()
          .isSorted();
    }
    int[] parents = network.findings().stream().mapToInt(f -> f.conditions().length).toArray();
    assertThat(parents).contains(size.fewestParents, size.mostParents);
  }

  @Test
  void the_same_name_gives_the_same_network_and_cases() {
    var one = DrawnWorkload.named("40x150_p2-15_P10");
    var other = DrawnWorkload.named("40x150_p2-15_P10");

    assertThat(one.drawn.priors()).isEqualTo(other.drawn.priors());
    assertThat(one.observations).hasSize(50);
    for (int i = 0; i < 50; i++) {
      assertThat(one.observations.get(i).present()).isEqualTo(other.observations.get(i).present());
      assertThat(one.observations.get(i).absent()).isEqualTo(other.observations.get(i).absent());
    }
  }

  @Test
  void every_case_has_as_many_present_as_its_name_says_and_twenty_others_absent() {
    for (String name : new String[] {"20x60_P10", "40x150_R10", "40x150_P15"}) {
      int present = name.endsWith("15") ? 15 : 10;
      for (Observation each : DrawnWorkload.named(name).observations) {
        assertThat(each.present()).hasSize(present);
        assertThat(each.absent()).hasSize(20);
        assertThat(IntStream.concat(Arrays.stream(each.present()), Arrays.stream(each.absent())))
            .doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void findings_of_a_person_go_together_better_than_any_findings() {
    assertThat(logEvidence("40x150_P10")).isGreaterThan(logEvidence("40x150_R10") + 5);
  }

  private static double logEvidence(String name) {
    var workload = DrawnWorkload.named(name);
    var inference = Inference.of(workload.network());
    return workload.cases().stream()
        .mapToDouble(each -> ((Posterior) inference.posterior(each)).logEvidence())
        .average()
        .orElseThrow();
  }

  @Test
  void absent_findings_fold_into_the_priors_exactly() {
    var workload = DrawnWorkload.named("20x60_P5");
    var observation = workload.observations.getFirst();
    var absent = new Observation(new int[0], observation.absent());
    var ours =
        (Posterior)
            Inference.of(workload.network()).posterior(absent.asEvidence(workload.network()));

    var folded = FoldedCase.of(workload.drawn, observation);

    for (int j = 0; j < ours.conditions(); j++) {
      assertThat(folded.priors()[j]).isCloseTo(ours.probability(j), within(1e-15));
    }
  }

  @Test
  void other_sets_of_numbers_differ_but_stay_within_twice_the_odds() {
    var network = TwoLayerNetwork.draw(Size.SMALL, new SplittableRandom(1));

    var shaken = network.shaken(2, new SplittableRandom(2));

    for (int j = 0; j < network.conditions(); j++) {
      double ratio = odds(shaken.priors()[j]) / odds(network.priors()[j]);
      assertThat(ratio).isBetween(0.5, 2.0).isNotEqualTo(1);
    }
  }

  private static double odds(double chance) {
    return chance / (1 - chance);
  }
}
