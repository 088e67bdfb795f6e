package org.brace.network;

import org.brace.network.PossibleAnswers.Possible;

/// Where the log odds of a cause are expected to go once open facts are known, if it is there and
/// if it is not: what is there becomes more probable, what is not less.
///
/// The likelihood ratios of the facts are added up, as if each told its own.
///
/// @param there the expected change if the cause is there
/// @param thereVariance its variance
/// @param absent the expected change if it is not
/// @param absentVariance its variance
record Drift(double there, double thereVariance, double absent, double absentVariance) {

  static final Drift NONE = new Drift(0, 0, 0, 0);

  /// No answer is taken to be less likely than this.
  private static final double LEAST = 1e-9;

  /// What one fact adds.
  ///
  /// @param answers those that it may have
  /// @param cause the place of the cause in the table
  /// @param chance how likely the cause is
  static Drift of(Possible[] answers, int cause, double chance) {
    double there = 0;
    double thereSquared = 0;
    double absent = 0;
    double absentSquared = 0;
    for (Possible answer : answers) {
      double ifThere = answer.chance() * answer.causes()[cause] / Math.max(LEAST, chance);
      double ifAbsent =
          answer.chance() * (1 - answer.causes()[cause]) / Math.max(LEAST, 1 - chance);
      double ratio = StrictMath.log(Math.max(LEAST, ifThere) / Math.max(LEAST, ifAbsent));
      there += ifThere * ratio;
      thereSquared += ifThere * ratio * ratio;
      absent += ifAbsent * ratio;
      absentSquared += ifAbsent * ratio * ratio;
    }
    return new Drift(
        there,
        Math.max(0, thereSquared - there * there),
        absent,
        Math.max(0, absentSquared - absent * absent));
  }

  Drift with(Drift other) {
    return new Drift(
        there + other.there,
        thereVariance + other.thereVariance,
        absent + other.absent,
        absentVariance + other.absentVariance);
  }

  Drift without(Drift other) {
    return new Drift(
        there - other.there,
        Math.max(0, thereVariance - other.thereVariance),
        absent - other.absent,
        Math.max(0, absentVariance - other.absentVariance));
  }
}
