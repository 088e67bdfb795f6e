package org.brace.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.brace.knowledge.Knowledge;
import org.brace.model.Span;
import org.junit.jupiter.api.Test;

class PersonTest {

  private final SmallKnowledge small = new SmallKnowledge();

  PersonTest() {
    small.yesNo("cough", 0.3);
    small.banded("cough-duration", "cough", new double[] {0, 3, 8}, 0.1, 0.1, 0.1);
    small.choice("leg-weakness", null, 0.04, 0.01);
    small.condition("a", 0.1).shows("cough-duration", 2, 0.5).shows("leg-weakness", 1, 0.5);
  }

  @Test
  void a_range_allows_the_bands_that_it_touches() {
    assertThat(states(Map.of("cough-duration", new Span(3, true, 100, false)))).isEqualTo("2-3");
    assertThat(states(Map.of("cough-duration", Span.closed(2, 4)))).isEqualTo("1-2");
    assertThat(states(Map.of("cough-duration", Span.point(3)))).isEqualTo("2-2");
  }

  @Test
  void the_whole_scale_says_nothing() {
    assertThat(states(Map.of())).isEqualTo("0-3");
    assertThat(person(Map.of()).known()).isEmpty();
  }

  @Test
  void presence_without_a_grade_leaves_every_grade_but_none() {
    var told = Map.of("cough", Span.PRESENT);

    assertThat(states(told)).isEqualTo("1-3");
    assertThat(person(told).known()).containsExactly("cough");
  }

  @Test
  void absence_of_what_is_graded_is_the_first_state() {
    var told = Map.of("cough", Span.ABSENT);

    assertThat(states(told)).isEqualTo("0-0");
    assertThat(person(told).known()).containsExactly("cough");
  }

  @Test
  void a_grade_is_one_finding_under_its_own_name() {
    var told = Map.of("cough", Span.PRESENT, "cough-duration", Span.point(9));

    assertThat(states(told)).isEqualTo("3-3");
    assertThat(person(told).known()).containsExactly("cough-duration");
    assertThat(person(told).without("cough-duration").known()).isEmpty();
  }

  @Test
  void a_choice_is_the_state_that_was_chosen() {
    var told = Map.of("leg-weakness", Span.point(2));

    assertThat(person(told).low()[1]).isEqualTo(2);
    assertThat(person(told).high()[1]).isEqualTo(2);
  }

  private String states(Map<String, Span> told) {
    Person person = person(told);
    return person.low()[0] + "-" + person.high()[0];
  }

  private Person person(Map<String, Span> told) {
    Knowledge knowledge = small.build();
    return Person.of(new Layout(knowledge), SmallKnowledge.values(knowledge, told));
  }
}
