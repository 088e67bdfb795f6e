package org.brace.inference;

import java.util.Arrays;
import java.util.List;
import org.brace.inference.Folded.Bit;
import org.brace.inference.Plan.Step;

/// Forward–backward over the conditions: the algorithm of this package, in one place.
///
/// `P(evidence)` is a sum over all sets of true conditions. It is computed condition by condition.
/// The table `g` has one entry for each setting of the live bits; a finding's bit says whether
/// anything has pushed it yet, a parent's bit whether it is true. Taking condition `j`, with
/// weights `u` (not true) and `w` (true), is
///
/// `g ← u · g + w · M g`, where `M` does, for each bit of `j`: `h1 += push · h0; h0 *= keep`.
///
/// When the last condition of a present finding has been taken, only the half with its bit set goes
/// on. What is left at the end is `P(evidence)`. The backward pass is the exact transpose: with `β`
/// the table of what is still to come, the joint weights of condition `j` being true and not are
/// `⟨Mᵀ w β, g⟩` and `⟨u β, g⟩`, and `Mᵀ w β + u β` goes on.
///
/// All terms are positive and nothing is subtracted, so the relative error is about the number of
/// operations times 1e-16, however improbable the evidence. Tables are rescaled by powers of two.
///
/// Cost: the sum over the conditions of (its bits + 2) · 2^(live bits), forward and backward. See
/// Heckerman 1989 (UAI) for the model, and why a signed sum over findings loses its digits.
final class Frontier {

  /// A table with an entry of this size is not rescaled.
  private static final double LARGE_ENOUGH = 0x1p-200;

  /// Memory that a thread keeps for its next question: 2 MiB.
  private static final int KEPT = 1 << 18;

  private static final ThreadLocal<double[]> SPARE = ThreadLocal.withInitial(() -> new double[256]);

  private final Folded folded;
  private final Plan plan;
  private final Bit[] bits;

  /// Every table of the forward pass, one after the other, then two for the backward pass.
  private final double[] cells;

  private long exponent;

  /// The weights of each condition being true and not, on a scale of its own.
  final double[] weightOn;

  final double[] weightOff;

  Frontier(Folded folded, Plan plan) {
    this.folded = folded;
    this.plan = plan;
    bits = folded.bits();
    cells = cells(Math.toIntExact(plan.cells() + 2L * plan.widest()));
    weightOn = new double[folded.odds.length];
    weightOff = new double[folded.odds.length];
  }

  private static double[] cells(int count) {
    double[] spare = SPARE.get();
    if (spare.length < count) {
      spare = new double[count];
      if (count <= KEPT) {
        SPARE.set(spare);
      }
    }
    return spare;
  }

  /// Runs both passes; returns the natural logarithm of the sum, minus infinity when it is zero.
  double run() {
    List<Step> steps = plan.steps();
    int g = 0;
    int size = 1;
    cells[0] = 1;
    for (Step step : steps) {
      int next = g + size;
      int nextSize = (int) (size * step.growth());
      forward(step, g, size, next, nextSize);
      exponent += rescaled(next, nextSize);
      g = next;
      size = nextSize;
    }
    double total = cells[g];
    if (total == 0) {
      return Double.NEGATIVE_INFINITY;
    }
    int beta = plan.cells();
    int other = beta + plan.widest();
    cells[beta] = 1;
    for (int s = steps.size() - 1; s >= 0; s--) {
      int sizeBefore = (int) (size / steps.get(s).growth());
      g -= sizeBefore;
      backward(steps.get(s), g, sizeBefore, beta, size, other);
      size = sizeBefore;
      rescaled(other, size);
      int swap = beta;
      beta = other;
      other = swap;
    }
    return Math.log(total) - exponent * Math.log(2);
  }

