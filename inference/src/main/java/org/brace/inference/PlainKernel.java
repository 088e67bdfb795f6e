package org.brace.inference;

import java.util.Arrays;

/// The loops in plain Java, for one world at a time.
final class PlainKernel extends Kernel {

  static final PlainKernel INSTANCE = new PlainKernel();

  private PlainKernel() {}

  @Override
  public String name() {
    return "plain";
  }

  @Override
  int lanes() {
    return 1;
  }

  @Override
  Kernel forBatches() {
    return this;
  }

  @Override
  void push(
      double[] t, int from, int to, int n, int stride, double[] keep, double[] push, int link) {
    double k = keep[link];
    double p = push[link];
    if (stride == 1) {
      for (int i = 0; i < n; i += 2) {
        double clear = t[from + i];
        t[to + i + 1] = t[from + i + 1] + p * clear;
        t[to + i] = k * clear;
      }
      return;
    }
    for (int block = 0; block < n; block += 2 * stride) {
      for (int i = block; i < block + stride; i++) {
        double clear = t[from + i];
        t[to + i + stride] = t[from + i + stride] + p * clear;
        t[to + i] = k * clear;
      }
    }
  }

  @Override
  void close(double[] t, int from, int to, int n, int stride, double[] push, int link) {
    double p = push[link];
    if (stride == 1) {
      for (int i = 0; i < n; i++) {
        t[to + i] = t[from + 2 * i + 1] + p * t[from + 2 * i];
      }
      return;
    }
    for (int block = 0; block < n; block += stride) {
      int f = from + 2 * block;
      for (int i = 0; i < stride; i++) {
        t[to + block + i] = t[f + stride + i] + p * t[f + i];
      }
    }
  }

  @Override
  void select(double[] t, int from, int to, int n, int stride) {
    for (int block = 0; block < n; block += stride) {
      System.arraycopy(t, from + 2 * block + stride, t, to + block, stride);
    }
  }

  @Override
  void merge(double[] t, int g, int h, int n, int to, double[] u, double[] w, int coefficient) {
    double off = u[coefficient];
    double on = w[coefficient];
    for (int i = 0; i < n; i++) {
      t[to + i] = off * t[g + i] + on * t[h + i];
    }
  }

  @Override
  void pushAndMerge(
      double[] t,
      int g,
      int h,
      int n,
      int stride,
      double[] keep,
      double[] push,
      int link,
      int to,
      double[] u,
      double[] w,
      int coefficient) {
    double off = u[coefficient];
    double on = w[coefficient];
    double k = on * keep[link];
    double p = on * push[link];
    if (stride < 8) {
      int low = stride - 1;
      for (int pair = 0; pair < n >> 1; pair++) {
        int i = (pair & ~low) + pair;
        double clear = t[h + i];
        t[to + i] = off * t[g + i] + k * clear;
        t[to + i + stride] = off * t[g + i + stride] + (on * t[h + i + stride] + p * clear);
      }
      return;
    }
    for (int block = 0; block < n; block += 2 * stride) {
      for (int i = block; i < block + stride; i++) {
        double clear = t[h + i];
        t[to + i] = off * t[g + i] + k * clear;
        t[to + i + stride] = off * t[g + i + stride] + (on * t[h + i + stride] + p * clear);
      }
    }
  }

  @Override
  void closeAndMerge(
      double[] t,
      int g,
      int h,
      int n,
      int stride,
      double[] push,
      int link,
      int to,
      double[] u,
      double[] w,
      int coefficient) {
    double off = u[coefficient];
    double on = w[coefficient];
    double p = on * push[link];
    if (stride < 8) {
      int low = stride - 1;
      for (int i = 0; i < n; i++) {
        int at = (i & ~low) + i;
        t[to + i] = off * t[g + at + stride] + (on * t[h + at + stride] + p * t[h + at]);
      }
      return;
    }
    for (int block = 0; block < n; block += stride) {
      int clear = h + 2 * block;
      int set = g + 2 * block + stride;
      for (int i = 0; i < stride; i++) {
        t[to + block + i] = off * t[set + i] + (on * t[clear + stride + i] + p * t[clear + i]);
      }
    }
  }

