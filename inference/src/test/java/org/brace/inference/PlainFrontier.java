package org.brace.inference;

import java.util.ArrayList;
import java.util.List;
import org.brace.inference.PlainFolded.Bit;
import org.brace.inference.PlainPlan.Step;

/// The plain engine, one table after another and step by step: the oracle where enumeration is out
/// of reach.
final class PlainFrontier {

  private static final int SMALL = -200;

  private final PlainFolded folded;
  private final List<Step> steps;
  private final List<Bit> bits = new ArrayList<>();

  /// The table before each step.
  private final double[][] before;

  private long exponent;
  private double total;

  /// The weights of each condition being true and not, on a scale of its own.
  final double[] weightOn;

  final double[] weightOff;

  PlainFrontier(PlainFolded folded, PlainPlan plan) {
    this.folded = folded;
    steps = plan.steps();
    folded.items.forEach(item -> bits.addAll(item.bits()));
    before = new double[steps.size()][];
    weightOn = new double[folded.odds.length];
    weightOff = new double[folded.odds.length];
  }

  /// Runs both passes; returns the natural logarithm of the sum, minus infinity when it is zero.
  double run() {
    double[] table = {1};
    for (int s = 0; s < before.length; s++) {
      before[s] = table;
      table = rescaled(forward(steps.get(s), table));
    }
    total = table[0];
    if (total == 0) {
      return Double.NEGATIVE_INFINITY;
    }
    double[] beta = {1};
    for (int s = before.length - 1; s >= 0; s--) {
      beta = enlarged(backward(steps.get(s), before[s], beta));
    }
    return Math.log(total) - exponent * Math.log(2);
  }

  private double[] forward(Step step, double[] g) {
    int size = g.length;
    return switch (step) {
      case Step.Introduce(int b) -> {
        Bit bit = bits.get(b);
        double[] wider = new double[2 * size];
        for (int i = 0; i < size; i++) {
          wider[i] = bit.clear() * g[i];
          wider[size + i] = bit.set() * g[i];
        }
        yield wider;
      }
      case Step.Take take -> {
        double[] pushed = push(take, g);
        Weights weights = new Weights(take);
        double[] next = new double[take.stays() ? 2 * size : size];
        int top = take.stays() ? size : 0;
        for (int i = 0; i < size; i++) {
          int mask = weights.mask(i);
          next[i] = weights.off[mask] * g[i];
          next[top + i] += weights.on[mask] * pushed[i];
        }
        yield next;
      }
      case Step.Demand(int at) -> {
        double[] half = new double[size / 2];
        for (int i = 0; i < half.length; i++) {
          half[i] = g[widened(i, at) | (1 << at)];
        }
        yield half;
      }
      case Step.DemandUnlessBlocked(int pushedAt, int blockedAt) -> {
        double[] quarter = new double[size / 4];
        for (int i = 0; i < quarter.length; i++) {
          int index = widened(i, pushedAt, blockedAt);
          quarter[i] =
              g[index]
                  + g[index | (1 << blockedAt)]
                  + g[index | (1 << blockedAt) | (1 << pushedAt)];
        }
        yield quarter;
      }
      case Step.ResolveBlocked(int pushedAt, int blockedAt) -> {
        double[] half = new double[size / 2];
        for (int i = 0; i < half.length; i++) {
          int index = widened(i, blockedAt);
          int pushed = 1 << pushedAt;
          half[i] =
              (index & pushed) == 0
                  ? g[index]
                  : g[index | (1 << blockedAt)] + g[(index ^ pushed) | (1 << blockedAt)];
        }
        yield half;
      }
      case Step.ResolvePushed(int pushedAt, int blockedAt) -> {
        double[] half = new double[size / 2];
        for (int i = 0; i < half.length; i++) {
          int index = widened(i, pushedAt);
          int blocked = 1 << blockedAt;
          half[i] =
              (index & blocked) == 0
                  ? g[index | (1 << pushedAt)]
                  : g[index] + g[index ^ blocked] + g[index | (1 << pushedAt)];
        }
        yield half;
      }
      case Step.Forget(int at) -> {
        double[] half = new double[size / 2];
        for (int i = 0; i < half.length; i++) {
          int index = widened(i, at);
          half[i] = g[index] + g[index | (1 << at)];
        }
        yield half;
      }
    };
  }

