package org.brace.inference;

/// The sums of products of a [Loop] over rows, arrays with a number for each of the worlds that go
/// side by side. Each method goes over the entries with one operation along rows: only so does the
/// compiler of the JDK make vectors of it. Two terms at a time halve how often a sum is read and
/// written.
final class SumsOfRows {

  private SumsOfRows() {}

  /// `out += p · q`, as the loop says; where the loop is whole, `out = p · q`.
  ///
  /// @param lanes the first so many of each row
  static void combine(Loop loop, double[][] t, int out, int p, int q, int lanes) {
    boolean whole = loop.whole();
    int most = 1;
    if (whole) {
      most = setOne(loop, t, out, p, q, lanes);
      if (most > 1) {
        setTwo(loop, t, out, p, q, lanes);
      }
    }
    if (most > 2 || !whole) {
      addTwo(loop, t, out, p, q, lanes);
      addLast(loop, t, out, p, q, lanes);
    }
  }

  /// The entries of one term; returns the most terms that an entry has.
  private static int setOne(Loop loop, double[][] t, int out, int p, int q, int lanes) {
    int[] outs = loop.outs();
    int[] starts = loop.starts();
    int[] terms = loop.terms();
    int most = 1;
    for (int i = 0; i < outs.length; i++) {
      int k = 2 * starts[i];
      most = Math.max(most, starts[i + 1] - starts[i]);
      if (starts[i + 1] - starts[i] == 1) {
        double[] into = t[out + outs[i]];
        double[] a = t[p + terms[k]];
        double[] b = t[q + terms[k + 1]];
        for (int lane = 0; lane < lanes; lane++) {
          into[lane] = a[lane] * b[lane];
        }
      }
    }
    return most;
  }

  /// The first two terms of the others.
  private static void setTwo(Loop loop, double[][] t, int out, int p, int q, int lanes) {
    int[] outs = loop.outs();
    int[] starts = loop.starts();
    int[] terms = loop.terms();
    for (int i = 0; i < outs.length; i++) {
      int k = 2 * starts[i];
      if (starts[i + 1] - starts[i] > 1) {
        double[] into = t[out + outs[i]];
        double[] a = t[p + terms[k]];
        double[] b = t[q + terms[k + 1]];
        double[] c = t[p + terms[k + 2]];
        double[] d = t[q + terms[k + 3]];
        for (int lane = 0; lane < lanes; lane++) {
          into[lane] = a[lane] * b[lane] + c[lane] * d[lane];
        }
      }
    }
  }

  /// The terms that have not been set, two by two.
  private static void addTwo(Loop loop, double[][] t, int out, int p, int q, int lanes) {
    int[] outs = loop.outs();
    int[] starts = loop.starts();
    int[] terms = loop.terms();
    for (int i = 0; i < outs.length; i++) {
      int end = 2 * starts[i + 1];
      for (int k = 2 * starts[i] + (loop.whole() ? 4 : 0); k + 2 < end; k += 4) {
        double[] into = t[out + outs[i]];
        double[] a = t[p + terms[k]];
        double[] b = t[q + terms[k + 1]];
        double[] c = t[p + terms[k + 2]];
        double[] d = t[q + terms[k + 3]];
        for (int lane = 0; lane < lanes; lane++) {
          into[lane] += a[lane] * b[lane] + c[lane] * d[lane];
        }
      }
    }
  }

  /// The last of an odd number of terms, unless it has been set.
  private static void addLast(Loop loop, double[][] t, int out, int p, int q, int lanes) {
    int[] outs = loop.outs();
    int[] starts = loop.starts();
    int[] terms = loop.terms();
    for (int i = 0; i < outs.length; i++) {
      int count = starts[i + 1] - starts[i];
      int k = 2 * starts[i + 1] - 2;
      if (count % 2 == 1 && (count > 1 || !loop.whole())) {
        double[] into = t[out + outs[i]];
        double[] a = t[p + terms[k]];
        double[] b = t[q + terms[k + 1]];
        for (int lane = 0; lane < lanes; lane++) {
          into[lane] += a[lane] * b[lane];
        }
      }
    }
  }
}
