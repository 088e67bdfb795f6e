package org.brace.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import org.brace.knowledge.Condition;

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
  private record Factor(int fact, double[] ratio, double[] shareOfAll, double[] overMean) {

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
  private final double[] base;
  private final double[] parents;
  private final List<List<Factor>> factors = new ArrayList<>();
  private final BitSet riskFactors = new BitSet();

  PriorOdds(Layout layout, Draw draw) {
    this.layout = layout;
    this.conditions = layout.conditions;
    this.base = new double[conditions.size()];
    this.parents = new double[conditions.size()];
    Arrays.fill(parents, 1);
    for (int j = 0; j < base.length; j++) {
      Condition condition = conditions.get(j);
      base[j] = odds(prior(condition, draw));
      condition
          .causedBy()
          .forEach((parent, estimate) -> {
            double ratio = draw.ratio(parentName(condition, parent), estimate);
            double share = prior(conditions.get(layout.condition(parent)), draw);
            parents[layout.condition(condition.id())] /= 1 + share * (ratio - 1);
          });
      factors.add(factors(layout, condition, draw));
      factors.getLast().forEach(factor -> riskFactors.set(factor.fact()));
    }
  }

  static String parentName(Condition condition, String parent) {
    return condition.id() + "/caused-by/" + parent;
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
    for (Factor factor : factors.get(j)) {
      odds *= factor.multiplier(layout, person);
    }
    return Math.min(odds, MOST) * parents[j];
  }

  /// Whether a fact is a risk factor of some condition.
  boolean restOn(int fact) {
    return riskFactors.get(fact);
  }

  private static double prior(Condition condition, Draw draw) {
    return draw.chance(condition.id() + "/prior", condition.prior());
  }

  private static List<Factor> factors(Layout layout, Condition condition, Draw draw) {
    var ratios = new TreeMap<Integer, double[]>();
    condition
        .riskFactors()
        .forEach((key, estimate) -> {
          double[] ratio =
              ratios.computeIfAbsent(
                  layout.fact(key),
                  fact -> {
                    var ones = new double[layout.states(fact)];
                    Arrays.fill(ones, 1);
                    return ones;
                  });
          ratio[key.state()] = draw.ratio(condition.id() + "/risk-factors/" + key.text(), estimate);
        });
    var factors = new ArrayList<Factor>();
    ratios.forEach(
        (fact, ratio) -> factors.add(Factor.of(fact, ratio, layout.prevalence(fact, draw))));
    return factors;
  }

  private static double odds(double chance) {
    return chance / (1 - chance);
  }
}
