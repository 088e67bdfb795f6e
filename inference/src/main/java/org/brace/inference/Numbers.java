package org.brace.inference;

/// Other numbers for a network; those that are not set stay as they are. Each method checks what it
/// is given. Parents, causes and inhibitors are told by their place: they are numbered in the order
/// in which they were added to the child or the finding.
public final class Numbers {

  final double[] priorOdds;
  final double[][] parentRatios;
  final double[][] leak;
  final double[][][] pushes;
  final double[][] inhibitions;
  private final Network network;

  Numbers(Network network) {
    this.network = network;
    priorOdds = network.priorOdds.clone();
    parentRatios = network.parentRatios.clone();
    leak = network.leak.clone();
    pushes = network.pushes.clone();
    inhibitions = network.inhibitions.clone();
    for (int f = 0; f < pushes.length; f++) {
      pushes[f] = pushes[f].clone();
    }
  }

  /// See [Network.Builder#condition].
  public Numbers condition(int condition, double priorOdds) {
    this.priorOdds[condition] = Checked.odds(priorOdds);
    return this;
  }

  /// See [Network.Builder#parent].
  public Numbers parents(int child, double... oddsRatios) {
    parentRatios[child] = asMany(oddsRatios, parentRatios[child].length, "parents");
    for (double ratio : oddsRatios) {
      Checked.oddsRatio(ratio);
    }
    return this;
  }

  /// See [Network.Builder#finding].
  public Numbers finding(int finding, double... leak) {
    asMany(leak, network.states(finding) - 1, "states above the first");
    this.leak[finding] = Checked.masses(leak);
    return this;
  }

  /// See [Network.Builder#activation].
  public Numbers activation(int finding, int place, double... byState) {
    asMany(byState, network.states(finding) - 1, "states above the first");
    pushes[finding][place] = Checked.masses(byState);
    return this;
  }

  /// See [Network.Builder#inhibition].
  public Numbers inhibitions(int finding, double... ratios) {
    inhibitions[finding] = asMany(ratios, inhibitions[finding].length, "inhibitors");
    for (double ratio : ratios) {
      Checked.ratio(ratio);
    }
    return this;
  }

  private static double[] asMany(double[] values, int count, String what) {
    if (values.length != count) {
      throw new IllegalArgumentException(
          "There are %d %s, but %d numbers".formatted(count, what, values.length));
    }
    return values.clone();
  }

  public Network build() {
    return new Network(network, this);
  }
}
