package org.brace.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.brace.inference.Plan.Step.Combine;

/// Writes small combinations of tables out as a list of entries, each a sum of products of two
/// others: where tables are small, going from one to the next would take longer than their numbers.
/// See Darwiche 2003 (JACM), "A differential approach to inference in Bayesian networks".
///
/// Entries are numbered through all tables, then through what they are worth; the last one is 1.
final class Circuit {

  private final Plan plan;
  private final int worth;
  private final int one;
  private final Entries forward = new Entries();

  /// By combination.
  private final List<Entries> backward = new ArrayList<>();

  Circuit(Plan plan) {
    this.plan = plan;
    worth = (int) plan.cells();
    one = 2 * worth;
  }

  void add(Combine step) {
    int second = plan.offsets[step.second()];
    int expanded = plan.offsets[step.expanded()];
    int first = plan.offsets[step.first()];
    int out = plan.offsets[step.out()];
    boolean expands = expanded != second;
    if (expands) {
      expand(step, true, forward);
    }
    forward.add(step.forward(), out, first, expanded);
    var part = new Entries();
    int outWorth = worth + out;
    if (plan.bears[step.first()]) {
      part.add(step.backFirst(), worth + first, outWorth, expanded);
    }
    if (plan.bears[step.second()]) {
      part.add(step.backSecond(), worth + expanded, outWorth, first);
      if (expands) {
        expand(step, false, part);
      }
    }
    backward.add(part);
  }

  /// The expanded table from the second: "clear or set" is the sum of both. Or backward: what an
  /// entry of the second is worth is the sum over all that it is part of.
  private void expand(Combine step, boolean onward, Entries entries) {
    int second = plan.offsets[step.second()];
    int expanded = plan.offsets[step.expanded()];
    int[][] digits = new int[Integer.numberOfTrailingZeros(plan.sizes[step.second()])][];
    int stride = 1;
    for (int i = 0; i < digits.length; i++) {
      int bit = 1 << i;
      boolean three = IntStream.of(step.thirds()).anyMatch(each -> each == bit);
      boolean sum = IntStream.of(step.sums()).anyMatch(each -> each == bit);
      digits[i] = onward ? parts(bit, stride, three, sum) : holders(bit, stride, three, sum);
      stride *= three ? 3 : 2;
    }
    Loop loop = Loop.of(digits, 0, Loop.LONG);
    if (onward) {
      entries.add(loop, expanded, second, one);
    } else {
      entries.add(loop, worth + second, worth + expanded, one);
    }
  }

  /// For each value of a variable in the expanded table what it is the sum of, as [Loop#of] wants
  /// it.
  private static int[] parts(int set, int stride, boolean three, boolean sum) {
    if (three) {
      return new int[] {0, 0, 0, stride, set, 0, 2 * stride, 0, 0, 2 * stride, set, 0};
    }
    return sum
        ? new int[] {0, 0, 0, 0, set, 0, stride, set, 0}
        : new int[] {0, 0, 0, stride, set, 0};
  }

  /// The reverse: for each value in the second table, what it is part of.
  private static int[] holders(int set, int stride, boolean three, boolean sum) {
    if (three) {
      return new int[] {0, 0, 0, 0, 2 * stride, 0, set, stride, 0, set, 2 * stride, 0};
    }
    return sum
        ? new int[] {0, 0, 0, set, 0, 0, set, stride, 0}
        : new int[] {0, 0, 0, set, stride, 0};
  }

  /// @param pending room: by entry, false
  Plan.Step.Circuit build(boolean[] pending) {
    var back = new Entries();
    for (Entries part : backward.reversed()) {
      back.addAll(part);
    }
    return new Plan.Step.Circuit(forward.build(pending), back.build(pending));
  }

  /// A list that grows.
  private static final class Entries {

    private int[] outs = new int[16];
    private int[] starts = new int[17];
    private int[] terms = new int[32];
    private int count;
    private int length;

    void open(int out) {
      if (count == outs.length) {
        outs = Arrays.copyOf(outs, 2 * count);
        starts = Arrays.copyOf(starts, 2 * count + 1);
      }
      starts[count] = length / 2;
      outs[count++] = out;
    }

    void term(int p, int q) {
      if (length == terms.length) {
        terms = Arrays.copyOf(terms, 2 * length);
      }
      terms[length++] = p;
      terms[length++] = q;
    }

    /// A loop with all its terms in one list.
    void add(Loop loop, int out, int p, int q) {
      if (!loop.isListed()) {
        throw new IllegalStateException("A loop of several lists cannot be written out");
      }
      Sums sums = loop.inner();
      int i = 0;
      int k = 0;
      for (int g = 0; g < sums.groups().length; g += 2) {
        for (; i < sums.groups()[g + 1]; i++) {
          open(out + sums.outs()[i]);
          for (int last = k + 2 * sums.groups()[g]; k < last; k += 2) {
            term(p + sums.terms()[k], q + sums.terms()[k + 1]);
          }
        }
      }
    }

    void addAll(Entries other) {
      for (int i = 0; i < other.count; i++) {
        open(other.outs[i]);
        int end = i + 1 < other.count ? other.starts[i + 1] * 2 : other.length;
        for (int k = other.starts[i] * 2; k < end; k += 2) {
          term(other.terms[k], other.terms[k + 1]);
        }
      }
    }

    /// In an order in which many sums of as many terms follow each other, and none comes before
    /// what it is made of: in turn, all of so many terms that can be computed by now.
    Sums build(boolean[] pending) {
      starts[count] = length / 2;
      int most = 0;
      for (int i = 0; i < count; i++) {
        pending[outs[i]] = true;
        most = Math.max(most, starts[i + 1] - starts[i]);
      }
      int[] keys = new int[count];
      for (int i = 0; i < count; i++) {
        keys[i] = starts[i + 1] - starts[i];
      }
      // What is left, those of as many terms together.
      int[] left = Sums.order(keys, count);
      int[] ends = new int[most + 1];
      for (int i = 0; i < count; i++) {
        ends[keys[left[i]]] = i + 1;
      }
      int[] firsts = ends.clone();
      for (int i = count - 1; i >= 0; i--) {
        firsts[keys[left[i]]] = i;
      }
      int[] order = new int[count];
      int ordered = 0;
      while (ordered < count) {
        for (int terms = 1; terms <= most; terms++) {
          int kept = firsts[terms];
          for (int i = firsts[terms]; i < ends[terms]; i++) {
            if (isReady(left[i], pending)) {
              pending[outs[left[i]]] = false;
              order[ordered++] = left[i];
            } else {
              left[kept++] = left[i];
            }
          }
          ends[terms] = kept;
        }
      }
      return Sums.of(outs, starts, terms, order);
    }

    private boolean isReady(int sum, boolean[] pending) {
      for (int k = 2 * starts[sum]; k < 2 * starts[sum + 1]; k++) {
        if (pending[terms[k]]) {
          return false;
        }
      }
      return true;
    }
  }
}
