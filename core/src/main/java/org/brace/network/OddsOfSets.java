package org.brace.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.brace.model.Span;

/// The prior odds of one person by many sets of numbers at once: what [PriorOdds] says of each.
final class OddsOfSets {

  private final Layout layout;
  private final int sets;

  /// By condition and set.
  private final double[][] base;

  private final double[][] parents;
  private final List<List<Factor>> factors = new ArrayList<>();

  /// One risk factor of one condition; by state and set, its odds ratio, the share of people in
  /// that state, and the ratio over its mean where age does not change the shares.
  private record Factor(int fact, double[][] ratio, double[][] share, double[][] overMean) {}

  OddsOfSets(Layout layout, List<PriorOdds> each) {
    this.layout = layout;
    this.sets = each.size();
    int conditions = layout.conditions.size();
    this.base = new double[conditions][sets];
    this.parents = new double[conditions][sets];
    for (int j = 0; j < conditions; j++) {
      for (int i = 0; i < sets; i++) {
        base[j][i] = each.get(i).base[j];
        parents[j][i] = each.get(i).parents[j];
      }
      factors.add(factors(each, j));
    }
  }

  private static List<Factor> factors(List<PriorOdds> each, int j) {
    return IntStream.range(0, each.getFirst().factors[j].length)
        .mapToObj(place -> {
          var ofEach = each.stream().map(odds -> odds.factors[j][place]).toList();
          return new Factor(
              ofEach.getFirst().fact(),
              byState(ofEach.stream().map(PriorOdds.Factor::ratio).toList()),
              byState(ofEach.stream().map(PriorOdds.Factor::shareOfAll).toList()),
              byState(ofEach.stream().map(PriorOdds.Factor::overMean).toList()));
        })
        .toList();
  }

  private static double[][] byState(List<double[]> bySet) {
    var byState = new double[bySet.getFirst().length][bySet.size()];
    for (int k = 0; k < byState.length; k++) {
      for (int i = 0; i < bySet.size(); i++) {
        byState[k][i] = bySet.get(i)[k];
      }
    }
    return byState;
  }

  /// By condition and set, the odds while none of the condition's parents is active.
  double[][] of(Person person) {
    var odds = new double[base.length][];
    for (int j = 0; j < odds.length; j++) {
      odds[j] = of(j, person);
    }
    return odds;
  }

  private double[] of(int j, Person person) {
    double[] odds = base[j].clone();
    if (person.age() != null) {
      multiply(odds, layout.multipliers(person.age())[j]);
    }
    if (person.sex() != null) {
      multiply(odds, layout.conditions.get(j).sex().getOrDefault(person.sex(), 1.0));
    }
    for (Factor factor : factors.get(j)) {
      if (person.isKnown(factor.fact)) {
        multiply(odds, factor, person);
      }
    }
    for (int i = 0; i < sets; i++) {
      odds[i] = Math.min(odds[i], PriorOdds.MOST) * parents[j][i];
    }
    return odds;
  }

  private void multiply(double[] odds, Factor factor, Person person) {
    int low = person.low()[factor.fact];
    int high = person.high()[factor.fact];
    Span age = person.age();
    double[][] share = factor.share;
    if (age != null && layout.changesWithAge(factor.fact)) {
      share = layout.atAge(factor.fact, factor.share, age);
    } else if (low == high) {
      multiply(odds, factor.overMean[low]);
      return;
    }
    var mean = new double[sets];
    var sum = new double[sets];
    var of = new double[sets];
    for (int k = 0; k < share.length; k++) {
      for (int i = 0; i < sets; i++) {
        mean[i] += share[k][i] * factor.ratio[k][i];
      }
    }
    if (low == high) {
      sum = factor.ratio[low];
      Arrays.fill(of, 1);
    } else {
      for (int k = low; k <= high; k++) {
        for (int i = 0; i < sets; i++) {
          sum[i] += share[k][i] * factor.ratio[k][i];
          of[i] += share[k][i];
        }
      }
    }
    for (int i = 0; i < sets; i++) {
      odds[i] *= of[i] == 0 ? 1 : sum[i] / of[i] / mean[i];
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
