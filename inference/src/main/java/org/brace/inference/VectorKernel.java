package org.brace.inference;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// The kernel for machines with vectors of four or eight doubles, where the lanes of an entry fill
/// one or two of them. It multiplies and adds apart, as the plain one does.
final class VectorKernel implements Kernel {

  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

  private final PlainKernel plain = new PlainKernel();

  /// Whether this machine's vectors fit the lanes.
  static boolean fits() {
    return SPECIES.length() == LANES || 2 * SPECIES.length() == LANES;
  }

  @Override
  public String name() {
    return "vectors of %d bits".formatted(SPECIES.vectorBitSize());
  }

  @Override
  public void combine(Sums sums, boolean whole, double[] t, int out, int p, int q, int lanes) {
    if (lanes == 1) {
      plain.combine(sums, whole, t, out, p, q, lanes);
    } else if (SPECIES.length() == LANES) {
      combineOne(sums, whole, t, out, p, q);
    } else {
      combineTwo(sums, whole, t, out, p, q);
    }
  }

  private static void combineOne(Sums sums, boolean whole, double[] t, int out, int p, int q) {
    int[] outs = sums.outs();
    int[] terms = sums.terms();
    int i = 0;
    int k = 0;
    for (int g = 0; g < sums.groups().length; g += 2) {
      int count = sums.groups()[g];
      for (; i < sums.groups()[g + 1]; i++) {
        int entry = out + outs[i] * LANES;
        DoubleVector sum = DoubleVector.zero(SPECIES);
        for (int end = k + 2 * count; k < end; k += 2) {
          var a = DoubleVector.fromArray(SPECIES, t, p + terms[k] * LANES);
          var b = DoubleVector.fromArray(SPECIES, t, q + terms[k + 1] * LANES);
          sum = sum.add(a.mul(b));
        }
        if (whole) {
          sum.intoArray(t, entry);
        } else {
          DoubleVector.fromArray(SPECIES, t, entry).add(sum).intoArray(t, entry);
        }
      }
    }
  }

  private static void combineTwo(Sums sums, boolean whole, double[] t, int out, int p, int q) {
    int[] outs = sums.outs();
    int[] terms = sums.terms();
    int half = SPECIES.length();
    int i = 0;
    int k = 0;
    for (int g = 0; g < sums.groups().length; g += 2) {
      int count = sums.groups()[g];
      for (; i < sums.groups()[g + 1]; i++) {
        int entry = out + outs[i] * LANES;
        DoubleVector low = DoubleVector.zero(SPECIES);
        DoubleVector high = DoubleVector.zero(SPECIES);
        for (int end = k + 2 * count; k < end; k += 2) {
          int a = p + terms[k] * LANES;
          int b = q + terms[k + 1] * LANES;
          var lowA = DoubleVector.fromArray(SPECIES, t, a);
          var highA = DoubleVector.fromArray(SPECIES, t, a + half);
          low = low.add(lowA.mul(DoubleVector.fromArray(SPECIES, t, b)));
          high = high.add(highA.mul(DoubleVector.fromArray(SPECIES, t, b + half)));
        }
        if (whole) {
          low.intoArray(t, entry);
          high.intoArray(t, entry + half);
        } else {
          DoubleVector.fromArray(SPECIES, t, entry).add(low).intoArray(t, entry);
          DoubleVector.fromArray(SPECIES, t, entry + half).add(high).intoArray(t, entry + half);
        }
      }
    }
  }
}
