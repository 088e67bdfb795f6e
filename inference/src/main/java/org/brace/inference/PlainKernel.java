package org.brace.inference;

/// The kernel for any machine.
final class PlainKernel implements Kernel {

  @Override
  public String name() {
    return "plain Java";
  }

  @Override
  public void combine(Loop loop, double[] t, int out, int p, int q, int lanes) {
    if (lanes == 1) {
      combine(loop, t, out, p, q);
    } else {
      combineLanes(loop, t, out, p, q);
    }
  }

  private static void combine(Loop loop, double[] t, int out, int p, int q) {
    boolean whole = loop.whole();
    int[] outer = loop.outer();
    int[] outs = loop.outs();
    int[] starts = loop.starts();
    int[] terms = loop.terms();
    for (int o = 0; o < outer.length; o += 3) {
      int atOut = out + outer[o];
      int atP = p + outer[o + 1];
      int atQ = q + outer[o + 2];
      int k = 0;
      for (int i = 0; i < outs.length; i++) {
        double sum = 0;
        for (int end = starts[i + 1] * 2; k < end; k += 2) {
          sum += t[atP + terms[k]] * t[atQ + terms[k + 1]];
        }
        int entry = atOut + outs[i];
        t[entry] = whole ? sum : t[entry] + sum;
      }
    }
  }

  /// The same for [Kernel#LANES] lanes, each with a sum of its own.
  private static void combineLanes(Loop loop, double[] t, int out, int p, int q) {
    boolean whole = loop.whole();
    int[] outer = loop.outer();
    int[] outs = loop.outs();
    int[] starts = loop.starts();
    int[] terms = loop.terms();
    for (int o = 0; o < outer.length; o += 3) {
      int atOut = out + outer[o] * LANES;
      int atP = p + outer[o + 1] * LANES;
      int atQ = q + outer[o + 2] * LANES;
      int k = 0;
      for (int i = 0; i < outs.length; i++) {
        int entry = atOut + outs[i] * LANES;
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        double sum4 = 0;
        double sum5 = 0;
        double sum6 = 0;
        double sum7 = 0;
        for (int end = starts[i + 1] * 2; k < end; k += 2) {
          int a = atP + terms[k] * LANES;
          int b = atQ + terms[k + 1] * LANES;
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
}
