package org.brace.inference;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The plans that were made, by shape. One plan serves every question of its shape, on any thread.
///
/// Which plan a question gets depends on the question and, where a caller has asked for a better
/// one, on that, but never on what was asked before.
final class Plans {

  /// Plans that are kept; then all are forgotten and made again as they are needed.
  private static final int KEPT = 4096;

  /// The orders that are tried when a caller asks for a better plan.
  private static final int MOST_TRIES = 200;

  /// The orders that are tried at most for a single question, one for so many multiplications that
  /// the plan at hand takes.
  private static final int FIRST_TRIES = 64;

  private static final double WORTH_A_FIRST_TRY = 10_000;

  /// One order is tried for so many multiplications that the questions of a batch take together: a
  /// search costs less than the answers.
  private static final double WORTH_A_TRY = 100_000;

  private final Network network;
  private volatile Graph.Reach reach;
  private final Map<Shape, Plan> quick = new ConcurrentHashMap<>();
  private final Map<Thorough, Plan> thorough = new ConcurrentHashMap<>();

  private record Thorough(Shape shape, int tries) {}

  Plans(Network network) {
    this.network = network;
    this.reach = Graph.Reach.of(network);
  }

  /// Takes note of which states the conditions of another network can push to.
  synchronized void reach(Network other) {
    Graph.Reach both = reach.and(Graph.Reach.of(other));
    if (!both.equals(reach)) {
      reach = both;
      forget();
    }
  }

  void forget() {
    quick.clear();
    thorough.clear();
  }

  Plan quick(Shape shape) {
    Plan known = quick.get(shape);
    if (known != null) {
      return known;
    }
    if (quick.size() >= KEPT) {
      quick.clear();
    }
    return quick.computeIfAbsent(shape, this::made);
  }

  private Plan made(Shape shape) {
    var graph = new Graph(shape, network, reach);
    Plan plan = Plan.quick(graph);
    int tries = (int) Math.min(FIRST_TRIES, plan.operations() / WORTH_A_FIRST_TRY);
    return tries == 0 ? plan : Plan.best(graph, tries);
  }

  /// A plan for so many runs.
  Plan thorough(Shape shape, int runs) {
    Plan plan = quick(shape);
    double worth = Math.min(MOST_TRIES, plan.operations() * runs / WORTH_A_TRY);
    if (worth < 1 || plan.isPrepared()) {
      return plan;
    }
    // by powers of two, so that few are made
    var key = new Thorough(shape, Integer.highestOneBit((int) worth));
    Plan known = thorough.get(key);
    if (known != null) {
      return known;
    }
    if (thorough.size() >= KEPT) {
      thorough.clear();
    }
    return thorough.computeIfAbsent(key, wanted -> better(wanted.shape, wanted.tries));
  }

  private Plan better(Shape shape, int tries) {
    return Plan.best(new Graph(shape, network, reach), tries);
  }

  void prepare(Shape shape) {
    if (!quick(shape).isPrepared()) {
      quick.put(shape, better(shape, MOST_TRIES).prepared());
    }
  }
}
