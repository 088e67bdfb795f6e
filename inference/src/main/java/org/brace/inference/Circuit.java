package org.brace.inference;

import java.util.Arrays;
import java.util.BitSet;
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

  /// The combinations' parts, each after those that come before it.
  private Entries backward = new Entries();

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
    if (step.bearsFirst()) {
      part.add(step.backFirst(), worth + first, outWorth, expanded);
    }
    if (step.bearsSecond()) {
      part.add(step.backSecond(), worth + expanded, outWorth, first);
      if (expands) {
        expand(step, false, part);
      }
    }
    part.addAll(backward);
    backward = part;
  }

  /// The expanded table from the second: "clear or set" is the sum of both. Or backward: what an
  /// entry of the second is worth is the sum over all that it is part of.
  private void expand(Combine step, boolean onward, Entries entries) {
    int size = plan.sizes[step.second()];
    int expandedSize = plan.sizes[step.expanded()];
    var parts = new BitSet[onward ? expandedSize : size];
    Arrays.setAll(parts, _ -> new BitSet());
    for (int entry = 0; entry < size; entry++) {
      int[] holders = {0};
      int stride = 1;
      for (int bit = 1; bit < size; bit *= 2) {
        boolean three = Arrays.binarySearch(step.thirds(), bit) >= 0;
        boolean sum = Arrays.binarySearch(step.sums(), bit) >= 0;
        boolean set = (entry & bit) != 0;
        boolean twice = three || (sum && set);
        int[] more = Arrays.copyOf(holders, twice ? 2 * holders.length : holders.length);
        for (int i = 0; i < holders.length; i++) {
          more[i] += set ? stride : 0;
          if (twice) {
            more[holders.length + i] = holders[i] + (three ? 2 * stride : 0);
          }
        }
        holders = more;
        stride *= three ? 3 : 2;
      }
      for (int holder : holders) {
        parts[onward ? holder : entry].set(onward ? entry : holder);
      }
    }
    int target = plan.offsets[onward ? step.expanded() : step.second()];
    int source = plan.offsets[onward ? step.second() : step.expanded()];
    for (int i = 0; i < parts.length; i++) {
      entries.open(target + i + (onward ? 0 : worth));
      parts[i].stream().forEach(part -> entries.term(source + part + (onward ? 0 : worth), one));
    }
  }

  Plan.Step.Circuit build() {
    return new Plan.Step.Circuit(forward.build(), backward.build());
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

    /// A small loop.
    void add(Loop loop, int out, int p, int q) {
      for (int i = 0; i < loop.outs().length; i++) {
        open(out + loop.outs()[i]);
        for (int k = loop.starts()[i]; k < loop.starts()[i + 1]; k++) {
          term(p + loop.terms()[2 * k], q + loop.terms()[2 * k + 1]);
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

    Loop build() {
      starts[count] = length / 2;
      return new Loop(
          true,
          new int[] {0, 0, 0},
          Arrays.copyOf(outs, count),
          Arrays.copyOf(starts, count + 1),
          Arrays.copyOf(terms, length));
    }
  }
}
