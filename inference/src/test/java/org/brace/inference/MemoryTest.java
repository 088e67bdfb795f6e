package org.brace.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import org.brace.inference.Outcome.Posterior;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Questions with large tables wait for each other, and small ones for nobody.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MemoryTest {

  private static final long MORE_THAN_THERE_IS = Long.MAX_VALUE;
  private static final long MIB = 1 << 20;

  @Test
  void the_next_large_one_waits_until_memory_is_given_back() throws InterruptedException {
    int taken = Memory.take(MORE_THAN_THERE_IS);
    Thread next = Thread.startVirtualThread(() -> Memory.give(Memory.take(2 * MIB)));

    assertThat(next.join(Duration.ofMillis(100))).isFalse();
    Memory.give(taken);
    assertThat(next.join(Duration.ofSeconds(10))).isTrue();
  }

  @Test
  void a_small_one_does_not_wait_even_behind_a_large_one() throws InterruptedException {
    int taken = Memory.take(MORE_THAN_THERE_IS);
    Thread large = Thread.startVirtualThread(() -> Memory.give(Memory.take(MORE_THAN_THERE_IS)));
    assertThat(large.join(Duration.ofMillis(100))).isFalse();

    assertThat(Memory.take(MIB - 1)).isZero();
    Memory.give(taken);
    assertThat(large.join(Duration.ofSeconds(10))).isTrue();
  }

  @Test
  void after_questions_with_large_tables_all_is_given_back() throws InterruptedException {
    var random = new SplittableRandom(61);
    Network network =
        RandomNetworks.network(random, new RandomNetworks.Kind(40, 150, 9, false, false, true));
    // More than is kept from one question to the next, whatever the heap: that is 1 << 20.
    var inference = Inference.of(network, Kernel.plain(), new Limit(5e8, 1L << 24));
    int large = 0;
    for (int i = 0; i < 30 && large < 3; i++) {
      Evidence evidence = RandomNetworks.evidence(random, network, 28, 30);
      double operations = inference.operations(evidence);
      if (operations > 1e7 && operations < 1e8) {
        large += inference.posterior(evidence) instanceof Posterior ? 1 : 0;
      }
    }
    assertThat(large).isEqualTo(3);

    Thread all = Thread.startVirtualThread(() -> Memory.give(Memory.take(MORE_THAN_THERE_IS)));
    assertThat(all.join(Duration.ofSeconds(10))).isTrue();
  }
}
