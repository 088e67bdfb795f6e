package org.brace.inference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SumsTest {

  private static final int[] OUTS = {10, 11, 12};
  private static final int[] STARTS = {0, 1, 3, 4};
  private static final int[] TERMS = {0, 1, 1, 2, 2, 3, 3, 3};

  @Test
  void sums_of_as_many_terms_stand_together() {
    Sums sums = Sums.of(OUTS, STARTS, TERMS, Sums.order(new int[] {1, 2, 1}, 3));

    assertThat(sums.groups()).containsExactly(1, 2, 2, 3);
    assertThat(sums.outs()).containsExactly(10, 12, 11);
    assertThat(sums.terms()).containsExactly(0, 1, 3, 3, 1, 2, 2, 3);
  }

  @Test
  void sums_are_worked_out_as_by_hand_for_one_world_and_for_eight() {
    Sums sums = Sums.of(OUTS, STARTS, TERMS, Sums.order(new int[] {1, 2, 1}, 3));
    for (int lanes : new int[] {1, Kernel.LANES}) {
      double[] t = new double[13 * lanes];
      for (int entry = 0; entry < 13; entry++) {
        for (int lane = 0; lane < lanes; lane++) {
          t[entry * lanes + lane] = entry + 2;
        }
      }

      Kernel.plain().combine(sums, true, t, 0, 0, 0, lanes);
      assertThat(new double[] {t[10 * lanes], t[11 * lanes], t[13 * lanes - 1]})
          .containsExactly(2 * 3, 3 * 4 + 4 * 5, 5 * 5);

      Kernel.plain().combine(sums, false, t, 0, 0, 0, lanes);
      assertThat(new double[] {t[10 * lanes], t[11 * lanes], t[13 * lanes - 1]})
          .containsExactly(2 * 6, 2 * 32, 2 * 25);
    }
  }

  @Test
  void sums_of_any_number_of_terms_are_complete() {
    for (int count = 1; count <= 20; count++) {
      int[] terms = new int[2 * count];
      double[] t = new double[2 * count + 1];
      double expected = 0;
      for (int i = 0; i < count; i++) {
        terms[2 * i] = 2 * i;
        terms[2 * i + 1] = 2 * i + 1;
        t[2 * i] = i + 1;
        t[2 * i + 1] = i + 2;
        expected += (i + 1) * (i + 2);
      }
      var sums = new Sums(new int[] {count, 1}, new int[] {2 * count}, terms);

      Kernel.plain().combine(sums, true, t, 0, 0, 0, 1);

      assertThat(t[2 * count]).as("%d terms", count).isEqualTo(expected);
    }
  }
}