  private void forward(Step step, int g, int size, int next, int nextSize) {
    double[] t = cells;
    switch (step) {
      case Step.Introduce(int b) -> {
        double clear = bits[b].clear();
        double set = bits[b].set();
        for (int i = 0; i < size; i++) {
          t[next + i] = clear * t[g + i];
        }
        for (int i = 0; i < size; i++) {
          t[next + size + i] = set * t[g + i];
        }
      }
      case Step.Take take -> {
        int top = next + nextSize - size;
        System.arraycopy(t, g, t, top, size);
        push(take, top, size);
        double[] on = weights(take, true);
        double[] off = weights(take, false);
        int block = block(take, size);
        for (int b = 0; b < size; b += block) {
          int mask = mask(b, take.parentsAt());
          blend(on[mask], off[mask], g + b, next + b, top + b, block);
        }
      }
      case Step.Demand(int at) -> {
        for (int i = 0; i < nextSize; i++) {
          t[next + i] = t[g + (widened(i, at) | (1 << at))];
        }
      }
      case Step.DemandUnlessBlocked(int pushedAt, int blockedAt) -> {
        for (int i = 0; i < nextSize; i++) {
          int index = g + widened(i, pushedAt, blockedAt);
          t[next + i] =
              t[index]
                  + t[index + (1 << blockedAt)]
                  + t[index + (1 << blockedAt) + (1 << pushedAt)];
        }
      }
      case Step.ResolveBlocked(int pushedAt, int blockedAt) -> {
        int pushed = 1 << pushedAt;
        int blocked = 1 << blockedAt;
        for (int i = 0; i < nextSize; i++) {
          int index = widened(i, blockedAt);
          t[next + i] =
              (index & pushed) == 0
                  ? t[g + index]
                  : t[g + (index | blocked)] + t[g + ((index ^ pushed) | blocked)];
        }
      }
      case Step.ResolvePushed(int pushedAt, int blockedAt) -> {
        int pushed = 1 << pushedAt;
        int blocked = 1 << blockedAt;
        for (int i = 0; i < nextSize; i++) {
          int index = widened(i, pushedAt);
          t[next + i] =
              (index & blocked) == 0
                  ? t[g + (index | pushed)]
                  : t[g + index] + t[g + (index ^ blocked)] + t[g + (index | pushed)];
        }
      }
      case Step.Forget(int at) -> {
        for (int i = 0; i < nextSize; i++) {
          int index = g + widened(i, at);
          t[next + i] = t[index] + t[index + (1 << at)];
        }
      }
    }
  }

  /// Writes to `x` the transpose of a step applied to `beta`.
  private void backward(Step step, int g, int size, int beta, int betaSize, int x) {
    double[] t = cells;
    switch (step) {
      case Step.Introduce(int b) -> {
        double clear = bits[b].clear();
        double set = bits[b].set();
        for (int i = 0; i < size; i++) {
          t[x + i] = clear * t[beta + i] + set * t[beta + size + i];
        }
      }
      case Step.Take take -> {
        double[] on = weights(take, true);
        double[] off = weights(take, false);
        int block = block(take, size);
        int top = beta + betaSize - size;
        for (int b = 0; b < size; b += block) {
          double weight = on[mask(b, take.parentsAt())];
          for (int i = b; i < b + block; i++) {
            t[x + i] = weight * t[top + i];
          }
        }
        pull(take, x, size);
        weightOn[take.condition()] = product(x, g, size);
        for (int b = 0; b < size; b += block) {
          double weight = off[mask(b, take.parentsAt())];
          for (int i = b; i < b + block; i++) {
            double value = weight * t[beta + i];
            t[beta + i] = value;
            t[x + i] += value;
          }
        }
        weightOff[take.condition()] = product(beta, g, size);
      }
      case Step.Demand(int at) -> {
        Arrays.fill(t, x, x + size, 0);
        for (int i = 0; i < betaSize; i++) {
          t[x + (widened(i, at) | (1 << at))] = t[beta + i];
        }
      }
      case Step.DemandUnlessBlocked(int pushedAt, int blockedAt) -> {
        Arrays.fill(t, x, x + size, 0);
        for (int i = 0; i < betaSize; i++) {
          int index = x + widened(i, pushedAt, blockedAt);
          t[index] = t[beta + i];
          t[index + (1 << blockedAt)] = t[beta + i];
          t[index + (1 << blockedAt) + (1 << pushedAt)] = t[beta + i];
        }
      }
      case Step.ResolveBlocked(int pushedAt, int blockedAt) -> {
        int pushed = 1 << pushedAt;
        int blocked = 1 << blockedAt;
        Arrays.fill(t, x, x + size, 0);
        for (int i = 0; i < betaSize; i++) {
          int index = widened(i, blockedAt);
          if ((index & pushed) == 0) {
            t[x + index] = t[beta + i];
          } else {
            t[x + (index | blocked)] = t[beta + i];
            t[x + ((index ^ pushed) | blocked)] = t[beta + i];
          }
        }
      }
      case Step.ResolvePushed(int pushedAt, int blockedAt) -> {
        int pushed = 1 << pushedAt;
        int blocked = 1 << blockedAt;
        Arrays.fill(t, x, x + size, 0);
        for (int i = 0; i < betaSize; i++) {
          int index = widened(i, pushedAt);
          if ((index & blocked) == 0) {
            t[x + (index | pushed)] = t[beta + i];
          } else {
            t[x + index] = t[beta + i];
            t[x + (index ^ blocked)] = t[beta + i];
            t[x + (index | pushed)] = t[beta + i];
          }
        }
      }
      case Step.Forget(int at) -> {
        for (int i = 0; i < betaSize; i++) {
          int index = x + widened(i, at);
          t[index] = t[beta + i];
          t[index + (1 << at)] = t[beta + i];
        }
      }
    }
  }

