package org.brace.inference;

/// Which products of the entries of two tables add up to each entry of a third.
///
/// It is a product over the variables: each brings some triples of offsets `(out, p, q)`, and every
/// choice of one triple for each variable is a term `out += p · q`. The variables are parted in
/// two: for each outer choice, the inner ones are gone through from a list of sums.
///
/// @param whole whether all terms of an entry are in one outer choice: then it need not be clear
///   before
/// @param outer the offsets `out, p, q` of each outer choice, one after the other
/// @param inner the sums, by offsets
record Loop(boolean whole, int[] outer, Sums inner) {

  /// How many terms the lists of the inner variables have, at most: longer ones are no faster, and
  /// most plans are for one question.
  static final int SHORT = 512;

  /// Likewise where it may be written out: then all its variables are in them.
  static final int LONG = 2048;

  /// Adds up nothing.
  static final Loop NONE =
      new Loop(true, new int[] {0, 0, 0}, new Sums(new int[0], new int[0], new int[0]));

  /// How many terms are worth writing out. What expands a table for them has at most 27/8 times as
  /// many, so it is in one list: three in place of two for each of three variables.
  private static final int WRITTEN_OUT = 512;

  /// About how much memory the lists take.
  long bytes() {
    return 4L * outer.length + inner.bytes();
  }

  /// Whether all terms are in the list.
  boolean isListed() {
    return outer.length == 3;
  }

  /// Whether it is worth writing out.
  boolean isSmall() {
    return isListed() && inner.terms().length <= 2 * WRITTEN_OUT;
  }

  /// The triples of each variable, one after the other, those with the same `out` side by side;
  /// `out` is the offset at `at`, `p` and `q` are the two others in their order.
  ///
  /// @param most how many terms the lists have at most
  static Loop of(int[][] digits, int at, int most) {
    boolean[] inside = new boolean[digits.length];
    int product = 1;
    for (boolean reducing : new boolean[] {true, false}) {
      for (int i = 0; i < digits.length; i++) {
        int triples = digits[i].length / 3;
        if (reduces(digits[i], at) == reducing && product * triples <= most) {
          inside[i] = true;
          product *= triples;
        }
      }
    }
    int[] outer = {0, 0, 0};
    int[] outs = {0};
    int[] starts = {0, 1};
    int[] terms = {0, 0};
    boolean whole = true;
    for (int i = 0; i < digits.length; i++) {
      if (!inside[i]) {
        whole &= !reduces(digits[i], at);
        outer = wider(outer, digits[i], at);
      }
    }
    int p = at == 0 ? 1 : 0;
    int q = at == 2 ? 1 : 2;
    for (int i = 0; i < digits.length; i++) {
      if (inside[i]) {
        int[] digit = digits[i];
        int of = outsOf(digit, at);
        int[] moreOuts = new int[outs.length * of];
        int[] moreStarts = new int[moreOuts.length + 1];
        int[] moreTerms = new int[terms.length * digit.length / 3];
        int out = 0;
        int term = 0;
        for (int from = 0; from < digit.length; ) {
          int to = from;
          while (to < digit.length && digit[to + at] == digit[from + at]) {
            to += 3;
          }
          for (int o = 0; o < outs.length; o++) {
            moreOuts[out] = outs[o] + digit[from + at];
            for (int t = starts[o] * 2; t < starts[o + 1] * 2; t += 2) {
              for (int d = from; d < to; d += 3) {
                moreTerms[term++] = terms[t] + digit[d + p];
                moreTerms[term++] = terms[t + 1] + digit[d + q];
              }
            }
            moreStarts[++out] = term / 2;
          }
          from = to;
        }
        outs = moreOuts;
        starts = moreStarts;
        terms = moreTerms;
      }
    }
    int[] counts = new int[outs.length];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = starts[i + 1] - starts[i];
    }
    int[] order = Sums.order(counts, counts.length);
    return new Loop(whole, outer, Sums.of(outs, starts, terms, order));
  }

  private static int[] wider(int[] choices, int[] digit, int at) {
    int p = at == 0 ? 1 : 0;
    int q = at == 2 ? 1 : 2;
    int[] wider = new int[choices.length * digit.length / 3];
    int count = 0;
    for (int d = 0; d < digit.length; d += 3) {
      for (int c = 0; c < choices.length; c += 3) {
        wider[count++] = choices[c] + digit[d + at];
        wider[count++] = choices[c + 1] + digit[d + p];
        wider[count++] = choices[c + 2] + digit[d + q];
      }
    }
    return wider;
  }

  private static int outsOf(int[] digit, int at) {
    int outs = 1;
    for (int d = 3; d < digit.length; d += 3) {
      outs += digit[d + at] == digit[d - 3 + at] ? 0 : 1;
    }
    return outs;
  }

  /// Whether several terms of the variable go to one entry.
  private static boolean reduces(int[] digit, int at) {
    return outsOf(digit, at) < digit.length / 3;
  }
}
