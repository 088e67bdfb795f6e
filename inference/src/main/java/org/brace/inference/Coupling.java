package org.brace.inference;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Something that couples conditions and can be relaxed: a finding, or the parents of a condition.
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

  /// Of a finding: the conditions that can have pushed it, then those that can have blocked it.
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
    int[] pushing = possible(network.causes[number]);
    int[] blocking = possible(network.inhibitors[number]);
    causes = pushing.length;
    conditions =
        IntStream.concat(
                Arrays.stream(pushing).map(place -> network.causes[number][place]),
                Arrays.stream(blocking).map(place -> network.inhibitors[number][place]))
            .toArray();
    double[] ifTrue = new double[conditions.length];
    x = new double[causes];
    for (int i = 0; i < causes; i++) {
      double[] push = network.pushes[number][pushing[i]];
      ifTrue[i] = StrictMath.log(evidence.upToHigh(number, push));
      x[i] = -StrictMath.log(evidence.pushedBelow(number, push));
    }
    for (int i = 0; i < blocking.length; i++) {
      ifTrue[causes + i] = StrictMath.log(network.inhibitions[number][blocking[i]]);
    }
    double[] leaks = network.leak[number];
    leak = Math.abs(StrictMath.log(evidence.pushedBelow(number, leaks)));
    plain =
        new Factor(
            StrictMath.log(evidence.upToHigh(number, leaks)),
            conditions,
            ifTrue,
            new double[ifTrue.length]);
    shares = new double[causes];
    Arrays.fill(shares, 1.0 / causes);
    above = plain;
    below = plain;
  }

  static Coupling present(Evidence evidence, int finding) {
    return new Coupling(evidence, Kind.PRESENT, finding);
  }

  /// An absent finding that can be blocked.
  static Coupling absent(Evidence evidence, int finding) {
    return new Coupling(evidence, Kind.ABSENT, finding);
  }

  static Coupling parents(Evidence evidence, int condition) {
    return new Coupling(evidence, Kind.PARENTS, condition);
  }

  private int[] possible(int[] some) {
    return IntStream.range(0, some.length)
        .filter(place -> evidence.canBeTrue(some[place]))
        .toArray();
  }

  boolean relaxed() {
    return relaxed;
  }

  void relax(boolean relaxed) {
    this.relaxed = relaxed;
  }

  boolean isFinding() {
    return kind != Kind.PARENTS;
  }

  /// The finding, or the condition.
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
