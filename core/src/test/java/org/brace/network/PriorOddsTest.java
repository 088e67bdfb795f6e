package org.brace.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.brace.knowledge.Knowledge;
import org.brace.model.Span;
import org.junit.jupiter.api.Test;

class PriorOddsTest {

  private final SmallKnowledge small = new SmallKnowledge();

  @Test
  void an_unknown_factor_leaves_the_base() {
    small.yesNo("smoker", 0.2);
    small.condition("a", 0.1).riskFactor("smoker", 1, 6);

    assertThat(odds(Map.of())).isCloseTo(1 / 9.0, within(1e-15));
  }

  @Test
  void a_known_factor_is_centred_on_the_population() {
    small.yesNo("smoker", 0.2);
    small.condition("a", 0.1).riskFactor("smoker", 1, 6);

    // 1 + 0.2·(6 - 1) = 2.
    assertThat(odds(Map.of("smoker", Span.PRESENT))).isCloseTo(6 / 2.0 / 9, within(1e-15));
    assertThat(odds(Map.of("smoker", Span.ABSENT))).isCloseTo(1 / 2.0 / 9, within(1e-15));
  }

  @Test
  void over_the_population_the_odds_average_to_the_base() {
    small.yesNo("smoker", 0.2);
    small.choice("weight", null, 0.3, 0.1);
    small.condition("a", 0.02).riskFactor("smoker", 1, 6).riskFactor("weight", 2, 4);

    double mean = 0;
    double[] smoker = {0.8, 0.2};
    double[] weight = {0.6, 0.3, 0.1};
    for (int s = 0; s < 2; s++) {
      for (int w = 0; w < 3; w++) {
        var told = Map.of("smoker", Span.point(s), "weight", Span.point(w));
        mean += smoker[s] * weight[w] * odds(told);
      }
    }

    assertThat(mean).isCloseTo(0.02 / 0.98, within(1e-15));
  }

  @Test
  void some_states_of_a_graded_factor_average_by_how_common_they_are() {
    small.choice("weight", null, 0.3, 0.1);
    small.condition("a", 0.1).riskFactor("weight", 1, 2).riskFactor("weight", 2, 4);

    // Mean 0.6 + 0.3·2 + 0.1·4 = 1.6; of states 1 and 2 together (0.6 + 0.4)/0.4 = 2.5.
    assertThat(odds(Map.of("weight", Span.closed(1, 2)))).isCloseTo(2.5 / 1.6 / 9, within(1e-15));
  }

  @Test
  void factors_take_a_prior_to_nine_in_ten_at_most() {
    small.yesNo("smoker", 0.01);
    small.condition("a", 0.5).riskFactor("smoker", 1, 1000);

    assertThat(odds(Map.of("smoker", Span.PRESENT))).isEqualTo(9);
  }

  @Test
  void a_parent_is_centred_by_its_own_prior() {
    var child = small.condition("a", 0.1);
    small.condition("parent", 0.2);
    child.causedBy.put("parent", SmallKnowledge.number(6));

    assertThat(odds(Map.of())).isCloseTo(1 / 9.0 / 2, within(1e-15));
  }

  @Test
  void age_and_sex_multiply_and_a_range_of_ages_averages() {
    small.ageAndSex();
    var condition = small.condition("a", 0.5);
    condition.age.putAll(
        Map.of("18-29", 0.5, "30-44", 1.0, "45-59", 1.5, "60-74", 2.0, "75+", 4.0));
    condition.sex.putAll(Map.of("female", 1.4, "male", 0.6));

    assertThat(odds(Map.of())).isEqualTo(1);
    assertThat(odds(Map.of("age", Span.point(58)))).isEqualTo(1.5);
    assertThat(odds(Map.of("age", Span.point(60)))).isEqualTo(2);
    assertThat(odds(Map.of("age", Span.point(91)))).isEqualTo(4);
    assertThat(odds(Map.of("sex", Span.point(0)))).isEqualTo(1.4);
    assertThat(odds(Map.of("age", Span.point(40), "sex", Span.point(1)))).isEqualTo(0.6);
    // Ten years at 1.5, five at 2.
    assertThat(odds(Map.of("age", new Span(50, false, 65, true))))
        .isCloseTo(25 / 15.0, within(1e-15));
  }

  @Test
  void a_factor_is_centred_on_those_of_the_same_age() {
    small.ageAndSex();
    small.yesNo("thin-bone", 0.1, Map.of("18-29", 0.1, "75+", 4.0));
    small.condition("a", 0.1).riskFactor("thin-bone", 1, 5);

    // 1 + 0.4·4 = 2.6 of the old, 1 + 0.01·4 of the young; the base is that of the age already.
    assertThat(odds(Map.of("age", Span.point(80), "thin-bone", Span.PRESENT)))
        .isCloseTo(5 / 2.6 / 9, within(1e-15));
    assertThat(odds(Map.of("age", Span.point(20), "thin-bone", Span.ABSENT)))
        .isCloseTo(1 / 1.04 / 9, within(1e-15));
    assertThat(odds(Map.of("age", Span.point(80)))).isCloseTo(1 / 9.0, within(1e-15));
    assertThat(odds(Map.of("thin-bone", Span.PRESENT))).isCloseTo(5 / 1.4 / 9, within(1e-15));
  }

  @Test
  void at_no_age_has_more_than_everyone_a_factor() {
    small.ageAndSex();
    small.yesNo("grey", 0.4, Map.of("75+", 4.0));
    small.condition("a", 0.1).riskFactor("grey", 1, 5);

    assertThat(odds(Map.of("age", Span.point(80), "grey", Span.PRESENT)))
        .isCloseTo(5 / (1 + 0.999 * 4) / 9, within(1e-15));
  }

  /// The odds of the first condition.
  private double odds(Map<String, Span> told) {
    Knowledge knowledge = small.build();
    var layout = new Layout(knowledge);
    var person = Person.of(layout, SmallKnowledge.values(knowledge, told));
    return new PriorOdds(layout, new Draw.AsWritten()).of(0, person);
  }
}
