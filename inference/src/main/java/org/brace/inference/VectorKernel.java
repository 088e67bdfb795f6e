package org.brace.inference;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// The loops on vectors as wide as the machine prefers. Of one world, a vector holds neighbouring
/// entries of a table, where the stride allows it; of a batch, one entry for each world.
final class VectorKernel extends Kernel {

  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int WIDTH = SPECIES.length();

  private final int lanes;

  /// @param lanes 1, or the width of a vector
  VectorKernel(int lanes) {
    this.lanes = lanes;
  }

  /// Whether this machine has vectors of two numbers or more.
  static boolean isWorthwhile() {
    return WIDTH > 1;
  }

  @Override
  public String name() {
    return "vector of " + WIDTH;
  }

  @Override
  int lanes() {
    return lanes;
  }

  @Override
  Kernel forBatches() {
    return lanes == 1 ? new VectorKernel(WIDTH) : this;
  }

  /// Whether a vector holds cells that are all treated alike.
  private boolean fits(int run) {
    return run * lanes >= WIDTH;
  }

  private DoubleVector coefficient(double[] of, int at) {
    return lanes == 1
        ? DoubleVector.broadcast(SPECIES, of[at])
        : DoubleVector.fromArray(SPECIES, of, at);
  }

  private static DoubleVector at(double[] t, int place) {
    return DoubleVector.fromArray(SPECIES, t, place);
  }

  private void note(double[] sums, int at, DoubleVector value) {
    if (lanes == 1) {
      sums[at] = value.reduceLanes(VectorOperators.ADD);
    } else {
      value.intoArray(sums, at);
    }
  }

  @Override
  void push(
      double[] t, int from, int to, int n, int stride, double[] keep, double[] push, int link) {
    if (!fits(stride)) {
      PlainKernel.INSTANCE.push(t, from, to, n, stride, keep, push, link);
      return;
    }
    DoubleVector k = coefficient(keep, link);
    DoubleVector p = coefficient(push, link);
    int run = stride * lanes;
    for (int block = 0; block < n * lanes; block += 2 * run) {
      for (int i = block; i < block + run; i += WIDTH) {
        DoubleVector clear = at(t, from + i);
        clear.fma(p, at(t, from + i + run)).intoArray(t, to + i + run);
        clear.mul(k).intoArray(t, to + i);
      }
    }
  }

  @Override
  void close(double[] t, int from, int to, int n, int stride, double[] push, int link) {
    if (!fits(stride)) {
      PlainKernel.INSTANCE.close(t, from, to, n, stride, push, link);
      return;
    }
    DoubleVector p = coefficient(push, link);
    int run = stride * lanes;
    for (int block = 0; block < n * lanes; block += run) {
      int clear = from + 2 * block;
      for (int i = 0; i < run; i += WIDTH) {
        at(t, clear + i).fma(p, at(t, clear + run + i)).intoArray(t, to + block + i);
      }
    }
  }

  @Override
  void select(double[] t, int from, int to, int n, int stride) {
    int run = stride * lanes;
    for (int block = 0; block < n * lanes; block += run) {
      System.arraycopy(t, from + 2 * block + run, t, to + block, run);
    }
  }

