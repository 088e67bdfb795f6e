package org.brace.inference;

import java.util.SplittableRandom;

/// Tries many orders and keeps the best.
final class Orders {

  private Orders() {}

  static Plan best(Graph graph, Leaves leaves, int tries) {
    var random = new SplittableRandom(1);
    Search best = new Search(graph, leaves, Double.POSITIVE_INFINITY, false).greedy();
    for (int i = 0; i < tries; i++) {
      double noise = 0.3 + 0.2 * (i % 7);
      double finishing = i % 3 == 0 ? 0 : 0.1 + 0.3 * (i % 5);
      var other = new Search(graph, leaves, best.worth, false).greedy(noise, finishing, random);
      best = other.isWhole() && other.worth < best.worth ? other : best;
    }
    best = improved(graph, leaves, best, 4 * tries, random);
    return written(graph, leaves, best.moves, best.moved);
  }

  /// Moves one of the moves to another place, again and again, where that does not cost more.
  private static Search improved(
      Graph graph, Leaves leaves, Search from, int tries, SplittableRandom random) {
    Search best = from;
    for (int i = 0; i < tries && best.moved > 1; i++) {
      int[] moves = java.util.Arrays.copyOf(best.moves, best.moved);
      int source = random.nextInt(moves.length);
      int target = random.nextInt(moves.length);
      int moved = moves[source];
      if (source < target) {
        System.arraycopy(moves, source + 1, moves, source, target - source);
      } else {
        System.arraycopy(moves, target, moves, target + 1, source - target);
      }
      moves[target] = moved;
      var other = new Search(graph, leaves, best.worth * (1 + 1e-9), false);
      other.follow(moves);
      best = other.isWhole() && other.worth <= best.worth ? other : best;
    }
    return best;
  }

  private static Plan written(Graph graph, Leaves leaves, int[] moves, int moved) {
    var search = new Search(graph, leaves);
    search.follow(java.util.Arrays.copyOf(moves, moved));
    return search.plan();
  }
}
