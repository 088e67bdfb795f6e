package org.brace.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.brace.inference.Evidence;
import org.brace.inference.Inference;
import org.brace.inference.Outcome.Posterior;
import org.brace.model.Span;
import org.junit.jupiter.api.Test;

class NumbersTest {

  @Test
  void what_was_not_told_is_worked_out_as_if_from_the_start() {
    int names = 0;
    for (long seed = 1; seed <= 40; seed++) {
      var random = new RandomKnowledge(seed, false);
      random.told.put("smoker", Span.PRESENT);
      names += compared(random);
    }
    assertThat(names).isGreaterThan(100);
  }

  private static int compared(RandomKnowledge random) {
    var layout = new Layout(random.knowledge);
    var numbers = Numbers.onAverage(layout);
    var inference = Inference.of(numbers.network);
    Person person = Person.of(layout, SmallKnowledge.values(random.knowledge, random.told));
    Evidence known = numbers.evidence(person);
    for (String name : person.known()) {
      assertThat(said(inference, numbers.without(name, person, known)))
          .as(name)
          .containsExactly(said(inference, numbers.evidence(person.without(name))));
    }
    return person.known().size();
  }

  /// The posteriors, and the chance of what is known; empty if it cannot be.
  private static double[] said(Inference inference, Evidence evidence) {
    if (!(inference.posterior(evidence) instanceof Posterior posterior)) {
      return new double[0];
    }
    var said = new double[posterior.conditions() + 1];
    for (int j = 0; j < posterior.conditions(); j++) {
      said[j] = posterior.probability(j);
    }
    said[posterior.conditions()] = posterior.logEvidence();
    return said;
  }
}
