package org.brace.benchmark;

import java.util.Arrays;
import java.util.List;
import org.brace.benchmark.TwoLayerNetwork.Finding;

/// Quickscore in doubles (Heckerman 1989): "present" is "whatever" less "absent", so P(E) is a sum
/// over all sets of present findings with alternating signs, and each term a product over the
/// conditions.
///
/// The terms are far larger than their sum, which the findings make improbable, so the digits that
/// doubles have cancel: hence the column with its error.
final class Quickscore implements Peer.Prepared {

  private final FoldedCase given;
  private final int[] coupled;

  /// By present finding: the places of its conditions in `coupled`.
  private final int[][] places;

  /// By number of findings taken as absent: what is left of each coupled condition's weight.
  private final double[][] weights;

  private final double[] after;
  private final double[] on;
  private double total;

  Quickscore(FoldedCase given) {
    this.given = given;
    this.coupled = given.coupled();
    List<Finding> present = given.present();
    this.places = new int[present.size()][];
    for (int i = 0; i < places.length; i++) {
      places[i] =
          Arrays.stream(present.get(i).conditions())
              .map(j -> Arrays.binarySearch(coupled, j))
              .toArray();
    }
    this.weights = new double[places.length + 1][coupled.length];
    this.after = new double[coupled.length + 1];
    this.on = new double[coupled.length];
  }

  @Override
  public double[] posteriors() {
    total = 0;
    Arrays.fill(on, 0);
    for (int c = 0; c < coupled.length; c++) {
      weights[0][c] = given.priors()[coupled[c]];
    }
    add(0, 0, 1);
    double[] posteriors = given.priors().clone();
    for (int c = 0; c < coupled.length; c++) {
      posteriors[coupled[c]] = on[c] / total;
    }
    return posteriors;
  }

  /// Adds the terms of all sets that agree with the choice made for the findings before `next`.
  ///
  /// @param taken how many findings were taken as absent
  /// @param sign the sign of the term, times the leaks' share
  private void add(int next, int taken, double sign) {
    if (next == places.length) {
      addTerm(weights[taken], sign);
      return;
    }
    add(next + 1, taken, sign);
    Finding finding = given.present().get(next);
    double[] weight = weights[taken + 1];
    System.arraycopy(weights[taken], 0, weight, 0, weight.length);
    for (int i = 0; i < places[next].length; i++) {
      weight[places[next][i]] *= 1 - finding.activations()[i];
    }
    add(next + 1, taken + 1, -sign * (1 - finding.leak()));
  }

  private void addTerm(double[] weight, double sign) {
    after[coupled.length] = 1;
    for (int c = coupled.length - 1; c >= 0; c--) {
      after[c] = after[c + 1] * (1 - given.priors()[coupled[c]] + weight[c]);
    }
    double before = sign;
    for (int c = 0; c < coupled.length; c++) {
      on[c] += before * weight[c] * after[c + 1];
      before *= 1 - given.priors()[coupled[c]] + weight[c];
    }
    total += before;
  }
}
