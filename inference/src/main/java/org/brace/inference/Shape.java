package org.brace.inference;

import java.util.Arrays;

/// All of the evidence that a [Plan] depends on: which findings are not at their first state, where
/// an absent one can have been blocked, and which conditions cannot be true. Holds no strength.
final class Shape {

  /// By finding that has a say in the plan: its number, its kinds, and the lowest and the highest
  /// state that may be meant.
  private final int[] findings;

  /// One bit for each condition that can be true.
  private final long[] possible;

  private final int hash;

  private static final int FIELDS = 4;

  /// The finding is in a state above the first.
  static final int PRESENT = 1;

  /// The finding may be in its first state because it was blocked.
  static final int BLOCKABLE = 2;

  private Shape(int[] findings, long[] possible) {
    this.findings = findings;
    this.possible = possible;
    this.hash = 31 * Arrays.hashCode(findings) + Arrays.hashCode(possible);
  }

  static Shape of(Evidence evidence) {
    Network network = evidence.network;
    long[] possible = new long[(network.conditions() + 63) / 64];
    for (int j = 0; j < network.conditions(); j++) {
      if (evidence.odds[j] > 0) {
        possible[j >> 6] |= 1L << j;
      }
    }
    int[] findings = new int[FIELDS * evidence.observed.length];
    int used = 0;
    for (int f : evidence.observed) {
      int kind = evidence.low[f] > 0 ? PRESENT : 0;
      for (int i = 0; kind == 0 && i < network.inhibitors[f].length; i++) {
        kind = evidence.odds[network.inhibitors[f][i]] > 0 ? BLOCKABLE : 0;
      }
      if (kind != 0) {
        findings[used++] = f;
        findings[used++] = kind;
        findings[used++] = evidence.low[f];
        findings[used++] = evidence.high[f];
      }
    }
    return new Shape(Arrays.copyOf(findings, used), possible);
  }

  /// The shape that serves both.
  Shape and(Shape other) {
    if (equals(other)) {
      return this;
    }
    long[] either = possible.clone();
    for (int i = 0; i < either.length; i++) {
      either[i] |= other.possible[i];
    }
    int[] merged = new int[findings.length + other.findings.length];
    int used = 0;
    int a = 0;
    int b = 0;
    while (a < findings.length || b < other.findings.length) {
      int mine = a < findings.length ? findings[a] : Integer.MAX_VALUE;
      int theirs = b < other.findings.length ? other.findings[b] : Integer.MAX_VALUE;
      if (mine == theirs) {
        merged[used] = mine;
        merged[used + 1] = findings[a + 1] | other.findings[b + 1];
        merged[used + 2] = Math.min(findings[a + 2], other.findings[b + 2]);
        merged[used + 3] = Math.max(findings[a + 3], other.findings[b + 3]);
      } else {
        System.arraycopy(
            mine < theirs ? findings : other.findings, mine < theirs ? a : b, merged, used, FIELDS);
      }
      used += FIELDS;
      a += mine <= theirs ? FIELDS : 0;
      b += theirs <= mine ? FIELDS : 0;
    }
    return new Shape(Arrays.copyOf(merged, used), either);
  }

  int findings() {
    return findings.length / FIELDS;
  }

  int finding(int i) {
    return findings[FIELDS * i];
  }

  boolean is(int i, int kind) {
    return (findings[FIELDS * i + 1] & kind) != 0;
  }

  /// The lowest state above the first that finding number `i` may be in.
  int low(int i) {
    return Math.max(1, findings[FIELDS * i + 2]);
  }

  int high(int i) {
    return findings[FIELDS * i + 3];
  }

  boolean canBeTrue(int condition) {
    return (possible[condition >> 6] >>> condition & 1) == 1;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Shape shape
            && hash == shape.hash
            && Arrays.equals(findings, shape.findings)
            && Arrays.equals(possible, shape.possible));
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
