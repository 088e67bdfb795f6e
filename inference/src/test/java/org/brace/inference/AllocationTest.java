package org.brace.inference;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.brace.inference.Outcome.Posterior;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Once warm, with room to write into, a question allocates nothing.
class AllocationTest {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final Network network =
      RandomNetworks.network(
          new SplittableRandom(41), new RandomNetworks.Kind(25, 60, 5, true, true, false));
  private final Inference inference = Inference.of(network, Kernel.plain());
  private final List<Evidence> questions = questions();

  private List<Evidence> questions() {
    var random = new SplittableRandom(42);
    List<Evidence> questions = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      Evidence evidence = RandomNetworks.evidence(random, network, 5, 10);
      if (inference.posterior(evidence) instanceof Posterior) {
        questions.add(evidence);
      }
    }
    assertThat(questions).isNotEmpty();
    return questions;
  }

  @Test
  void a_posterior_allocates_nothing() {
    var into = new Posterior(network);

    assertThat(bytes(evidence -> inference.posterior(evidence, into))).isZero();
  }

  @Test
  void the_answers_to_findings_that_nothing_blocks_allocate_nothing() {
    var into = new Answers(network);
    int[] open =
        IntStream.range(0, network.findings())
            .filter(f -> network.inhibitors[network.blockedWith[f]].length == 0)
            .filter(f -> questions.stream().noneMatch(each -> each.isObserved(f)))
            // A state that nothing pushes to is rare: it is asked on its own.
            .filter(f -> network.leak[f][network.states(f) - 1] > 1e-4)
            .filter(f -> network.states(f) == 2)
            .toArray();
    assertThat(open).isNotEmpty();

    assertThat(bytes(evidence -> inference.answers(evidence, open, into))).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {11, 60})
  void worlds_allocate_nothing(int many) {
    var into = new Worlds();
    var worlds = new Evidence[questions.size()][];
    for (int i = 0; i < worlds.length; i++) {
      Evidence evidence = questions.get(i);
      worlds[i] =
          IntStream.range(0, many)
              .mapToObj(j -> evidence.withOdds(j % 11, 0.1 * (j + 1)))
              .toArray(Evidence[]::new);
    }
    int[] at = {0};

    assertThat(bytes(_ -> inference.worlds(worlds[at[0]++ % worlds.length], into))).isZero();
  }

  private interface Question {
    Object ask(Evidence evidence);
  }

  /// The fewest bytes of some rounds: the compiler may use the thread meanwhile.
  private long bytes(Question question) {
    long fewest = Long.MAX_VALUE;
    for (int round = 0; round < 30; round++) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < 100; i++) {
        question.ask(questions.get(i % questions.size()));
      }
      fewest = Math.min(fewest, THREADS.getCurrentThreadAllocatedBytes() - before);
    }
    return fewest;
  }
}
