package org.brace.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.brace.RealBase;
import org.brace.knowledge.Estimate;
import org.junit.jupiter.api.Test;

class RangeDrawTest {

  private static final int SETS = 200;
  private static final Strata STRATA = new Strata(SETS);

  @Test
  void the_normal_quantile_is_that_of_the_tables() {
    assertThat(STRATA.normalAt(0.5)).isCloseTo(0, within(1e-12));
    assertThat(STRATA.normalAt(0.95)).isCloseTo(1.6448536269514722, within(1e-8));
    assertThat(STRATA.normalAt(0.005)).isCloseTo(-2.575829303548901, within(1e-8));
  }

  @Test
  void nine_draws_in_ten_lie_inside_the_stated_range() {
    var estimate = ranged(0.2, 0.1, 0.5);

    double[] drawn = chances("x", estimate);

    assertThat(Arrays.stream(drawn).filter(p -> p < 0.1).count()).isEqualTo(SETS / 20);
    assertThat(Arrays.stream(drawn).filter(p -> p > 0.5).count()).isEqualTo(SETS / 20);
    assertThat((drawn[SETS / 2 - 1] + drawn[SETS / 2]) / 2).isCloseTo(0.2, within(0.005));
  }

  @Test
  void on_average_a_chance_is_the_mean_of_its_draws_and_a_ratio_as_it_stands() {
    var estimate = ranged(0.02, 0.005, 0.1);
    var average = Draw.OnAverage.of(new SmallKnowledge().build());

    double mean = Arrays.stream(chances("x", estimate)).average().orElseThrow();
    assertThat(average.chance("x", estimate)).isCloseTo(mean, within(1e-4)).isGreaterThan(0.025);
    assertThat(average.ratio("x", ranged(4, 2, 9))).isEqualTo(4);
    assertThat(average.chance("x", SmallKnowledge.number(1))).isOne();
  }

  @Test
  void a_number_without_a_range_gets_that_of_its_class() {
    double[] drawn = chances("x", SmallKnowledge.number(0.2));

    // Expert: a factor of 3 in odds, so 0.25/3 and 0.25·3, which are 1/13 and 3/7.
    assertThat(Arrays.stream(drawn).filter(p -> p < 1 / 13.0).count()).isEqualTo(SETS / 20);
    assertThat(Arrays.stream(drawn).filter(p -> p > 3 / 7.0).count()).isEqualTo(SETS / 20);
  }

  @Test
  void a_ratio_is_spread_on_the_scale_of_logs() {
    var estimate = ranged(4, 2, 8);

    double[] drawn =
        IntStream.range(0, SETS).mapToDouble(i -> draw(i).ratio("x", estimate)).sorted().toArray();

    assertThat(Arrays.stream(drawn).filter(ratio -> ratio < 2).count()).isEqualTo(SETS / 20);
    assertThat(drawn[0] * drawn[SETS - 1]).isCloseTo(16, within(1e-9));
  }

  @Test
  void impossible_and_certain_stay_so() {
    assertThat(draw(3).chance("x", SmallKnowledge.number(0))).isZero();
    assertThat(draw(3).chance("x", SmallKnowledge.number(1))).isOne();
  }

  @Test
  void different_numbers_are_drawn_apart() {
    double correlation = 0;
    for (int i = 0; i < SETS; i++) {
      correlation += STRATA.normal("wheeze/leak", i) * STRATA.normal("cough/leak", i) / SETS;
    }
    assertThat(correlation).isCloseTo(0, within(0.2));
  }

  @Test
  void drawn_for_all_sets_at_once_each_number_is_what_it_is_alone() {
    var layout = new Layout(RealBase.KNOWLEDGE);
    var policy = RealBase.KNOWLEDGE.policy();
    List<RangeDraw> all = RangeDraw.all(layout, STRATA);

    assertThat(all).hasSize(SETS);
    assertThat(layout.stated.all).hasSizeGreaterThan(1000);
    for (int i = 0; i < SETS; i += 33) {
      var alone = new RangeDraw(i, STRATA, policy);
      for (Stated.Named number : layout.stated.all) {
        double expected =
            number.isRatio()
                ? alone.ratio(number.name(), number.estimate())
                : alone.chance(number.name(), number.estimate());
        assertThat(all.get(i).of(number)).as(number.name()).isEqualTo(expected);
      }
    }
  }

  @Test
  void no_two_numbers_have_one_name() {
    assertThat(new Layout(RealBase.KNOWLEDGE).stated.all)
        .extracting(Stated.Named::name)
        .doesNotHaveDuplicates();
  }

  private static double[] chances(String name, Estimate estimate) {
    return IntStream.range(0, SETS)
        .mapToDouble(i -> draw(i).chance(name, estimate))
        .sorted()
        .toArray();
  }

  private static RangeDraw draw(int number) {
    return new RangeDraw(number, STRATA, new SmallKnowledge().build().policy());
  }

  private static Estimate ranged(double value, double low, double high) {
    return new Estimate(
        value, low, high, "expert", Estimate.Kind.EXPERT, null, SmallKnowledge.HERE);
  }
}
