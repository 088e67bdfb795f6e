package org.brace.inference;

/// The kernel for any machine.
final class PlainKernel implements Kernel {

  @Override
  public String name() {
    return "plain Java";
  }

  @Override
  public void combine(Sums sums, boolean whole, double[] t, int out, int p, int q, int lanes) {
    int[] groups = sums.groups();
    int[] outs = sums.outs();
    int[] terms = sums.terms();
    int from = 0;
    int term = 0;
    for (int g = 0; g < groups.length; g += 2) {
      int count = groups[g];
      int end = groups[g + 1];
      if (lanes != 1) {
        eachLane(count, outs, from, end, terms, term, whole, t, out, p, q);
      } else if (count == 1) {
        ones(outs, from, end, terms, term, whole, t, out, p, q);
      } else if (count == 2) {
        twos(outs, from, end, terms, term, whole, t, out, p, q);
      } else if (count == 4) {
        fours(outs, from, end, terms, term, whole, t, out, p, q);
      } else if (count == 8) {
        eights(outs, from, end, terms, term, whole, t, out, p, q);
      } else {
        more(count, outs, from, end, terms, term, whole, t, out, p, q);
      }
      term += 2 * count * (end - from);
      from = end;
    }
  }

  /// Sums of one term.
  private static void ones(
      int[] outs,
      int from,
      int end,
      int[] terms,
      int term,
      boolean whole,
      double[] t,
      int out,
      int p,
      int q) {
    for (int i = from; i < end; i++) {
      int k = term + 2 * (i - from);
      double sum = t[p + terms[k]] * t[q + terms[k + 1]];
      int entry = out + outs[i];
      t[entry] = whole ? sum : t[entry] + sum;
    }
  }

  /// Sums of two.
  private static void twos(
      int[] outs,
      int from,
      int end,
      int[] terms,
      int term,
      boolean whole,
      double[] t,
      int out,
      int p,
      int q) {
    for (int i = from; i < end; i++) {
      int k = term + 4 * (i - from);
      double sum =
          t[p + terms[k]] * t[q + terms[k + 1]] + t[p + terms[k + 2]] * t[q + terms[k + 3]];
      int entry = out + outs[i];
      t[entry] = whole ? sum : t[entry] + sum;
    }
  }

  /// Sums of four.
  private static void fours(
      int[] outs,
      int from,
      int end,
      int[] terms,
      int term,
      boolean whole,
      double[] t,
      int out,
      int p,
      int q) {
    for (int i = from; i < end; i++) {
      int k = term + 8 * (i - from);
      double sum =
          (t[p + terms[k]] * t[q + terms[k + 1]] + t[p + terms[k + 2]] * t[q + terms[k + 3]])
              + (t[p + terms[k + 4]] * t[q + terms[k + 5]]
                  + t[p + terms[k + 6]] * t[q + terms[k + 7]]);
      int entry = out + outs[i];
      t[entry] = whole ? sum : t[entry] + sum;
    }
  }

  /// Sums of eight.
  private static void eights(
      int[] outs,
      int from,
      int end,
      int[] terms,
      int term,
      boolean whole,
      double[] t,
      int out,
      int p,
      int q) {
    for (int i = from; i < end; i++) {
      int k = term + 16 * (i - from);
      double sum =
          ((t[p + terms[k]] * t[q + terms[k + 1]] + t[p + terms[k + 2]] * t[q + terms[k + 3]])
                  + (t[p + terms[k + 4]] * t[q + terms[k + 5]]
                      + t[p + terms[k + 6]] * t[q + terms[k + 7]]))
              + ((t[p + terms[k + 8]] * t[q + terms[k + 9]]
                      + t[p + terms[k + 10]] * t[q + terms[k + 11]])
                  + (t[p + terms[k + 12]] * t[q + terms[k + 13]]
                      + t[p + terms[k + 14]] * t[q + terms[k + 15]]));
      int entry = out + outs[i];
      t[entry] = whole ? sum : t[entry] + sum;
    }
  }

  /// Sums of any other number of terms.
  private static void more(
      int count,
      int[] outs,
      int from,
      int end,
      int[] terms,
      int term,
      boolean whole,
      double[] t,
      int out,
      int p,
      int q) {
    int k = term;
    for (int i = from; i < end; i++) {
      double sum = 0;
      int last = k + 2 * count - 8;
      for (; k <= last; k += 8) {
        sum +=
            (t[p + terms[k]] * t[q + terms[k + 1]] + t[p + terms[k + 2]] * t[q + terms[k + 3]])
                + (t[p + terms[k + 4]] * t[q + terms[k + 5]]
                    + t[p + terms[k + 6]] * t[q + terms[k + 7]]);
      }
      for (; k < last + 8; k += 2) {
        sum += t[p + terms[k]] * t[q + terms[k + 1]];
      }
      int entry = out + outs[i];
      t[entry] = whole ? sum : t[entry] + sum;
    }
  }

  /// The same for [Kernel#LANES] lanes, each with a sum of its own.
  private static void eachLane(
      int count,
      int[] outs,
      int from,
      int end,
      int[] terms,
      int term,
      boolean whole,
      double[] t,
      int out,
      int p,
      int q) {
    int k = term;
    for (int i = from; i < end; i++) {
      int entry = out + outs[i] * LANES;
      double sum0 = 0;
      double sum1 = 0;
      double sum2 = 0;
      double sum3 = 0;
      double sum4 = 0;
      double sum5 = 0;
      double sum6 = 0;
      double sum7 = 0;
      for (int last = k + 2 * count; k < last; k += 2) {
        int a = p + terms[k] * LANES;
        int b = q + terms[k + 1] * LANES;
        sum0 += t[a] * t[b];
        sum1 += t[a + 1] * t[b + 1];
        sum2 += t[a + 2] * t[b + 2];
        sum3 += t[a + 3] * t[b + 3];
        sum4 += t[a + 4] * t[b + 4];
        sum5 += t[a + 5] * t[b + 5];
        sum6 += t[a + 6] * t[b + 6];
        sum7 += t[a + 7] * t[b + 7];
      }
      t[entry] = whole ? sum0 : t[entry] + sum0;
      t[entry + 1] = whole ? sum1 : t[entry + 1] + sum1;
      t[entry + 2] = whole ? sum2 : t[entry + 2] + sum2;
      t[entry + 3] = whole ? sum3 : t[entry + 3] + sum3;
      t[entry + 4] = whole ? sum4 : t[entry + 4] + sum4;
      t[entry + 5] = whole ? sum5 : t[entry + 5] + sum5;
      t[entry + 6] = whole ? sum6 : t[entry + 6] + sum6;
      t[entry + 7] = whole ? sum7 : t[entry + 7] + sum7;
    }
  }
}
