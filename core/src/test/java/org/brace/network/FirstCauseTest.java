package org.brace.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.brace.model.Level;
import org.brace.model.Span;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FirstCauseTest {

  private static final double[] FOUR = {0.07, 0.07, 0.07, 0.07};

  private final SmallKnowledge small = new SmallKnowledge();

  @BeforeEach
  void signs() {
    for (String id : List.of("runny-nose", "sore-throat", "pulled", "itch")) {
      small.yesNo(id, 0.05);
    }
  }

  private List<String> asked(Map<String, Span> told, List<List<String>> lines) {
    var knowledge = small.build();
    return CauseNetwork.of(knowledge)
        .worthAskingForFirst(SmallKnowledge.values(knowledge, told), lines, FOUR)
        .stream()
        .map(Asking::fact)
        .toList();
  }

  @Test
  void what_tells_two_likely_causes_apart_is_asked_and_nothing_else_before_it() {
    small.condition("cold", 0.3).shows("runny-nose", 1, 0.9);
    small.condition("strain", 0.28).shows("pulled", 1, 0.9);
    small.condition("rare", 0.001).shows("itch", 1, 0.9);

    List<String> asked = asked(Map.of(), List.of(List.of("itch"), List.of("runny-nose")));

    assertThat(asked).first().isEqualTo("runny-nose");
  }

  @Test
  void nothing_is_asked_where_another_cause_can_hardly_come_first() {
    small.condition("cold", 0.9).shows("runny-nose", 1, 0.6);
    small.condition("rare", 0.0001).shows("itch", 1, 0.5);

    assertThat(asked(Map.of("runny-nose", Span.PRESENT), List.of(List.of("itch")))).isEmpty();
  }

  @Test
  void nothing_is_asked_to_order_two_causes_that_are_both_as_good_as_sure() {
    small.condition("cold", 0.97).shows("runny-nose", 1, 0.9);
    small.condition("strain", 0.95).shows("pulled", 1, 0.9);
    var lines = List.of(List.of("sore-throat"), List.of("itch"));
    small.condition("other", 0.001).shows("sore-throat", 1, 0.5);

    var told = Map.of("runny-nose", Span.PRESENT, "pulled", Span.PRESENT);

    assertThat(asked(told, lines)).isEmpty();
  }

  @Test
  void what_would_make_a_likely_cause_the_first_is_asked() {
    small.condition("strain", 0.87).shows("pulled", 1, 0.9).level = Level.SAME_DAY;
    small.condition("cold", 0.97).shows("runny-nose", 1, 0.9);

    assertThat(asked(Map.of("runny-nose", Span.PRESENT), List.of(List.of("pulled"))))
        .containsExactly("pulled");
  }

  @Test
  void a_line_that_asks_for_two_signs_is_worth_more_than_either_alone() {
    small.condition("cold", 0.3).shows("runny-nose", 1, 0.4).shows("sore-throat", 1, 0.4);
    small.condition("strain", 0.28).shows("pulled", 1, 0.1);
    var knowledge = small.build();
    var network = CauseNetwork.of(knowledge);
    var values = SmallKnowledge.values(knowledge, Map.of());

    double one =
        network
            .worthAskingForFirst(values, List.of(List.of("runny-nose")), FOUR)
            .getFirst()
            .value();
    var both =
        network.worthAskingForFirst(
            values, List.of(List.of("pulled"), List.of("runny-nose", "sore-throat")), FOUR);

    assertThat(both).first().extracting(Asking::fact).isEqualTo("runny-nose");
    assertThat(one).isPositive();
  }

  /// All of 40 causes may show each of 16 signs: no sum over many of them is short.
  @Test
  void what_tells_most_is_asked_where_many_signs_may_have_many_causes() {
    Map<String, Span> told = new HashMap<>();
    for (int i = 0; i < 16; i++) {
      small.yesNo("sign-" + i, 0.01);
      told.put("sign-" + i, Span.PRESENT);
    }
    for (int j = 0; j < 40; j++) {
      var condition = small.condition("cause-" + j, j < 2 ? 0.3 : 0.02);
      for (int i = 0; i < 16; i++) {
        condition.shows("sign-" + i, 1, 0.3 + 0.01 * ((i + j) % 7));
      }
      if (j < 2) {
        condition.shows(j == 0 ? "runny-nose" : "pulled", 1, 0.9);
      }
    }

    assertThat(asked(told, List.of(List.of("itch"), List.of("runny-nose"), List.of("pulled"))))
        .first()
        .isIn("runny-nose", "pulled");
  }
}