  @Override
  void unmerge(
      double[] t,
      int g,
      int h,
      int n,
      int beta,
      int bg,
      int bh,
      boolean add,
      double[] u,
      double[] w,
      double[] a,
      double[] b,
      int coefficient) {
    double off = u[coefficient];
    double on = w[coefficient];
    a[coefficient] += product(t, g, beta, n);
    b[coefficient] += product(t, h, beta, n);
    if (bg == bh) {
      scale(t, beta, bg, n, off + on, add);
    } else {
      scale(t, beta, bg, n, off, add);
      scale(t, beta, bh, n, on, add);
    }
  }

  private static void scale(double[] t, int from, int to, int n, double by, boolean add) {
    if (add) {
      for (int i = 0; i < n; i++) {
        t[to + i] += by * t[from + i];
      }
    } else {
      for (int i = 0; i < n; i++) {
        t[to + i] = by * t[from + i];
      }
    }
  }

  @Override
  void unmergeAndPull(
      double[] t,
      int g,
      int h,
      int n,
      int stride,
      double[] keep,
      double[] push,
      int link,
      int beta,
      int bg,
      int bh,
      boolean add,
      double[] u,
      double[] w,
      double[] a,
      double[] b,
      int coefficient) {
    double off = u[coefficient];
    double on = w[coefficient];
    double k = keep[link];
    double p = push[link];
    double clearG = 0;
    double setG = 0;
    double clearH = 0;
    double setH = 0;
    double pushed = 0;
    if (stride < 8 && bg == bh) {
      double keeping = off + on * k;
      double pushing = on * p;
      double both = off + on;
      int low = stride - 1;
      for (int pair = 0; pair < n >> 1; pair++) {
        int i = (pair & ~low) + pair;
        double clear = t[beta + i];
        double set = t[beta + i + stride];
        double before = t[h + i];
        double after = t[h + i + stride];
        clearG += before * clear;
        setG += after * set;
        pushed += before * set;
        double x0 = keeping * clear + pushing * set;
        double x1 = both * set;
        t[bg + i] = add ? t[bg + i] + x0 : x0;
        t[bg + i + stride] = add ? t[bg + i + stride] + x1 : x1;
      }
      a[coefficient] = clearG + setG;
      b[coefficient] = k * clearG + (setG + p * pushed);
      return;
    }
    for (int block = 0; block < n; block += 2 * stride) {
      for (int i = block; i < block + stride; i++) {
        double clear = t[beta + i];
        double set = t[beta + i + stride];
        double before = t[h + i];
        clearG += t[g + i] * clear;
        setG += t[g + i + stride] * set;
        clearH += before * clear;
        setH += t[h + i + stride] * set;
        pushed += before * set;
      }
      if (bg == bh) {
        double keeping = off + on * k;
        double pushing = on * p;
        double both = off + on;
        if (add) {
          for (int i = block; i < block + stride; i++) {
            t[bg + i] += keeping * t[beta + i] + pushing * t[beta + i + stride];
            t[bg + i + stride] += both * t[beta + i + stride];
          }
        } else {
          for (int i = block; i < block + stride; i++) {
            t[bg + i] = keeping * t[beta + i] + pushing * t[beta + i + stride];
            t[bg + i + stride] = both * t[beta + i + stride];
          }
        }
      }
    }
    a[coefficient] = clearG + setG;
    b[coefficient] = k * clearH + (setH + p * pushed);
    if (bg != bh) {
      scale(t, beta, bg, n, off, add);
      for (int block = 0; block < n; block += 2 * stride) {
        for (int i = block; i < block + stride; i++) {
          double set = on * t[beta + i + stride];
          double clear = on * k * t[beta + i] + p * set;
          t[bh + i] = add ? t[bh + i] + clear : clear;
          t[bh + i + stride] = add ? t[bh + i + stride] + set : set;
        }
      }
    }
  }

