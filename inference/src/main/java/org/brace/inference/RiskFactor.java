package org.brace.inference;

import java.util.Arrays;

/// Something that is there or not before any condition, such as smoking, and of which nothing is
/// known.
///
/// @param chance that it is there, 0 to 1
/// @param conditions whose odds it multiplies, other than by 1
/// @param ratios by what, while it is there; the odds of the evidence are those without it
public record RiskFactor(double chance, int[] conditions, double[] ratios) {

  public RiskFactor {
    if (!(chance >= 0 && chance <= 1)) {
      throw new IllegalArgumentException("A chance is from 0 to 1, but this is " + chance);
    }
    if (conditions.length != ratios.length) {
      throw new IllegalArgumentException(
          "%d conditions have %d ratios".formatted(conditions.length, ratios.length));
    }
    conditions = conditions.clone();
    ratios = ratios.clone();
    Arrays.stream(ratios).forEach(Checked::odds);
  }

  @Override
  public int[] conditions() {
    return conditions.clone();
  }

  @Override
  public double[] ratios() {
    return ratios.clone();
  }

  /// The evidence of someone who has it.
  Evidence in(Evidence evidence) {
    var builder = new Evidence.Builder(evidence, evidence.network);
    for (int i = 0; i < conditions.length; i++) {
      builder.priorOdds(conditions[i], evidence.odds[conditions[i]] * ratios[i]);
    }
    return builder.build();
  }
}
