package org.brace.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.brace.model.Span;
import org.brace.network.Stated.ByState;
import org.jspecify.annotations.Nullable;

/// The prior odds of one person by many sets of numbers at once: what [PriorOdds] says of each.
final class OddsOfSets {

  private final Layout layout;
  private final int sets;

  /// By condition and set.
  private final double[][] base;

  private final double[][] parents;
  private final List<List<Factor>> factors = new ArrayList<>();

  /// By fact that is a risk factor, then by state and set, the share of people in that state.
  private final double[][][] shares;

  /// One risk factor of one condition; by state and set, its odds ratio, and that over its mean
  /// where age does not change the shares.
  private record Factor(int fact, double[][] ratio, double[][] overMean) {}

  /// Room for the odds of so many sets, which [#take] fills.
  OddsOfSets(Layout layout, int sets) {
    this.layout = layout;
    this.sets = sets;
    int conditions = layout.conditions.size();
    this.base = new double[conditions][sets];
    this.parents = new double[conditions][sets];
    this.shares = new double[layout.facts.size()][][];
    for (List<ByState> stated : layout.stated.riskFactors) {
      factors.add(stated.stream().map(this::room).toList());
    }
  }

  private Factor room(ByState stated) {
    int states = stated.byState().length;
    if (shares[stated.of()] == null) {
      shares[stated.of()] = new double[states][sets];
    }
    return new Factor(stated.of(), new double[states][sets], new double[states][sets]);
  }

  /// Takes what is said by one of the sets. Different sets may be taken by several threads.
  void take(PriorOdds odds, int set) {
    for (int j = 0; j < base.length; j++) {
      base[j][set] = odds.base[j];
      parents[j][set] = odds.parents[j];
      List<Factor> ofCondition = factors.get(j);
      for (int i = 0; i < ofCondition.size(); i++) {
        Factor factor = ofCondition.get(i);
        PriorOdds.Factor one = odds.factors[j][i];
        take(one.ratio(), factor.ratio, set);
        take(one.overMean(), factor.overMean, set);
        take(one.shareOfAll(), shares[factor.fact], set);
      }
    }
  }

  private static void take(double[] byState, double[][] into, int set) {
    for (int k = 0; k < into.length; k++) {
      into[k][set] = byState[k];
    }
  }

  /// By condition and set, the odds while none of the condition's parents is active.
  double[][] of(Person person) {
    double[][][] sharesAtAge = sharesAtAge(person);
    var odds = new double[base.length][];
    var mean = new double[sets];
    for (int j = 0; j < odds.length; j++) {
      odds[j] = of(j, person, sharesAtAge, mean);
    }
    return odds;
  }

  /// The shares of what is known, where they are others at the person's age.
  private double[][][] sharesAtAge(Person person) {
    Span age = person.age();
    var atAge = new double[shares.length][][];
    for (int f = 0; f < atAge.length && age != null; f++) {
      if (shares[f] != null && person.isKnown(f) && layout.changesWithAge(f)) {
        atAge[f] = layout.atAge(f, shares[f], age);
      }
    }
    return atAge;
  }

  /// @param mean room for a number by set
  private double[] of(int j, Person person, double[][][] sharesAtAge, double[] mean) {
    double[] odds = base[j].clone();
    if (person.age() != null) {
      multiply(odds, layout.multipliers(person.age())[j]);
    }
    if (person.sex() != null) {
      multiply(odds, layout.conditions.get(j).sex().getOrDefault(person.sex(), 1.0));
    }
    for (Factor factor : factors.get(j)) {
      if (person.isKnown(factor.fact)) {
        multiply(odds, factor, person, sharesAtAge[factor.fact], mean);
      }
    }
    for (int i = 0; i < sets; i++) {
      odds[i] = Math.min(odds[i], PriorOdds.MOST) * parents[j][i];
    }
    return odds;
  }

  private void multiply(
      double[] odds,
      Factor factor,
      Person person,
      double @Nullable [][] shareAtAge,
      double[] mean) {
    int low = person.low()[factor.fact];
    int high = person.high()[factor.fact];
    if (shareAtAge == null && low == high) {
      multiply(odds, factor.overMean[low]);
      return;
    }
    double[][] share = shareAtAge == null ? shares[factor.fact] : shareAtAge;
    Arrays.fill(mean, 0);
    for (int k = 0; k < share.length; k++) {
      addProduct(mean, share[k], factor.ratio[k]);
    }
    if (low == high) {
      double[] ratio = factor.ratio[low];
      for (int i = 0; i < sets; i++) {
        odds[i] *= ratio[i] / mean[i];
      }
      return;
    }
    var sum = new double[sets];
    var of = new double[sets];
    for (int k = low; k <= high; k++) {
      addProduct(sum, share[k], factor.ratio[k]);
      for (int i = 0; i < sets; i++) {
        of[i] += share[k][i];
      }
    }
    for (int i = 0; i < sets; i++) {
      odds[i] *= of[i] == 0 ? 1 : sum[i] / of[i] / mean[i];
    }
  }

  private static void addProduct(double[] into, double[] a, double[] b) {
    for (int i = 0; i < into.length; i++) {
      into[i] += a[i] * b[i];
    }
  }

  private static void multiply(double[] odds, double by) {
    for (int i = 0; i < odds.length; i++) {
      odds[i] *= by;
    }
  }

  private static void multiply(double[] odds, double[] by) {
    for (int i = 0; i < odds.length; i++) {
      odds[i] *= by[i];
    }
  }
}
