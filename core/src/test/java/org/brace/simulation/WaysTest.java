package org.brace.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.brace.RealBase;
import org.brace.knowledge.Knowledge;
import org.brace.rules.Comparison;
import org.brace.rules.Direction;
import org.brace.rules.Rule;
import org.junit.jupiter.api.Test;

class WaysTest {

  private static final Knowledge KNOWLEDGE = RealBase.KNOWLEDGE;

  private static Rule present(String fact) {
    return new Rule.Atom(fact, Comparison.AtLeast.PRESENT, Direction.HIGH, fact);
  }

  private static Rule atLeast(String fact, double threshold) {
    return new Rule.Atom(
        fact, new Comparison.AtLeast(threshold, false), Direction.HIGH, fact + " >= " + threshold);
  }

  private static Set<Set<String>> facts(Rule rule) {
    return new Ways(KNOWLEDGE).of(rule).stream().map(Map::keySet).collect(Collectors.toSet());
  }

  @Test
  void each_choice_of_parts_is_a_way() {
    Rule rule =
        new Rule.All(
            List.of(present("cough"), new Rule.Any(List.of(present("rigors"), present("wheeze")))));

    assertThat(facts(rule))
        .containsExactlyInAnyOrder(Set.of("cough", "rigors"), Set.of("cough", "wheeze"));
  }

  @Test
  void a_way_that_needs_all_that_another_needs_is_left_out() {
    Rule rule =
        new Rule.Any(
            List.of(present("cough"), new Rule.All(List.of(present("cough"), present("rigors")))));

    assertThat(facts(rule)).containsExactly(Set.of("cough"));
  }

  @Test
  void at_least_two_of_three_are_three_ways() {
    Rule rule =
        new Rule.AtLeast(2, List.of(present("cough"), present("rigors"), present("wheeze")));

    assertThat(facts(rule))
        .containsExactlyInAnyOrder(
            Set.of("cough", "rigors"), Set.of("cough", "wheeze"), Set.of("rigors", "wheeze"));
  }

  @Test
  void of_two_thresholds_of_one_fact_the_way_needs_the_further() {
    Rule rule = new Rule.All(List.of(atLeast("pain-severity", 7), atLeast("pain-severity", 8)));

    assertThat(new Ways(KNOWLEDGE).of(rule))
        .containsExactly(new TreeMap<>(Map.of("pain-severity", new Need(Need.Kind.AT_LEAST, 8))));
  }

  @Test
  void what_is_derived_is_followed_to_what_is_asked() {
    assertThat(facts(present("asthma-or-wheeze")))
        .containsExactlyInAnyOrder(Set.of("asthma"), Set.of("copd"), Set.of("wheeze"));
  }

  @Test
  void points_add_up_over_thresholds() {
    Rule two = new Rule.Atom("crb65-points", new Comparison.AtLeast(2, false), Direction.HIGH, "");

    assertThat(facts(two))
        .contains(Set.of("confusion-new", "age"), Set.of("respiratory-rate", "systolic"))
        .hasSize(9);
  }
}
