package org.brace.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.brace.inference.Outcome.Posterior;
import org.junit.jupiter.api.Test;

class PlanTest {

  private static final Limit WIDE = new Limit(5e8, 1L << 26);

  @Test
  void a_smaller_plan_is_looked_for_before_a_question_is_refused_for_memory() {
    List<Evidence> questions = questions();
    int answered = 0;
    for (Evidence evidence : questions) {
      var structure = new Structure(new Evidence[] {evidence}, 1);
      var narrow = new Limit(5e8, Plan.of(structure, WIDE).cells() - 1);
      if (Plan.of(structure, narrow).isTooCostly()) {
        continue;
      }
      answered++;
      var exact = posterior(evidence, WIDE);
      var other = posterior(evidence, narrow);
      assertThat(other.logEvidence()).isCloseTo(exact.logEvidence(), within(1e-12));
      assertThat(other.probability(0)).isCloseTo(exact.probability(0), within(1e-12));
    }

    assertThat(answered).isGreaterThan(questions.size() / 2);
  }

  @Test
  void in_a_hurry_it_is_refused_at_once() {
    Evidence evidence = questions().getFirst();
    var structure = new Structure(new Evidence[] {evidence}, 1);
    long cells = Plan.of(structure, new Limit(5e8, 1L << 26, 3000)).cells();

    assertThat(Plan.of(structure, new Limit(5e8, cells, 3000)).isTooCostly()).isFalse();
    assertThat(Plan.of(structure, new Limit(5e8, cells - 1, 3000)).isTooCostly()).isTrue();
  }

  private static List<Evidence> questions() {
    var random = new SplittableRandom(7);
    Network network =
        RandomNetworks.network(random, new RandomNetworks.Kind(40, 150, 9, false, false, false));
    List<Evidence> questions = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      questions.add(RandomNetworks.evidence(random, network, 15, 20));
    }
    return questions;
  }

  private static Posterior posterior(Evidence evidence, Limit limit) {
    return (Posterior) Inference.of(evidence.network(), Kernel.plain(), limit).posterior(evidence);
  }
}
