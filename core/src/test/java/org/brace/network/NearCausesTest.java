package org.brace.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.brace.RealBase;
import org.brace.inference.Evidence;
import org.brace.inference.Inference;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.model.Span;
import org.brace.model.Values;
import org.junit.jupiter.api.Test;

/// The causes where exact numbers would take too long: those that seem likeliest are looked at as
/// if there were no others. People for whom exact numbers can be had show how near that is.
class NearCausesTest {

  private static final Knowledge KNOWLEDGE = RealBase.KNOWLEDGE;

  /// Multiplications of a pass: a hundred times those of a usual case, up to what a test may take.
  private static final double MANY = 200_000;

  private static final double TOO_SLOW = 1e7;
  private static final int PEOPLE = 12;

  private final CauseNetwork network = CauseNetwork.of(KNOWLEDGE);

  @Test
  void near_numbers_are_two_hundredths_off_at_most_where_exact_ones_can_be_had() {
    List<Double> differences = new ArrayList<>();
    int compared = 0;
    for (Values values : withManySigns(PEOPLE)) {
      Person person = Person.of(new Layout(KNOWLEDGE), values);
      var near = network.near(person, network.evidence(values), false);
      if (near.isEmpty()) {
        continue;
      }
      compared++;
      Map<String, Double> exact = network.probabilities(values);
      assertThat(near.get().near()).isTrue();
      assertThat(near.get().causes()).hasSize(exact.size());
      for (Cause cause : near.get().causes()) {
        double off = Math.abs(cause.probability() - Objects.requireNonNull(exact.get(cause.id())));
        assertThat(off).as(cause.id()).isLessThan(0.02);
        if (cause.probability() >= 0.01) {
          differences.add(off);
        }
      }
    }

    assertThat(compared).isGreaterThan(PEOPLE * 2 / 3);
    assertThat(differences.stream().mapToDouble(each -> each).average().orElseThrow())
        .isPositive()
        .isLessThan(0.002);
  }

  @Test
  void a_cause_that_was_not_looked_at_has_no_interval_and_nothing_for_or_against() {
    Values values = withManySigns(1).getFirst();
    Person person = Person.of(new Layout(KNOWLEDGE), values);

    var found = network.near(person, network.evidence(values), true).orElseThrow();

    List<Cause> leftOut =
        found.causes().stream().filter(cause -> cause.interval() == null).toList();
    assertThat(leftOut)
        .hasSizeGreaterThan(KNOWLEDGE.conditions().size() / 2)
        .allMatch(cause -> cause.probability() <= 0.005)
        .allMatch(cause -> cause.pro().isEmpty() && cause.against().isEmpty());
    assertThat(found.causes().getFirst().interval()).isNotNull();
    assertThat(found.causes().getFirst().pro()).isNotEmpty();
  }

  /// Drawn people who tell everything, with so many signs.
  private List<Values> withManySigns(int people) {
    var random = new SplittableRandom(11);
    List<Values> found = new ArrayList<>();
    Inference inference = null;
    while (found.size() < people) {
      Values values =
          SmallKnowledge.values(KNOWLEDGE, told(People.of(KNOWLEDGE).draw(random.split())));
      Evidence evidence = network.evidence(values);
      inference = inference == null ? Inference.of(evidence.network()) : inference;
      double operations = inference.operations(evidence);
      if (operations >= MANY && operations <= TOO_SLOW) {
        found.add(values);
      }
    }
    return found;
  }

  private static Map<String, Span> told(DrawnPerson drawn) {
    Map<String, Span> told = new HashMap<>();
    for (Fact fact : KNOWLEDGE.facts().values()) {
      if (!fact.isDerived() && fact.type() == Fact.Type.YES_NO && !fact.isCover()) {
        told.put(fact.id(), Span.point(drawn.state(fact.id())));
      }
    }
    drawn.states().forEach((id, state) -> told.put(id, Span.point(state)));
    return told;
  }
}
