package org.brace.inference;

/// [Sums] over rows, arrays with a number for each of the worlds that go side by side. Each method
/// goes over the entries with one operation along rows: only so does the compiler of the JDK make
/// vectors of it. Two terms at a time halve how often a sum is read and written.
final class SumsOfRows {

  private SumsOfRows() {}

  /// Adds the sums to what is there, or where they are whole, puts them there.
  ///
  /// @param lanes the first so many of each row
  static void combine(Sums sums, boolean whole, double[][] t, int out, int p, int q, int lanes) {
    int[] groups = sums.groups();
    int from = 0;
    int term = 0;
    for (int g = 0; g < groups.length; g += 2) {
      int count = groups[g];
      int end = groups[g + 1];
      if (whole && count == 1) {
        setOne(sums, from, end, term, t, out, p, q, lanes);
      } else {
        if (whole) {
          setTwo(sums, from, end, term, count, t, out, p, q, lanes);
        }
        int done = whole ? 2 : 0;
        if (count > done + 1) {
          addTwo(sums, from, end, term, count, done, t, out, p, q, lanes);
        }
        if (count % 2 == 1) {
          addLast(sums, from, end, term, count, t, out, p, q, lanes);
        }
      }
      term += 2 * count * (end - from);
      from = end;
    }
  }

  /// Sums of one term.
  private static void setOne(
      Sums sums, int from, int end, int term, double[][] t, int out, int p, int q, int lanes) {
    int[] outs = sums.outs();
    int[] terms = sums.terms();
    for (int i = from; i < end; i++) {
      int k = term + 2 * (i - from);
      double[] into = t[out + outs[i]];
      double[] a = t[p + terms[k]];
      double[] b = t[q + terms[k + 1]];
      for (int lane = 0; lane < lanes; lane++) {
        into[lane] = a[lane] * b[lane];
      }
    }
  }

  /// The first two terms of others.
  private static void setTwo(
      Sums sums,
      int from,
      int end,
      int term,
      int count,
      double[][] t,
      int out,
      int p,
      int q,
      int lanes) {
    int[] outs = sums.outs();
    int[] terms = sums.terms();
    for (int i = from; i < end; i++) {
      int k = term + 2 * count * (i - from);
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

  /// The terms that have not been set, two by two.
  private static void addTwo(
      Sums sums,
      int from,
      int end,
      int term,
      int count,
      int done,
      double[][] t,
      int out,
      int p,
      int q,
      int lanes) {
    int[] outs = sums.outs();
    int[] terms = sums.terms();
    for (int i = from; i < end; i++) {
      int first = term + 2 * count * (i - from);
      for (int k = first + 2 * done; k + 2 < first + 2 * count; k += 4) {
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

  /// The last of an odd number of terms.
  private static void addLast(
      Sums sums,
      int from,
      int end,
      int term,
      int count,
      double[][] t,
      int out,
      int p,
      int q,
      int lanes) {
    int[] outs = sums.outs();
    int[] terms = sums.terms();
    for (int i = from; i < end; i++) {
      int k = term + 2 * count * (i - from + 1) - 2;
      double[] into = t[out + outs[i]];
      double[] a = t[p + terms[k]];
      double[] b = t[q + terms[k + 1]];
      for (int lane = 0; lane < lanes; lane++) {
        into[lane] += a[lane] * b[lane];
      }
    }
  }
}
