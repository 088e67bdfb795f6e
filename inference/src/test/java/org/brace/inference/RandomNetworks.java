package org.brace.inference;

import java.util.Arrays;
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
    boolean[] inhibited = new boolean[kind.findings];
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
      inhibited[f] = kind.inhibited && random.nextInt(3) == 0;
      if (inhibited[f]) {
        builder.inhibition(f, random.nextInt(kind.conditions), 0.1 + 0.9 * random.nextDouble());
      } else if (f % 3 > 0 && inhibited[f - 1]) {
        builder.together(f, f - 1);
      }
    }
    return builder.build();
  }

  /// The same network with other numbers, most of them smaller.
  static Network renumbered(SplittableRandom random, Network network) {
    Numbers numbers = network.renumbered();
    for (int j = 0; j < network.conditions(); j++) {
      numbers.parents(j, scaled(random, network.parentRatios[j], 3));
    }
    for (int f = 0; f < network.findings(); f++) {
      numbers.finding(f, above(random, network.leak[f]));
      for (int place = 0; place < network.causes[f].length; place++) {
        numbers.activation(f, place, above(random, network.pushes[f][place]));
      }
      numbers.inhibitions(f, scaled(random, network.inhibitions[f], 1));
    }
    return numbers.build();
  }

  /// The masses above the first, each made smaller.
  private static double[] above(SplittableRandom random, double[] masses) {
    return scaled(random, Arrays.copyOfRange(masses, 1, masses.length), 1);
  }

  private static double[] scaled(SplittableRandom random, double[] numbers, double most) {
    return Arrays.stream(numbers)
        .map(number -> number * most * (1 - random.nextDouble()))
        .toArray();
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
