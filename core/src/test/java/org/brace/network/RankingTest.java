package org.brace.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.brace.model.Level;
import org.junit.jupiter.api.Test;

class RankingTest {

  private final SmallKnowledge small = new SmallKnowledge();

  private List<String> ranked(Map<String, Double> chances) {
    var order = new Ranking(small.build()).ofEntries();
    return chances.entrySet().stream().sorted(order).map(Map.Entry::getKey).toList();
  }

  @Test
  void the_most_probable_cause_comes_first_however_mild_it_is() {
    small.condition("clot", 0.01).level = Level.SAME_DAY;
    small.condition("strain", 0.1);

    assertThat(ranked(Map.of("clot", 0.88, "strain", 0.89))).containsExactly("strain", "clot");
  }

  @Test
  void of_two_that_are_as_good_as_sure_the_more_urgent_comes_first() {
    small.condition("strain", 0.1);
    small.condition("clot", 0.01).level = Level.SAME_DAY;

    assertThat(ranked(Map.of("clot", 0.91, "strain", 0.999))).containsExactly("clot", "strain");
  }

  @Test
  void of_two_as_urgent_a_cause_of_pain_comes_first() {
    small.condition("cold", 0.1);
    small.condition("strain", 0.1).oneOf = "pain";

    assertThat(ranked(Map.of("cold", 0.999, "strain", 0.95))).containsExactly("strain", "cold");
  }

  @Test
  void of_equals_the_order_is_always_the_same() {
    small.condition("strain", 0.1);
    small.condition("cold", 0.1);

    assertThat(ranked(Map.of("cold", 0.4, "strain", 0.4))).containsExactly("cold", "strain");
    assertThat(ranked(Map.of("cold", 0.94, "strain", 0.95))).containsExactly("cold", "strain");
  }
}
