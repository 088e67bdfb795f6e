package org.brace.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PercentilesTest {

  @Test
  void lie_between_two_values_in_proportion() {
    var percentiles = new Percentiles(0.1, 5);

    percentiles.read(new double[] {4, 1, 3, 2, 5});

    assertThat(percentiles.low()).isEqualTo(1.4);
    assertThat(percentiles.high()).isEqualTo(4.6);
  }

  @Test
  void of_one_value_are_that_one() {
    var percentiles = new Percentiles(0.3, 1);

    percentiles.read(new double[] {7});

    assertThat(percentiles.low()).isEqualTo(7);
    assertThat(percentiles.high()).isEqualTo(7);
  }

  @Test
  void are_those_of_all_values_in_order() {
    var random = new SplittableRandom(1);
    for (int trial = 0; trial < 500; trial++) {
      int count = random.nextInt(1, 300);
      double share = trial % 3 == 0 ? 0 : random.nextDouble(0.5);
      int most = random.nextInt(1, 40);
      var percentiles = new Percentiles(share, count);
      // Nothing stays of what was read before.
      for (int again = 0; again < 2; again++) {
        double[] values = random.ints(count, -most, most).mapToDouble(each -> each).toArray();
        percentiles.read(values);
        Arrays.sort(values);

        assertThat(percentiles.low()).isCloseTo(percentile(values, share), within(1e-9));
        assertThat(percentiles.high()).isCloseTo(percentile(values, 1 - share), within(1e-9));
      }
    }
  }

  private static double percentile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    double low = sorted[(int) Math.floor(place)];
    return low + (place - Math.floor(place)) * (sorted[(int) Math.ceil(place)] - low);
  }
}
