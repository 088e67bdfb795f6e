package org.brace.inference;

import java.util.SplittableRandom;

/// Networks and evidence drawn from a seed.
final class RandomNetworks {

  private RandomNetworks() {}

  /// What a random network may contain.
  record Kind(
      int conditions,
      int findings,
      int mostCauses,
      boolean graded,
      boolean inhibited,
      boolean related) {}

  static Network network(SplittableRandom random, Kind kind) {
    Network.Builder builder = Network.builder();
    for (int j = 0; j < kind.conditions; j++) {
      builder.condition(Math.exp(-5 * random.nextDouble()));
    }
    if (kind.related) {
      for (int child = 1; child < kind.conditions; child++) {
        for (int parent = 0; parent < child; parent++) {
          if (random.nextInt(kind.conditions) < 2) {
            builder.parent(child, parent, Math.exp(4 * random.nextDouble() - 1));
          }
        }
      }
    }
    for (int f = 0; f < kind.findings; f++) {
      int states = kind.graded ? 2 + random.nextInt(3) : 2;
      builder.finding(masses(random, states, 0.2));
      int causes = 1 + random.nextInt(kind.mostCauses);
      boolean[] used = new boolean[kind.conditions];
      for (int i = 0; i < causes; i++) {
        int condition = random.nextInt(kind.conditions);
        if (!used[condition]) {
          builder.activation(f, condition, masses(random, states, 1));
        }
        used[condition] = true;
      }
      if (kind.inhibited && random.nextInt(3) == 0) {
        builder.inhibition(f, random.nextInt(kind.conditions), 0.1 + 0.9 * random.nextDouble());
      }
    }
    return builder.build();
  }

  /// A network of the structure that `network` draws from the same seed, with numbers of its own;
  /// those of variant 0 are the same.
  static Network perturbed(SplittableRandom random, Kind kind, int variant) {
    Network network = network(random, kind);
    var other = new SplittableRandom(variant);
    Network.Builder builder = Network.builder();
    for (double odds : network.priorOdds) {
      builder.condition(variant == 0 ? odds : odds * (0.5 + other.nextDouble()));
    }
    for (int j = 0; j < network.conditions(); j++) {
      for (int k = 0; k < network.parents[j].length; k++) {
        builder.parent(
            j,
            network.parents[j][k],
            network.parentRatios[j][k] * (variant == 0 ? 1 : 0.5 + other.nextDouble()));
      }
    }
    for (int f = 0; f < network.findings(); f++) {
      builder.finding(scaled(network.leak[f], variant, other));
      for (int i = 0; i < network.causes[f].length; i++) {
        builder.activation(f, network.causes[f][i], scaled(network.pushes[f][i], variant, other));
      }
      for (int i = 0; i < network.inhibitors[f].length; i++) {
        builder.inhibition(f, network.inhibitors[f][i], network.inhibitions[f][i]);
      }
    }
    return builder.build();
  }

  /// Now and then a push is not there at all.
  private static double[] scaled(double[] masses, int variant, SplittableRandom random) {
    double by = variant == 0 ? 1 : random.nextInt(8) == 0 ? 0 : random.nextDouble();
    return java.util.Arrays.stream(masses, 1, masses.length).map(mass -> mass * by).toArray();
  }

  static Evidence evidence(SplittableRandom random, Network network, int present, int absent) {
    Evidence.Builder builder = Evidence.of(network);
    for (int i = 0; i < present + absent; i++) {
      int f = random.nextInt(network.findings());
      int top = network.states(f) - 1;
      if (i < present) {
        int low = 1 + random.nextInt(top);
        builder.observe(f, low, low + random.nextInt(top - low + 1));
      } else {
        builder.observe(f, 0, random.nextInt(top));
      }
    }
    return builder.build();
  }

  private static double[] masses(SplittableRandom random, int states, double most) {
    double[] masses = new double[states - 1];
    double left = most * random.nextDouble();
    for (int k = 0; k < masses.length; k++) {
      masses[k] = left * random.nextDouble();
      left -= masses[k];
    }
    return masses;
  }
}
