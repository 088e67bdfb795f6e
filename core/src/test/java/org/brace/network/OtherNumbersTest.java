package org.brace.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.brace.knowledge.Knowledge;
import org.brace.model.Level;
import org.brace.model.Span;
import org.brace.network.OtherNumbers.Said;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class OtherNumbersTest {

  private static final Map<String, Span> WHEEZING = Map.of("wheeze", Span.PRESENT);

  private final Knowledge knowledge = knowledge();

  private static Knowledge knowledge() {
    var small = new SmallKnowledge();
    small.yesNo("wheeze", 0.1);
    small.condition("asthma", 0.2).shows("wheeze", 1, 0.8).level = Level.SAME_DAY;
    return small.build();
  }

  @Test
  void all_numbers_drawn_make_the_interval_of_the_causes() {
    var values = SmallKnowledge.values(knowledge, WHEEZING);
    double[] said =
        OtherNumbers.all(knowledge).of(values, List.of()).stream()
            .mapToDouble(each -> each.causes().get("asthma"))
            .sorted()
            .toArray();

    var causes = (Causes.Weighed) CauseNetwork.of(knowledge).causesWithRanges(values);
    var interval = causes.causes().getFirst().interval();

    assertThat(said).hasSize(Ranges.SETS);
    assertThat(interval).isNotNull();
    var percentiles = new Percentiles(0.05, Ranges.SETS);
    percentiles.read(said);
    assertThat(percentiles.low()).isCloseTo(interval.low(), within(1e-12));
    assertThat(percentiles.high()).isCloseTo(interval.high(), within(1e-12));
  }

  @Test
  void only_the_numbers_of_a_kind_move() {
    var numbers = OtherNumbers.only(knowledge, NumberKind.COMMON);
    double[] said = asthma(numbers.of(SmallKnowledge.values(knowledge, WHEEZING), List.of()));
    double[] moved = numbers.moved("asthma/prior");

    // The likelihood ratio stays 8: only the prior odds of 0.25 move.
    assertThat(numbers.names()).containsExactly("asthma/prior");
    for (int i = 0; i < said.length; i++) {
      double odds = 8 * 0.25 * Math.pow(3, moved[i] / 1.6448536);
      assertThat(said[i]).isCloseTo(odds / (1 + odds), within(1e-6));
    }
  }

  @Test
  void a_kind_without_numbers_moves_nothing() {
    double[] said =
        asthma(
            OtherNumbers.only(knowledge, NumberKind.LEADING)
                .of(SmallKnowledge.values(knowledge, WHEEZING), List.of()));

    assertThat(Arrays.stream(said).distinct().count()).isEqualTo(1);
    assertThat(said[0]).isCloseTo(2.0 / 3, within(1e-12));
  }

  @Test
  void with_one_condition_the_chance_of_its_level_is_its_own() {
    List<Said> said =
        OtherNumbers.all(knowledge)
            .of(
                SmallKnowledge.values(knowledge, WHEEZING),
                List.of(Level.SAME_DAY, Level.EMERGENCY_DEPARTMENT));

    assertThat(said)
        .allSatisfy(each -> {
          assertThat(each.atLeast().get(Level.SAME_DAY))
              .isCloseTo(each.causes().get("asthma"), within(1e-12));
          assertThat(each.atLeast().get(Level.EMERGENCY_DEPARTMENT)).isZero();
        });
  }

  private static double[] asthma(List<Said> said) {
    return said.stream().mapToDouble(each -> each.causes().get("asthma")).toArray();
  }
}