  private double[] backward(Step step, double[] g, double[] beta) {
    int size = g.length;
    double[] wider = new double[size];
    switch (step) {
      case Step.Introduce(int b) -> {
        Bit bit = bits.get(b);
        for (int i = 0; i < size; i++) {
          wider[i] = bit.clear() * beta[i] + bit.set() * beta[size + i];
        }
      }
      case Step.Take take -> {
        double[] pushed = push(take, g);
        Weights weights = new Weights(take);
        int top = take.stays() ? size : 0;
        double on = 0;
        double off = 0;
        for (int i = 0; i < size; i++) {
          int mask = weights.mask(i);
          double ifOn = weights.on[mask] * beta[top + i];
          on += ifOn * pushed[i];
          off += weights.off[mask] * beta[i] * g[i];
          wider[i] = ifOn;
        }
        weightOn[take.condition()] = on;
        weightOff[take.condition()] = off;
        pull(take, wider);
        for (int i = 0; i < size; i++) {
          wider[i] += weights.off[weights.mask(i)] * beta[i];
        }
      }
      case Step.Demand(int at) -> {
        for (int i = 0; i < beta.length; i++) {
          wider[widened(i, at) | (1 << at)] = beta[i];
        }
      }
      case Step.DemandUnlessBlocked(int pushedAt, int blockedAt) -> {
        for (int i = 0; i < beta.length; i++) {
          int index = widened(i, pushedAt, blockedAt);
          wider[index] = beta[i];
          wider[index | (1 << blockedAt)] = beta[i];
          wider[index | (1 << blockedAt) | (1 << pushedAt)] = beta[i];
        }
      }
      case Step.ResolveBlocked(int pushedAt, int blockedAt) -> {
        for (int i = 0; i < beta.length; i++) {
          int index = widened(i, blockedAt);
          int pushed = 1 << pushedAt;
          if ((index & pushed) == 0) {
            wider[index] = beta[i];
          } else {
            wider[index | (1 << blockedAt)] = beta[i];
            wider[(index ^ pushed) | (1 << blockedAt)] = beta[i];
          }
        }
      }
      case Step.ResolvePushed(int pushedAt, int blockedAt) -> {
        for (int i = 0; i < beta.length; i++) {
          int index = widened(i, pushedAt);
          int blocked = 1 << blockedAt;
          if ((index & blocked) == 0) {
            wider[index | (1 << pushedAt)] = beta[i];
          } else {
            wider[index] = beta[i];
            wider[index ^ blocked] = beta[i];
            wider[index | (1 << pushedAt)] = beta[i];
          }
        }
      }
      case Step.Forget(int at) -> {
        for (int i = 0; i < beta.length; i++) {
          int index = widened(i, at);
          wider[index] = beta[i];
          wider[index | (1 << at)] = beta[i];
        }
      }
    }
    return wider;
  }

  /// `M g`: the table once the condition, being true, has pushed its bits.
  private double[] push(Step.Take take, double[] g) {
    double[] h = g.clone();
    for (int k = 0; k < take.bits().length; k++) {
      Bit bit = bits.get(take.bits()[k]);
      double keep = bit.keep()[take.places()[k]];
      double push = take.sets()[k] ? bit.push()[take.places()[k]] : 0;
      int stride = 1 << take.at()[k];
      for (int block = 0; block < h.length; block += 2 * stride) {
        for (int i = block; i < block + stride; i++) {
          h[i + stride] += push * h[i];
          h[i] *= keep;
        }
      }
    }
    return h;
  }

  /// The transpose of `M`, in place.
  private void pull(Step.Take take, double[] x) {
    for (int k = take.bits().length - 1; k >= 0; k--) {
      Bit bit = bits.get(take.bits()[k]);
      double keep = bit.keep()[take.places()[k]];
      double push = take.sets()[k] ? bit.push()[take.places()[k]] : 0;
      int stride = 1 << take.at()[k];
      for (int block = 0; block < x.length; block += 2 * stride) {
        for (int i = block; i < block + stride; i++) {
          x[i] = keep * x[i] + push * x[i + stride];
        }
      }
    }
  }

  /// The weights of a condition for each setting of its parents.
  private final class Weights {

    final double[] on;
    final double[] off;
    private final int[] parentsAt;

    Weights(Step.Take take) {
      parentsAt = take.parentsAt();
      int j = take.condition();
      on = new double[1 << parentsAt.length];
      off = new double[on.length];
      for (int mask = 0; mask < on.length; mask++) {
        double odds = folded.odds[j];
        for (int k = 0; k < parentsAt.length; k++) {
          odds *= ((mask >> k) & 1) == 1 ? folded.ratios[j][k] : 1;
        }
        on[mask] = folded.weightOn(j, odds);
        off[mask] = folded.weightOff(j, odds);
      }
    }

    int mask(int index) {
      int mask = 0;
      for (int k = 0; k < parentsAt.length; k++) {
        mask |= ((index >> parentsAt[k]) & 1) << k;
      }
      return mask;
    }
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

  private double[] rescaled(double[] table) {
    int shift = shift(table);
    exponent += shift;
    return table;
  }

  private static double[] enlarged(double[] table) {
    shift(table);
    return table;
  }

  /// Multiplies a table that has become small by a power of two; returns the exponent.
  private static int shift(double[] table) {
    double most = 0;
    for (double value : table) {
      most = Math.max(most, value);
    }
    if (most == 0 || Math.getExponent(most) > SMALL) {
      return 0;
    }
    int shift = -Math.getExponent(most);
    for (int i = 0; i < table.length; i++) {
      table[i] = Math.scalb(table[i], shift);
    }
    return shift;
  }
}