  /// `M`, in place: the condition, being true, pushes its bits.
  private void push(Step.Take take, int h, int size) {
    double[] t = cells;
    for (int k = 0; k < take.bits().length; k++) {
      Bit bit = bits[take.bits()[k]];
      double keep = bit.keep()[take.places()[k]];
      double push = take.sets()[k] ? bit.push()[take.places()[k]] : 0;
      int stride = 1 << take.at()[k];
      if (stride == 1) {
        for (int i = h; i < h + size; i += 2) {
          double clear = t[i];
          t[i + 1] += push * clear;
          t[i] = keep * clear;
        }
      } else {
        for (int block = h; block < h + size; block += 2 * stride) {
          for (int i = block; i < block + stride; i++) {
            double clear = t[i];
            t[i + stride] += push * clear;
            t[i] = keep * clear;
          }
        }
      }
    }
  }

  /// The transpose of `M`, in place.
  private void pull(Step.Take take, int x, int size) {
    double[] t = cells;
    for (int k = take.bits().length - 1; k >= 0; k--) {
      Bit bit = bits[take.bits()[k]];
      double keep = bit.keep()[take.places()[k]];
      double push = take.sets()[k] ? bit.push()[take.places()[k]] : 0;
      int stride = 1 << take.at()[k];
      if (stride == 1) {
        for (int i = x; i < x + size; i += 2) {
          t[i] = keep * t[i] + push * t[i + 1];
        }
      } else {
        for (int block = x; block < x + size; block += 2 * stride) {
          for (int i = block; i < block + stride; i++) {
            t[i] = keep * t[i] + push * t[i + stride];
          }
        }
      }
    }
  }

  /// Multiplies a block at `top` by the weight of the condition being true, and adds or writes at
  /// `next` the block at `g` times that of its not being true.
  private void blend(double on, double off, int g, int next, int top, int block) {
    double[] t = cells;
    if (next == top) {
      for (int i = 0; i < block; i++) {
        t[top + i] = on * t[top + i] + off * t[g + i];
      }
    } else {
      for (int i = 0; i < block; i++) {
        t[top + i] *= on;
      }
      for (int i = 0; i < block; i++) {
        t[next + i] = off * t[g + i];
      }
    }
  }

  /// The scalar product of two tables, in four sums that do not wait for one another.
  private double product(int a, int b, int size) {
    double[] t = cells;
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

  /// The length of the stretches of a table in which all the condition's parents keep their bits.
  private static int block(Step.Take take, int size) {
    int block = size;
    for (int at : take.parentsAt()) {
      block = Math.min(block, 1 << at);
    }
    return block;
  }

  /// The weights of a condition being true, or not, for each setting of its parents.
  private double[] weights(Step.Take take, boolean on) {
    int j = take.condition();
    double[] weights = new double[1 << take.parentsAt().length];
    for (int mask = 0; mask < weights.length; mask++) {
      double odds = folded.odds[j];
      for (int k = 0; k < take.parentsAt().length; k++) {
        odds *= ((mask >> k) & 1) == 1 ? folded.ratios[j][k] : 1;
      }
      weights[mask] = on ? folded.weightOn(j, odds) : folded.weightOff(j, odds);
    }
    return weights;
  }

  private static int mask(int index, int[] parentsAt) {
    int mask = 0;
    for (int k = 0; k < parentsAt.length; k++) {
      mask |= ((index >> parentsAt[k]) & 1) << k;
    }
    return mask;
  }

  /// An index with room for a bit, clear, at a position.
  private static int widened(int index, int at) {
    int low = (1 << at) - 1;
    return ((index & ~low) << 1) | (index & low);
  }

  /// An index with room for two bits, clear, at two positions.
  private static int widened(int index, int at, int other) {
    return widened(widened(index, Math.min(at, other)), Math.max(at, other));
  }

  /// Multiplies a table that has become small by a power of two; returns the exponent.
  private int rescaled(int table, int size) {
    double most = 0;
    for (int i = table; i < table + size; i++) {
      if (cells[i] >= LARGE_ENOUGH) {
        return 0;
      }
      most = Math.max(most, cells[i]);
    }
    if (most == 0) {
      return 0;
    }
    int shift = -Math.getExponent(most);
    for (int i = table; i < table + size; i++) {
      cells[i] = Math.scalb(cells[i], shift);
    }
    return shift;
  }
}