  @Override
  void unmergeAndOpen(
      double[] t,
      int g,
      int h,
      int n,
      int stride,
      double[] push,
      int link,
      int beta,
      int bg,
      int bh,
      boolean add,
      double[] u,
      double[] w,
      double[] a,
      double[] b,
      int coefficient) {
    double off = u[coefficient];
    double on = w[coefficient];
    double p = push[link];
    double setG = 0;
    double setH = 0;
    double pushed = 0;
    if (stride < 8 && bg == bh) {
      double both = off + on;
      double pushing = on * p;
      int low = stride - 1;
      for (int i = 0; i < n; i++) {
        int at = (i & ~low) + i;
        double value = t[beta + i];
        setG += t[h + at + stride] * value;
        pushed += t[h + at] * value;
        double x0 = pushing * value;
        double x1 = both * value;
        t[bg + at] = add ? t[bg + at] + x0 : x0;
        t[bg + at + stride] = add ? t[bg + at + stride] + x1 : x1;
      }
      a[coefficient] = setG;
      b[coefficient] = setG + p * pushed;
      return;
    }
    for (int block = 0; block < n; block += stride) {
      int clearAt = 2 * block;
      int setAt = clearAt + stride;
      for (int i = 0; i < stride; i++) {
        double value = t[beta + block + i];
        setG += t[g + setAt + i] * value;
        setH += t[h + setAt + i] * value;
        pushed += t[h + clearAt + i] * value;
      }
      if (bg == bh) {
        for (int i = 0; i < stride; i++) {
          double set = (off + on) * t[beta + block + i];
          double clear = on * p * t[beta + block + i];
          t[bg + setAt + i] = add ? t[bg + setAt + i] + set : set;
          t[bg + clearAt + i] = add ? t[bg + clearAt + i] + clear : clear;
        }
      } else {
        for (int i = 0; i < stride; i++) {
          double inG = off * t[beta + block + i];
          double inH = on * t[beta + block + i];
          t[bg + setAt + i] = add ? t[bg + setAt + i] + inG : inG;
          t[bg + clearAt + i] = add ? t[bg + clearAt + i] : 0;
          t[bh + setAt + i] = add ? t[bh + setAt + i] + inH : inH;
          t[bh + clearAt + i] = add ? t[bh + clearAt + i] + p * inH : p * inH;
        }
      }
    }
    a[coefficient] = setG;
    b[coefficient] = setH + p * pushed;
  }

  @Override
  void pull(double[] t, int x, int n, int stride, double[] keep, double[] push, int link) {
    double k = keep[link];
    double p = push[link];
    if (stride == 1) {
      for (int i = x; i < x + n; i += 2) {
        t[i] = k * t[i] + p * t[i + 1];
      }
      return;
    }
    for (int block = x; block < x + n; block += 2 * stride) {
      for (int i = block; i < block + stride; i++) {
        t[i] = k * t[i] + p * t[i + stride];
      }
    }
  }

  @Override
  void open(double[] t, int from, int to, int n, int stride, double[] push, int link) {
    double p = push[link];
    for (int block = 0; block < n; block += stride) {
      for (int i = 0; i < stride; i++) {
        double set = t[from + block + i];
        t[to + 2 * block + stride + i] = set;
        t[to + 2 * block + i] = p * set;
      }
    }
  }

  @Override
  void spread(double[] t, int from, int to, int n, int stride) {
    Arrays.fill(t, to, to + 2 * n, 0);
    for (int block = 0; block < n; block += stride) {
      System.arraycopy(t, from + block, t, to + 2 * block + stride, stride);
    }
  }

  @Override
  void add(double[] t, int a, int b, int to, int n) {
    for (int i = 0; i < n; i++) {
      t[to + i] = t[a + i] + t[b + i];
    }
  }

  /// The scalar product of two tables, in four sums that do not wait for one another.
  private static double product(double[] t, int a, int b, int size) {
    double first = 0;
    double second = 0;
    double third = 0;
    double fourth = 0;
    int i = 0;
    for (; i < size - 3; i += 4) {
      first += t[a + i] * t[b + i];
      second += t[a + i + 1] * t[b + i + 1];
      third += t[a + i + 2] * t[b + i + 2];
      fourth += t[a + i + 3] * t[b + i + 3];
    }
    for (; i < size; i++) {
      first += t[a + i] * t[b + i];
    }
    return (first + second) + (third + fourth);
  }
}