  @Override
  void merge(double[] t, int g, int h, int n, int to, double[] u, double[] w, int coefficient) {
    if (!fits(n)) {
      PlainKernel.INSTANCE.merge(t, g, h, n, to, u, w, coefficient);
      return;
    }
    DoubleVector off = coefficient(u, coefficient);
    DoubleVector on = coefficient(w, coefficient);
    for (int i = 0; i < n * lanes; i += WIDTH) {
      at(t, g + i).fma(off, at(t, h + i).mul(on)).intoArray(t, to + i);
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
    if (!fits(stride)) {
      PlainKernel.INSTANCE.pushAndMerge(
          t, g, h, n, stride, keep, push, link, to, u, w, coefficient);
      return;
    }
    DoubleVector off = coefficient(u, coefficient);
    DoubleVector on = coefficient(w, coefficient);
    DoubleVector k = on.mul(coefficient(keep, link));
    DoubleVector p = on.mul(coefficient(push, link));
    int run = stride * lanes;
    for (int block = 0; block < n * lanes; block += 2 * run) {
      for (int i = block; i < block + run; i += WIDTH) {
        DoubleVector clear = at(t, h + i);
        at(t, g + i).fma(off, clear.mul(k)).intoArray(t, to + i);
        at(t, g + i + run)
            .fma(off, at(t, h + i + run).fma(on, clear.mul(p)))
            .intoArray(t, to + i + run);
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
    if (!fits(stride)) {
      PlainKernel.INSTANCE.closeAndMerge(t, g, h, n, stride, push, link, to, u, w, coefficient);
      return;
    }
    DoubleVector off = coefficient(u, coefficient);
    DoubleVector on = coefficient(w, coefficient);
    DoubleVector p = on.mul(coefficient(push, link));
    int run = stride * lanes;
    for (int block = 0; block < n * lanes; block += run) {
      int clear = h + 2 * block;
      int set = g + 2 * block + run;
      for (int i = 0; i < run; i += WIDTH) {
        DoubleVector pushed = at(t, clear + run + i).fma(on, at(t, clear + i).mul(p));
        at(t, set + i).fma(off, pushed).intoArray(t, to + block + i);
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
    if (!fits(n)) {
      PlainKernel.INSTANCE.unmerge(t, g, h, n, beta, bg, bh, add, u, w, a, b, coefficient);
      return;
    }
    DoubleVector off = coefficient(u, coefficient);
    DoubleVector on = coefficient(w, coefficient);
    DoubleVector both = off.add(on);
    DoubleVector byG = DoubleVector.zero(SPECIES);
    DoubleVector byH = DoubleVector.zero(SPECIES);
    for (int i = 0; i < n * lanes; i += WIDTH) {
      DoubleVector value = at(t, beta + i);
      byG = value.fma(at(t, g + i), byG);
      byH = value.fma(at(t, h + i), byH);
      if (bg == bh) {
        put(t, bg + i, value.mul(both), add);
      } else {
        put(t, bg + i, value.mul(off), add);
        put(t, bh + i, value.mul(on), add);
      }
    }
    if (lanes == 1) {
      a[coefficient] += byG.reduceLanes(VectorOperators.ADD);
      b[coefficient] += byH.reduceLanes(VectorOperators.ADD);
    } else {
      at(a, coefficient).add(byG).intoArray(a, coefficient);
      at(b, coefficient).add(byH).intoArray(b, coefficient);
    }
  }

  private static void put(double[] t, int to, DoubleVector value, boolean add) {
    if (add) {
      at(t, to).add(value).intoArray(t, to);
    } else {
      value.intoArray(t, to);
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
    if (!fits(stride)) {
      PlainKernel.INSTANCE.unmergeAndPull(
          t, g, h, n, stride, keep, push, link, beta, bg, bh, add, u, w, a, b, coefficient);
      return;
    }
    DoubleVector off = coefficient(u, coefficient);
    DoubleVector on = coefficient(w, coefficient);
    DoubleVector k = coefficient(keep, link);
    DoubleVector p = coefficient(push, link);
    DoubleVector pushed = DoubleVector.zero(SPECIES);
    DoubleVector clearH = DoubleVector.zero(SPECIES);
    DoubleVector setH = DoubleVector.zero(SPECIES);
    DoubleVector byG = DoubleVector.zero(SPECIES);
    int run = stride * lanes;
    if (bg == bh) {
      DoubleVector keeping = on.fma(k, off);
      DoubleVector pushing = on.mul(p);
      DoubleVector both = off.add(on);
      for (int block = 0; block < n * lanes; block += 2 * run) {
        for (int i = block; i < block + run; i += WIDTH) {
          DoubleVector clear = at(t, beta + i);
          DoubleVector set = at(t, beta + i + run);
          DoubleVector before = at(t, h + i);
          clearH = before.fma(clear, clearH);
          setH = at(t, h + i + run).fma(set, setH);
          pushed = before.fma(set, pushed);
          put(t, bg + i, clear.fma(keeping, set.mul(pushing)), add);
          put(t, bg + i + run, set.mul(both), add);
        }
      }
      byG = clearH.add(setH);
    } else {
      DoubleVector onKeep = on.mul(k);
      DoubleVector onPush = on.mul(p);
      for (int block = 0; block < n * lanes; block += 2 * run) {
        for (int i = block; i < block + run; i += WIDTH) {
          DoubleVector clear = at(t, beta + i);
          DoubleVector set = at(t, beta + i + run);
          DoubleVector before = at(t, h + i);
          byG = at(t, g + i).fma(clear, at(t, g + i + run).fma(set, byG));
          clearH = before.fma(clear, clearH);
          setH = at(t, h + i + run).fma(set, setH);
          pushed = before.fma(set, pushed);
          put(t, bg + i, clear.mul(off), add);
          put(t, bg + i + run, set.mul(off), add);
          put(t, bh + i, clear.fma(onKeep, set.mul(onPush)), add);
          put(t, bh + i + run, set.mul(on), add);
        }
      }
    }
    note(a, coefficient, byG);
    note(b, coefficient, clearH.fma(k, pushed.fma(p, setH)));
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
    if (!fits(stride)) {
      PlainKernel.INSTANCE.unmergeAndOpen(
          t, g, h, n, stride, push, link, beta, bg, bh, add, u, w, a, b, coefficient);
      return;
    }
    DoubleVector off = coefficient(u, coefficient);
    DoubleVector on = coefficient(w, coefficient);
    DoubleVector p = coefficient(push, link);
    DoubleVector both = off.add(on);
    DoubleVector onPush = on.mul(p);
    DoubleVector byG = DoubleVector.zero(SPECIES);
    DoubleVector setH = DoubleVector.zero(SPECIES);
    DoubleVector pushed = DoubleVector.zero(SPECIES);
    int run = stride * lanes;
    for (int block = 0; block < n * lanes; block += run) {
      int clearAt = 2 * block;
      int setAt = clearAt + run;
      for (int i = 0; i < run; i += WIDTH) {
        DoubleVector value = at(t, beta + block + i);
        byG = value.fma(at(t, g + setAt + i), byG);
        setH = value.fma(at(t, h + setAt + i), setH);
        pushed = value.fma(at(t, h + clearAt + i), pushed);
        if (bg == bh) {
          put(t, bg + setAt + i, value.mul(both), add);
          put(t, bg + clearAt + i, value.mul(onPush), add);
        } else {
          put(t, bg + setAt + i, value.mul(off), add);
          if (!add) {
            DoubleVector.zero(SPECIES).intoArray(t, bg + clearAt + i);
          }
          put(t, bh + setAt + i, value.mul(on), add);
          put(t, bh + clearAt + i, value.mul(onPush), add);
        }
      }
    }
    note(a, coefficient, byG);
    note(b, coefficient, pushed.fma(p, setH));
  }

  @Override
  void pull(double[] t, int x, int n, int stride, double[] keep, double[] push, int link) {
    if (!fits(stride)) {
      PlainKernel.INSTANCE.pull(t, x, n, stride, keep, push, link);
      return;
    }
    DoubleVector k = coefficient(keep, link);
    DoubleVector p = coefficient(push, link);
    int run = stride * lanes;
    for (int block = x; block < x + n * lanes; block += 2 * run) {
      for (int i = block; i < block + run; i += WIDTH) {
        at(t, i).fma(k, at(t, i + run).mul(p)).intoArray(t, i);
      }
    }
  }

  @Override
  void open(double[] t, int from, int to, int n, int stride, double[] push, int link) {
    if (!fits(stride)) {
      PlainKernel.INSTANCE.open(t, from, to, n, stride, push, link);
      return;
    }
    DoubleVector p = coefficient(push, link);
    int run = stride * lanes;
    for (int block = 0; block < n * lanes; block += run) {
      int clear = to + 2 * block;
      for (int i = 0; i < run; i += WIDTH) {
        DoubleVector set = at(t, from + block + i);
        set.intoArray(t, clear + run + i);
        set.mul(p).intoArray(t, clear + i);
      }
    }
  }

  @Override
  void spread(double[] t, int from, int to, int n, int stride) {
    int run = stride * lanes;
    for (int block = 0; block < n * lanes; block += run) {
      Arrays.fill(t, to + 2 * block, to + 2 * block + run, 0);
      System.arraycopy(t, from + block, t, to + 2 * block + run, run);
    }
  }

  @Override
  void add(double[] t, int a, int b, int to, int n) {
    if (!fits(n)) {
      PlainKernel.INSTANCE.add(t, a, b, to, n);
      return;
    }
    for (int i = 0; i < n * lanes; i += WIDTH) {
      at(t, a + i).add(at(t, b + i)).intoArray(t, to + i);
    }
  }
}
