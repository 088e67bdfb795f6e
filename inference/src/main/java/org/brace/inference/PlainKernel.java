package org.brace.inference;

/// The kernel for any machine.
final class PlainKernel implements Kernel {

  @Override
  public void combine(Loop loop, double[] t, int out, int p, int q, int lanes) {
    if (lanes == 1) {
      combine(loop, t, out, p, q);
      return;
    }
    int[] outer = loop.outer();
    int[] outs = loop.outs();
    int[] starts = loop.starts();
    int[] terms = loop.terms();
    for (int o = 0; o < outer.length; o += 3) {
      int atOut = out + outer[o] * lanes;
      int atP = p + outer[o + 1] * lanes;
      int atQ = q + outer[o + 2] * lanes;
      for (int i = 0; i < outs.length; i++) {
        int entry = atOut + outs[i] * lanes;
        for (int lane = 0; lane < lanes; lane++) {
          double sum = t[entry + lane];
          for (int k = starts[i] * 2; k < starts[i + 1] * 2; k += 2) {
            sum += t[atP + terms[k] * lanes + lane] * t[atQ + terms[k + 1] * lanes + lane];
          }
          t[entry + lane] = sum;
        }
      }
    }
  }

  private static void combine(Loop loop, double[] t, int out, int p, int q) {
    int[] outer = loop.outer();
    int[] outs = loop.outs();
    int[] starts = loop.starts();
    int[] terms = loop.terms();
    for (int o = 0; o < outer.length; o += 3) {
      int atOut = out + outer[o];
      int atP = p + outer[o + 1];
      int atQ = q + outer[o + 2];
      for (int i = 0; i < outs.length; i++) {
        double sum = t[atOut + outs[i]];
        for (int k = starts[i] * 2; k < starts[i + 1] * 2; k += 2) {
          sum += t[atP + terms[k]] * t[atQ + terms[k + 1]];
        }
        t[atOut + outs[i]] = sum;
      }
    }
  }
}
