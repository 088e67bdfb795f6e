package org.brace.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.SplittableRandom;
import org.brace.inference.Outcome.Posterior;
import org.junit.jupiter.api.Test;

/// What is kept of questions does not grow with how many different ones are asked.
class KeptPlansTest {

  private static final int MIB = 1 << 20;

  @Test
  void different_heavy_questions_do_not_fill_the_memory() {
    var random = new SplittableRandom(51);
    Network network =
        RandomNetworks.network(random, new RandomNetworks.Kind(40, 150, 9, false, false, true));
    var inference = Inference.of(network, Kernel.plain(), new Limit(3e5, 1L << 18));
    long before = used();
    int answered = 0;
    for (int i = 0; i < 250; i++) {
      Evidence evidence = RandomNetworks.evidence(random, network, 13, 30);
      answered += inference.posterior(evidence) instanceof Posterior ? 1 : 0;
    }
    long kept = used() - before;

    assertThat(answered).isEqualTo(250);
    assertThat(kept / MIB).isLessThan(30);
    // What is measured is what this engine keeps.
    assertThat(inference.posterior(Evidence.of(network).build())).isInstanceOf(Posterior.class);
  }

  private static long used() {
    var memory = ManagementFactory.getMemoryMXBean();
    for (int i = 0; i < 3; i++) {
      memory.gc();
    }
    return memory.getHeapMemoryUsage().getUsed();
  }
}
