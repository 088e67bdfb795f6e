package org.brace.network;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.brace.knowledge.Condition;
import org.brace.network.Stated.ByState;
import org.brace.network.Stated.Named;
import org.brace.network.Stated.Single;
import org.jspecify.annotations.Nullable;

/// The odds of each condition before its findings, for one set of numbers.
///
/// `base x age x sex x Π risk factor`, at most [#MOST], then `x Π parents`. A risk factor is
/// centred: its odds ratio over its mean in the population, `OR / Σ share(k)·OR(k)`, so that over
/// everyone the odds average to the base and what is unknown multiplies by 1. For a yes-no factor
/// of prevalence p that is OR/(1 + p(OR-1)) when present and 1/(1 + p(OR-1)) when absent. Where the
/// age is known, p is that of the age: what age does is in its own multiplier already. Parents
/// among conditions are centred likewise by their base prior; the network itself multiplies by OR
/// while one is active.
final class PriorOdds {

  /// The highest odds that risk factors can reach: a probability of 0.9.
  static final double MOST = 9;

  /// One risk factor of one condition, by state.
  ///
  /// @param overMean its ratio over its mean where age does not change the shares
  record Factor(int fact, double[] ratio, double[] shareOfAll, double[] overMean) {

    static Factor of(int fact, double[] ratio, double[] shareOfAll) {
      double mean = mean(ratio, shareOfAll);
      double[] overMean = new double[ratio.length];
      Arrays.setAll(overMean, k -> ratio[k] / mean);
      return new Factor(fact, ratio, shareOfAll, overMean);
    }

    private static double mean(double[] ratio, double[] share) {
      double mean = 0;
      for (int k = 0; k < ratio.length; k++) {
        mean += share[k] * ratio[k];
      }
      return mean;
    }

    double multiplier(Layout layout, Person person) {
      int low = person.low()[fact];
      int high = person.high()[fact];
      boolean changes = person.age() != null && layout.changesWithAge(fact);
      if (low == high && !changes) {
        return overMean[low];
      }
      if (!person.isKnown(fact)) {
        return 1;
      }
      double[] share = layout.atAge(fact, shareOfAll, person.age());
      double mean = mean(ratio, share);
      if (low == high) {
        return ratio[low] / mean;
      }
      double sum = 0;
      double of = 0;
      for (int k = low; k <= high; k++) {
        sum += share[k] * ratio[k];
        of += share[k];
      }
      return of == 0 ? 1 : sum / of / mean;
    }
  }

  private final Layout layout;
  private final List<Condition> conditions;
  final double[] base;
  final double[] parents;
  final Factor[][] factors;
  private final double[] @Nullable [] prevalences;

  /// By fact, the conditions whose odds rest on it.
  private final int[][] resting;

  PriorOdds(Layout layout, Draw draw) {
    this.layout = layout;
    this.conditions = layout.conditions;
    this.base = new double[conditions.size()];
    this.parents = new double[conditions.size()];
    Arrays.fill(parents, 1);
    this.factors = new Factor[base.length][];
    this.prevalences = new double[layout.facts.size()][];
    this.resting = new int[layout.facts.size()][0];
    for (int j = 0; j < base.length; j++) {
      base[j] = odds(draw.of(layout.stated.priors.get(j)));
      for (Single parent : layout.stated.parents.get(j)) {
        double share = draw.of(layout.stated.priors.get(parent.condition()));
        parents[j] /= 1 + share * (draw.of(parent.number()) - 1);
      }
      List<ByState> stated = layout.stated.riskFactors.get(j);
      factors[j] = new Factor[stated.size()];
      for (int i = 0; i < factors[j].length; i++) {
        int fact = stated.get(i).of();
        double[] prevalence = prevalences[fact];
        if (prevalence == null) {
          prevalence = layout.prevalence(fact, draw);
          prevalences[fact] = prevalence;
        }
        factors[j][i] = Factor.of(fact, ratios(stated.get(i), draw), prevalence);
        resting[fact] = Arrays.copyOf(resting[fact], resting[fact].length + 1);
        resting[fact][resting[fact].length - 1] = j;
      }
    }
  }

  /// By state; 1 where none is stated.
  private static double[] ratios(ByState stated, Draw draw) {
    var ratios = new double[stated.byState().length];
    for (int k = 0; k < ratios.length; k++) {
      Named number = stated.byState()[k];
      ratios[k] = number == null ? 1 : draw.of(number);
    }
    return ratios;
  }

  /// How common each state of a risk factor is.
  double[] prevalence(int fact) {
    return Objects.requireNonNull(prevalences[fact]);
  }

  /// The odds of condition `j` while none of its parents is active.
  double of(int j, Person person) {
    double odds = base[j];
    if (person.age() != null) {
      odds *= layout.multipliers(person.age())[j];
    }
    if (person.sex() != null) {
      odds *= conditions.get(j).sex().getOrDefault(person.sex(), 1.0);
    }
    for (Factor factor : factors[j]) {
      odds *= factor.multiplier(layout, person);
    }
    return Math.min(odds, MOST) * parents[j];
  }

  /// Whether a fact is a risk factor of some condition.
  boolean restOn(int fact) {
    return prevalences[fact] != null;
  }

  /// Marks the conditions that have a fact as a risk factor.
  void restOn(int fact, boolean[] marked) {
    if (restOn(fact)) {
      for (int j = 0; j < factors.length; j++) {
        for (Factor factor : factors[j]) {
          marked[j] |= factor.fact == fact;
        }
      }
    }
  }

  /// The conditions of which a fact is a risk factor.
  int[] restingOn(int fact) {
    return resting[fact];
  }

  private static double odds(double chance) {
    return chance / (1 - chance);
  }
}
