package org.brace.inference;

import java.util.Arrays;

/// The numbers of some worlds that are computed at once, one lane each, and room for the
/// [Frontier]. Belongs to one thread, grows to what it needs and is then used again.
///
/// Everything is in groups of one number for each lane: that of thing `i` in lane `l` stands at `i
/// · lanes + l`.
final class Workspace {

  /// Memory that is kept for the next question: 32 MiB of cells.
  private static final int KEPT = 1 << 22;

  private static final double SMALL = 0x1p-200;
  private static final double LN_2 = Math.log(2);

  final int lanes;

  /// By condition: its prior odds and the chances that follow while no parent is true, and what
  /// being true or not multiplies its weight by.
  double[] odds = {};

  double[] priorOn = {};
  double[] priorOff = {};
  double[] on = {};
  double[] off = {};

  /// By bit: the chances that it begins clear or set.
  double[] clear = {};

  double[] set = {};

  /// By link: the chances that a true condition leaves a clear bit clear, or sets it.
  double[] keep = {};

  double[] push = {};

  /// By parent of each condition: the odds ratio. By pair with a switch: the factor.
  double[] ratio = {};

  double[] pair = {};

  /// By leaf: the two numbers that it changed, as they were.
  double[] saved = {};

  /// By condition and bit: the derivatives of the sum with respect to `on` and `off`, and to
  /// `clear` and `set`, each couple on a scale of its own.
  double[] byOn = {};

  double[] byOff = {};
  double[] byClear = {};
  double[] bySet = {};

  /// By step and setting: weights with and without `on` and `off`, and scalar products.
  double[] u = {};

  double[] w = {};
  double[] bareU = {};
  double[] bareW = {};
  double[] a = {};
  double[] b = {};

  double[] cells = {};

  /// The sum is `mantissa · 2^exponent`; that for no condition at all likewise.
  final double[] mantissa;

  final long[] exponent;
  final double[] noneMantissa;
  final long[] noneExponent;

  /// By condition: P(true | E) and P(not true | E).
  double[] posterior = {};

  double[] complement = {};

  /// What each lane is for.
  final int[] lanePlace;

  private double[] chances = {};
  private double[] everywhereOn = {};
  private double[] everywhereOff = {};
  private int[] masks = {};
  private double[] baseOn = {};
  private double[] baseOff = {};
  private final double[] baseMantissa;
  private final long[] baseExponent;

  Workspace(int lanes) {
    lanePlace = new int[lanes];
    baseMantissa = new double[lanes];
    baseExponent = new long[lanes];
    this.lanes = lanes;
    mantissa = new double[lanes];
    exponent = new long[lanes];
    noneMantissa = new double[lanes];
    noneExponent = new long[lanes];
  }

  /// Makes room for a plan.
  void open(Plan plan) {
    Graph graph = plan.graph();
    int conditions = graph.all * lanes;
    if (odds.length < conditions) {
      odds = new double[conditions];
      priorOn = new double[conditions];
      priorOff = new double[conditions];
      on = new double[conditions];
      off = new double[conditions];
      byOn = new double[conditions];
      byOff = new double[conditions];
      posterior = new double[conditions];
      complement = new double[conditions];
    }
    clear = room(clear, graph.bits);
    set = room(set, graph.bits);
    byClear = room(byClear, graph.bits);
    bySet = room(bySet, graph.bits);
    keep = room(keep, graph.links);
    push = room(push, graph.links);
    ratio = room(ratio, graph.parentCount());
    pair = room(pair, graph.pairs);
    saved = room(saved, 2 * plan.leaves().length);
    u = room(u, plan.weights());
    w = room(w, plan.weights());
    bareU = room(bareU, plan.weights());
    bareW = room(bareW, plan.weights());
    a = room(a, plan.weights());
    b = room(b, plan.weights());
    Arrays.fill(mantissa, 1);
    Arrays.fill(exponent, 0);
  }

  /// Room for so many chances of one condition.
  double[] chances(int masks) {
    chances = room(chances, masks);
    return chances;
  }

  /// Room for a chance for each of so many entries.
  double[] everywhere(int entries, boolean on) {
    if (on) {
      everywhereOn = room(everywhereOn, entries);
      return everywhereOn;
    }
    everywhereOff = room(everywhereOff, entries);
    return everywhereOff;
  }

  /// Room for the setting of some parents at each of so many entries.
  int[] masks(int entries) {
    if (masks.length < entries) {
      masks = new int[entries];
    }
    masks[0] = 0;
    return masks;
  }

  /// Notes the weights as they are, to come back to them.
  void keepBase() {
    if (baseOn.length < on.length) {
      baseOn = new double[on.length];
      baseOff = new double[on.length];
    }
    System.arraycopy(on, 0, baseOn, 0, on.length);
    System.arraycopy(off, 0, baseOff, 0, off.length);
    System.arraycopy(mantissa, 0, baseMantissa, 0, lanes);
    System.arraycopy(exponent, 0, baseExponent, 0, lanes);
  }

  void backToBase() {
    System.arraycopy(baseOn, 0, on, 0, on.length);
    System.arraycopy(baseOff, 0, off, 0, off.length);
    System.arraycopy(baseMantissa, 0, mantissa, 0, lanes);
    System.arraycopy(baseExponent, 0, exponent, 0, lanes);
  }

  private double[] room(double[] array, int count) {
    return array.length >= count * lanes ? array : new double[Math.max(16, 2 * count * lanes)];
  }

  double[] cells(long count) {
    int needed = Math.toIntExact(count * lanes);
    if (cells.length < needed) {
      cells = new double[needed];
    }
    return cells;
  }

  /// Lets go of more memory than is worth keeping.
  void close() {
    if (cells.length > KEPT) {
      cells = new double[0];
    }
  }

  void multiply(int lane, double by) {
    double product = mantissa[lane] * by;
    if (product < SMALL && product > 0) {
      int shift = -Math.getExponent(product);
      product = Math.scalb(product, shift);
      exponent[lane] -= shift;
    }
    mantissa[lane] = product;
  }

  /// The natural logarithm of the sum; minus infinity where it is 0.
  double logEvidence(int lane) {
    return Math.log(mantissa[lane]) + exponent[lane] * LN_2;
  }

  /// P(no condition at all | E).
  double none(int lane) {
    double ratio = noneMantissa[lane] / mantissa[lane];
    return Math.min(1, Math.scalb(ratio, clamped(noneExponent[lane] - exponent[lane])));
  }

  /// This sum as a share of another one.
  static double share(double mantissa, long exponent, double ofMantissa, long ofExponent) {
    return Math.scalb(mantissa / ofMantissa, clamped(exponent - ofExponent));
  }

  private static int clamped(long exponent) {
    return Math.toIntExact(Math.clamp(exponent, -5000L, 5000L));
  }

  /// Makes a couple of numbers that have become small larger; returns by which power of two.
  static int enlarge(double[] first, double[] second, int at) {
    return first[at] >= SMALL || second[at] >= SMALL ? 0 : enlarged(first, second, at);
  }

  private static int enlarged(double[] first, double[] second, int at) {
    double most = Math.max(first[at], second[at]);
    if (most == 0) {
      return 0;
    }
    int shift = -Math.getExponent(most);
    first[at] = Math.scalb(first[at], shift);
    second[at] = Math.scalb(second[at], shift);
    return shift;
  }
}
