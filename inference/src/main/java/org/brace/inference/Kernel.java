package org.brace.inference;

/// The inner loops of [Frontier]: passes over tables that lie in one array.
///
/// A table of `n` entries takes `n · lanes` cells: each entry is a group of one number for each
/// world that is computed at once. Strides and counts are in entries, places in cells. A
/// coefficient is a group of one number for each lane, at a place in an array.
///
/// Every pass multiplies and adds numbers that are not negative, and never subtracts.
public abstract class Kernel {

  /// The loops in plain Java, one world at a time.
  public static Kernel plain() {
    return PlainKernel.INSTANCE;
  }

  /// The fastest loops here: vectors where the module `jdk.incubator.vector` is there, else plain
  /// Java. The results are the same but for the last digits.
  public static Kernel fastest() {
    return Fastest.KERNEL;
  }

  private static final class Fastest {

    static final Kernel KERNEL = choose();

    private static Kernel choose() {
      if (ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
        return plain();
      }
      return VectorKernel.isWorthwhile() ? new VectorKernel(1) : plain();
    }
  }

  /// What these loops are called.
  public abstract String name();

  /// How many worlds are computed at once.
  abstract int lanes();

  /// The kernel for batches of worlds.
  abstract Kernel forBatches();

  /// `to = from`, pushed: `to1 = from1 + push · from0; to0 = keep · from0`; may be in place.
  abstract void push(
      double[] t, int from, int to, int n, int stride, double[] keep, double[] push, int link);

  /// `to = from1 + push · from0`: only what has the bit set goes on, `n` entries; may be in place.
  abstract void close(double[] t, int from, int to, int n, int stride, double[] push, int link);

  /// `to = from1`, `n` entries; may be in place.
  abstract void select(double[] t, int from, int to, int n, int stride);

  /// `to = u · g + w · h`.
  abstract void merge(
      double[] t, int g, int h, int n, int to, double[] u, double[] w, int coefficient);

  /// [#push] of `h`, then [#merge].
  abstract void pushAndMerge(
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
      int coefficient);

  /// [#select] of `g` and [#close] of `h`, then [#merge] into `n` entries.
  abstract void closeAndMerge(
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
      int coefficient);

  /// The transpose of [#merge]: `bg += u · beta`, `bh += w · beta`, or one sum of both where they
  /// are the same table; and the scalar products `a += ⟨g, beta⟩`, `b += ⟨h, beta⟩`.
  ///
  /// @param add whether to add to what is in `bg` and `bh`, or to overwrite it
  abstract void unmerge(
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
      int coefficient);

  /// The transpose of [#pushAndMerge]; overwrites the scalar products.
  abstract void unmergeAndPull(
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
      int coefficient);

  /// The transpose of [#closeAndMerge]; overwrites the scalar products.
  abstract void unmergeAndOpen(
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
      int coefficient);

  /// The transpose of [#push], in place: `x0 = keep · x0 + push · x1`.
  abstract void pull(double[] t, int x, int n, int stride, double[] keep, double[] push, int link);

  /// The transpose of [#close]: `to1 = from; to0 = push · from`, from `n` entries.
  abstract void open(double[] t, int from, int to, int n, int stride, double[] push, int link);

  /// The transpose of [#select]: `to1 = from; to0 = 0`, from `n` entries.
  abstract void spread(double[] t, int from, int to, int n, int stride);

  /// `to = a + b`.
  abstract void add(double[] t, int a, int b, int to, int n);
}
