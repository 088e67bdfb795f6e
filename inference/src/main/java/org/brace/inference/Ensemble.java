package org.brace.inference;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// Networks that differ in their numbers alone, side by side: one question is asked of all of them
/// at once. Immutable; any number of threads may use it.
///
/// It keeps each number once, as an array by network: hundreds of networks would take several times
/// as much memory.
public final class Ensemble {

  private final int size;

  /// With the mean of each push: something can push where one of the networks says so.
  final Network mean;

  /// The networks themselves, where exactly one condition is true: there each is asked on its own.
  private final Network[] alone;

  /// By finding and state, then by network.
  private final double[][][] leak;

  /// By finding, place and state, then by network.
  private final double[][][][] pushes;

  /// By finding and place, then by network.
  private final double[][][] inhibitions;

  /// By condition and place, then by network.
  private final double[][][] parentRatios;

  /// By network, 1.
  private final double[] ones;

  /// By finding, where the ranges of its states begin.
  private final int[] rangesAt;

  private final AtomicReferenceArray<Range> ranges;

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
    this(networks.length, i -> networks[i]);
  }

  /// The same, with each network made when its numbers are taken, and not kept: hundreds at once
  /// would take much memory.
  ///
  /// @param size how many, at least one
  /// @param networks makes each of them, from 0, asked by several threads at once
  public Ensemble(int size, IntFunction<Network> networks) {
    this.size = size;
    Network first = networks.apply(0);
    alone = new Network[first.exactlyOne ? size : 0];
    leak = room(first.leak);
    pushes = new double[leak.length][][][];
    Arrays.setAll(pushes, f -> room(first.pushes[f]));
    inhibitions = room(first.inhibitions);
    parentRatios = room(first.parentRatios);
    take(first, 0);
    IntStream.range(1, size)
        .parallel()
        .forEach(i -> {
          Network network = networks.apply(i);
          if (!network.isLike(first)) {
            throw new IllegalArgumentException("The networks differ in more than their numbers");
          }
          take(network, i);
        });
    ones = new double[size];
    Arrays.fill(ones, 1);
    mean = mean(first);
    rangesAt = new int[mean.findings() + 1];
    for (int f = 0; f < mean.findings(); f++) {
      rangesAt[f + 1] = rangesAt[f] + mean.states(f) * mean.states(f);
    }
    ranges = new AtomicReferenceArray<>(rangesAt[mean.findings()]);
  }

  private double[][][] room(double[][] like) {
    return Arrays.stream(like)
        .map(each -> new double[each.length][size])
        .toArray(double[][][]::new);
  }

  /// Takes the numbers of the network at a place.
  private void take(Network network, int at) {
    if (network.exactlyOne) {
      alone[at] = network;
    }
    take(network.leak, leak, at);
    for (int f = 0; f < pushes.length; f++) {
      take(network.pushes[f], pushes[f], at);
    }
    take(network.inhibitions, inhibitions, at);
    take(network.parentRatios, parentRatios, at);
  }

  private static void take(double[][] numbers, double[][][] into, int at) {
    for (int i = 0; i < into.length; i++) {
      for (int k = 0; k < into[i].length; k++) {
        into[i][k][at] = numbers[i][k];
      }
    }
  }

  /// How many there are.
  public int size() {
    return size;
  }

  private Network mean(Network like) {
    Numbers numbers = like.renumbered();
    for (int f = 0; f < pushes.length; f++) {
      for (int place = 0; place < pushes[f].length; place++) {
        numbers.activation(
            f,
            place,
            above(pushes[f][place], each -> Arrays.stream(each).map(push -> push / size).sum()));
      }
    }
    return numbers.build();
  }

  /// One of the networks, made of its numbers where it is not kept.
  Network network(int i) {
    if (alone.length > 0) {
      return alone[i];
    }
    Numbers numbers = mean.renumbered();
    for (int j = 0; j < parentRatios.length; j++) {
      numbers.parents(j, ofOne(parentRatios[j], i));
    }
    for (int f = 0; f < leak.length; f++) {
      numbers.finding(f, above(leak[f], each -> each[i]));
      for (int place = 0; place < pushes[f].length; place++) {
        numbers.activation(f, place, above(pushes[f][place], each -> each[i]));
      }
      numbers.inhibitions(f, ofOne(inhibitions[f], i));
    }
    return numbers.build();
  }

  private static double[] ofOne(double[][] numbers, int i) {
    return Arrays.stream(numbers).mapToDouble(each -> each[i]).toArray();
  }

  /// One number for each state but the first.
  private static double[] above(double[][] byState, ToDoubleFunction<double[]> number) {
    return Arrays.stream(byState).skip(1).mapToDouble(number).toArray();
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
    int causes = pushes[f].length;
    var range =
        new Range(
            mass(leak[f], 0, high),
            part(leak[f], high, 0, low - 1),
            part(leak[f], high, low, high),
            new double[causes][],
            new double[causes][],
            new double[causes][]);
    for (int place = 0; place < causes; place++) {
      range.upTo[place] = mass(pushes[f][place], 0, high);
      if (low > 0) {
        range.below[place] = part(pushes[f][place], high, 0, low - 1);
        range.within[place] = part(pushes[f][place], high, low, high);
      }
    }
    return range;
  }

  /// By network, what [Evidence#mass] says; what is there already is not copied.
  private double[] mass(double[][] byState, int from, int to) {
    if (from == to) {
      return byState[from];
    }
    if (from == 0 && to == byState.length - 1) {
      return ones;
    }
    double[] sum = new double[size];
    for (int k = from; k <= to; k++) {
      for (int i = 0; i < size; i++) {
        sum[i] += byState[k][i];
      }
    }
    return sum;
  }

  /// Likewise [Evidence#part].
  private double[] part(double[][] byState, int high, int from, int to) {
    double[] mass = mass(byState, from, to);
    if (high == byState.length - 1) {
      return mass;
    }
    double[] all = mass(byState, 0, high);
    double[] part = new double[size];
    for (int i = 0; i < size; i++) {
      part[i] = all[i] == 0 ? 0 : mass[i] / all[i];
    }
    return part;
  }

  double[] inhibition(int f, int place) {
    return inhibitions[f][place];
  }

  double[] parentRatio(int j, int place) {
    return parentRatios[j][place];
  }
}
