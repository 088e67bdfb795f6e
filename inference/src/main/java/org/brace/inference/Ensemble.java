package org.brace.inference;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// Networks that differ in their numbers alone, side by side: one question is asked of all of them
/// at once. Immutable; any number of threads may use it.
public final class Ensemble {

  final Network[] networks;

  /// With the mean of each push: something can push where one of the networks says so.
  final Network mean;

  /// By finding, where the ranges of its states begin.
  private final int[] rangesAt;

  private final AtomicReferenceArray<Range> ranges;

  /// By finding and place, then by network.
  private final double[][][] inhibitions;

  /// By condition and place, then by network.
  private final double[][][] parentRatios;

  /// What a finding does where its state is known to lie in a range, by network: see [Evidence] for
  /// the three parts of a push. By cause, the same of what it pushes.
  record Range(
      double[] leakUpTo,
      double[] leakBelow,
      double[] leakWithin,
      double[][] upTo,
      double[][] below,
      double[][] within) {}

  /// @param networks at least one
  public Ensemble(Network... networks) {
    this.networks = networks.clone();
    for (Network network : networks) {
      if (!network.isLike(networks[0])) {
        throw new IllegalArgumentException("The networks differ in more than their numbers");
      }
    }
    mean = mean();
    rangesAt = new int[mean.findings() + 1];
    for (int f = 0; f < mean.findings(); f++) {
      rangesAt[f + 1] = rangesAt[f] + mean.states(f) * mean.states(f);
    }
    ranges = new AtomicReferenceArray<>(rangesAt[mean.findings()]);
    inhibitions = each(mean.inhibitions, network -> network.inhibitions);
    parentRatios = each(mean.parentRatios, network -> network.parentRatios);
  }

  /// How many there are.
  public int size() {
    return networks.length;
  }

  private Network mean() {
    Network like = networks[0];
    Network.Numbers numbers = like.renumbered();
    for (int f = 0; f < like.findings(); f++) {
      for (int place = 0; place < like.causes[f].length; place++) {
        double[] above = new double[like.states(f) - 1];
        for (Network network : networks) {
          for (int k = 0; k < above.length; k++) {
            above[k] += network.pushes[f][place][k + 1] / networks.length;
          }
        }
        numbers.activation(f, place, above);
      }
    }
    return numbers.build();
  }

  Range range(int f, int low, int high) {
    int at = rangesAt[f] + low * mean.states(f) + high;
    Range known = ranges.get(at);
    if (known == null) {
      known = made(f, low, high);
      ranges.set(at, known);
    }
    return known;
  }

  private Range made(int f, int low, int high) {
    int causes = mean.causes[f].length;
    var range =
        new Range(
            each(network -> Evidence.mass(network.leak[f], 0, high)),
            each(network -> Evidence.part(network.leak[f], high, 0, low - 1)),
            each(network -> Evidence.part(network.leak[f], high, low, high)),
            new double[causes][],
            new double[causes][],
            new double[causes][]);
    for (int i = 0; i < causes; i++) {
      int place = i;
      range.upTo[i] = each(network -> Evidence.mass(network.pushes[f][place], 0, high));
      if (low > 0) {
        range.below[i] = each(network -> Evidence.part(network.pushes[f][place], high, 0, low - 1));
        range.within[i] = each(network -> Evidence.part(network.pushes[f][place], high, low, high));
      }
    }
    return range;
  }

  double[] inhibition(int f, int place) {
    return inhibitions[f][place];
  }

  double[] parentRatio(int j, int place) {
    return parentRatios[j][place];
  }

  private double[][][] each(double[][] like, Function<Network, double[][]> numbers) {
    var each = new double[like.length][][];
    for (int i = 0; i < each.length; i++) {
      each[i] = new double[like[i].length][];
      for (int k = 0; k < each[i].length; k++) {
        int at = i;
        int place = k;
        each[i][k] = each(network -> numbers.apply(network)[at][place]);
      }
    }
    return each;
  }

  private double[] each(ToDoubleFunction<Network> number) {
    double[] each = new double[networks.length];
    for (int i = 0; i < each.length; i++) {
      each[i] = number.applyAsDouble(networks[i]);
    }
    return each;
  }
}
