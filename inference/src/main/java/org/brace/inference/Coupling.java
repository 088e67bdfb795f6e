package org.brace.inference;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Something that couples conditions and can be relaxed: a finding that is present, absent ones
/// that can be blocked together, or the parents of a condition.
///
/// As long as it is relaxed, two products stand in its place: see [Factor].
final class Coupling {

  /// Where not being pushed is less likely than `e` to minus this, no product is used.
  private static final double MOST = 300;

  private enum Kind {
    PRESENT,
    ABSENT,
    PARENTS
  }

  private final Evidence evidence;
  private final Kind kind;
  private final int number;

  /// The findings that it is about.
  private final int[] findings;

  /// Of findings: the conditions that can have pushed one, finding by finding, then those that can
  /// have blocked them.
  private final int[] conditions;

  private final int causes;

  /// What couples nothing in what it says.
  private final Factor plain;

  /// Of a finding that is present: `-log` of the chance of no push by the leak and by each cause.
  private final double leak;

  private final double[] x;
  private double[] shares;
  private Factor above;
  private Factor below;
  private boolean relaxed = true;

  private Coupling(Evidence evidence, Kind kind, int number) {
    this.evidence = evidence;
    this.kind = kind;
    this.number = number;
    Network network = evidence.network;
    if (kind == Kind.PARENTS) {
      findings = new int[0];
      conditions = new int[] {number};
      causes = 0;
      x = new double[0];
      leak = 0;
      shares = x;
      plain = Factor.none(conditions);
      above = parents(true);
      below = parents(false);
      return;
    }
    findings =
        kind == Kind.PRESENT
            ? new int[] {number}
            : Arrays.stream(network.together[number]).filter(evidence::isAbsent).toArray();
    int[] blocking =
        kind == Kind.PRESENT ? new int[0] : possible(network.inhibitors[number]).toArray();
    var to = IntStream.builder();
    var ifTrue = DoubleStream.builder();
    var pushes = DoubleStream.builder();
    double leakUpTo = 0;
    for (int f : findings) {
      leakUpTo += StrictMath.log(evidence.upToHigh(f, network.leak[f]));
      possible(network.causes[f])
          .forEach(place -> {
            double[] push = network.pushes[f][place];
            to.add(network.causes[f][place]);
            ifTrue.add(StrictMath.log(evidence.upToHigh(f, push)));
            pushes.add(-StrictMath.log(evidence.pushedBelow(f, push)));
          });
    }
    x = pushes.build().toArray();
    causes = x.length;
    for (int place : blocking) {
      to.add(network.inhibitors[number][place]);
      ifTrue.add(StrictMath.log(network.inhibitions[number][place]));
    }
    conditions = to.build().toArray();
    double[] leaks = network.leak[number];
    leak = Math.abs(StrictMath.log(evidence.pushedBelow(number, leaks)));
    plain =
        new Factor(leakUpTo, conditions, ifTrue.build().toArray(), new double[conditions.length]);
    shares = new double[causes];
    Arrays.fill(shares, 1.0 / causes);
    above = plain;
    below = plain;
  }

  static Coupling present(Evidence evidence, int finding) {
    return new Coupling(evidence, Kind.PRESENT, finding);
  }

  /// Absent findings that can be blocked together.
  ///
  /// @param finding the one that stands for them
  static Coupling absent(Evidence evidence, int finding) {
    return new Coupling(evidence, Kind.ABSENT, finding);
  }

  static Coupling parents(Evidence evidence, int condition) {
    return new Coupling(evidence, Kind.PARENTS, condition);
  }

  private IntStream possible(int[] some) {
    return IntStream.range(0, some.length).filter(place -> evidence.canBeTrue(some[place]));
  }

  boolean relaxed() {
    return relaxed;
  }

  void relax(boolean relaxed) {
    this.relaxed = relaxed;
  }

  /// The findings that it is about; none where it is about parents.
  int[] findings() {
    return findings;
  }

  /// The condition whose parents it is about.
  int number() {
    return number;
  }

  /// Nowhere less than what it says.
  Factor above() {
    return above;
  }

  /// Nowhere more.
  Factor below() {
    return below;
  }

  /// How far apart the two are, for conditions that are true with these chances.
  double blur(double[] all) {
    double[] chances = chances(all);
    return above.mean(chances) - below.mean(chances);
  }

  /// Makes the two closer, for conditions that are true with these chances.
  ///
  /// @param inAbove by condition, the chance in the sum that is nowhere less
  /// @param inBelow likewise in the sum that is nowhere more
  void fit(double[] inAbove, double[] inBelow, int round) {
    double[] high = chances(inAbove);
    switch (kind) {
      case PRESENT -> {
        if (leak == Double.POSITIVE_INFINITY) {
          return; // the leak alone makes it present
        }
        double point = Factor.mean(leak, x, high);
        above = plain.times(Factor.above(leak, conditions, x, point));
        shares = Factor.shares(leak, x, shares, chances(inBelow), round);
        below = plain.times(Factor.below(leak, conditions, x, shares));
      }
      case ABSENT -> {
        Factor unless = plain.times(blocked());
        above = least() > -MOST && unless.mean(high) < 0 ? unless : Factor.none(conditions);
        below = plainWithoutBlocking();
      }
      case PARENTS -> {}
    }
  }

  private double[] chances(double[] all) {
    return Arrays.stream(conditions).mapToDouble(j -> all[j]).toArray();
  }

  /// An absent finding is a product over its causes if nothing blocks it, and never less.
  private Factor plainWithoutBlocking() {
    double[] ifTrue = plain.ifTrue().clone();
    Arrays.fill(ifTrue, causes, ifTrue.length, 0);
    return new Factor(plain.constant(), conditions, ifTrue, new double[ifTrue.length]);
  }

  /// The logarithm of the chance that nothing pushed it, where all its causes are true.
  private double least() {
    double least = plain.constant();
    for (int i = 0; i < causes; i++) {
      least += plain.ifTrue()[i];
    }
    return least;
  }

  /// By what blocking makes it more likely at most: where the chance that nothing pushed is `n`, by
  /// `r + (1 - r) / n` for each that blocks, and `n` is least where all causes are true.
  private Factor blocked() {
    double rise = StrictMath.exp(Math.min(MOST, -least()));
    double[] ifTrue = new double[conditions.length];
    for (int i = causes; i < ifTrue.length; i++) {
      double log = plain.ifTrue()[i];
      double ratio = StrictMath.exp(log);
      // The plain part has the ratio itself already.
      ifTrue[i] = StrictMath.log(ratio + (1 - ratio) * rise) - log;
    }
    return new Factor(0, conditions, ifTrue, new double[ifTrue.length]);
  }

  private Factor parents(boolean most) {
    Network network = evidence.network;
    double odds = evidence.odds[number];
    double low = odds;
    double high = odds;
    for (int k = 0; k < network.parents[number].length; k++) {
      if (evidence.canBeTrue(network.parents[number][k])) {
        double ratio = network.parentRatios[number][k];
        low *= Math.min(1, ratio);
        high *= Math.max(1, ratio);
      }
    }
    if (odds == Double.POSITIVE_INFINITY) {
      return plain;
    }
    double on = most ? high : low;
    double off = most ? low : high;
    return new Factor(
        0,
        conditions,
        new double[] {StrictMath.log(on / odds * (1 + odds) / (1 + on))},
        new double[] {StrictMath.log((1 + odds) / (1 + off))});
  }
}
