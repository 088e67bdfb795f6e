package org.brace.inference;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.brace.inference.Outcome.Posterior;

/// Exact inference: finds the structure of a question and its plan, refuses what would cost too
/// much, and runs the [Tables].
final class ExactInference implements Inference {

  /// Multiplications that one pass may take: about a second for the question.
  static final double BOUND = 5e8;

  /// Entries that all tables of one question may have together: 64 MiB with what they are worth.
  static final long MOST_CELLS = 1L << 22;

  /// Numbers that a thread keeps room for from one question to the next: 8 MiB.
  private static final long KEPT = 1L << 20;

  private static final int PLANS = 512;

  private static final double LARGE = 0x1p200;

  private final Network network;
  private final Kernel kernel;
  private final Map<Shape, Plan> plans = new ConcurrentHashMap<>();
  private final ThreadLocal<Tables> single;
  private final ThreadLocal<Tables> many;

  ExactInference(Network network, Kernel kernel) {
    this.network = network;
    this.kernel = kernel;
    single = ThreadLocal.withInitial(() -> new Tables(kernel, 1));
    many = ThreadLocal.withInitial(() -> new Tables(kernel, Kernel.LANES));
  }

  @Override
  public Outcome posterior(Evidence evidence, Posterior into) {
    check(evidence);
    if (network.exactlyOne) {
      return ExactlyOne.posterior(evidence, into);
    }
    Evidence[] worlds = {evidence};
    var structure = new Structure(worlds, 1);
    Plan plan = plan(structure);
    if (isTooCostly(plan)) {
      return new Outcome.TooCostly(plan.multiplications(), BOUND);
    }
    Tables tables = plan.cells() > KEPT ? new Tables(kernel, 1) : single.get();
    tables.run(structure, plan, worlds, 0, 1);
    write(tables, 0, evidence, into);
    return into.isPossible() ? into : Outcome.IMPOSSIBLE;
  }

  @Override
  public Outcome worlds(Evidence[] worlds, Worlds into) {
    for (Evidence world : worlds) {
      check(world);
    }
    into.open(network, worlds.length);
    if (network.exactlyOne) {
      for (int i = 0; i < worlds.length; i++) {
        ExactlyOne.posterior(worlds[i], into.at(i));
      }
      return into.outcome(0);
    }
    var structure = new Structure(worlds, worlds.length);
    Plan plan = plan(structure);
    if (isTooCostly(plan)) {
      return into.refuse(new Outcome.TooCostly(plan.multiplications(), BOUND));
    }
    boolean large = plan.cells() * Kernel.LANES > KEPT;
    Tables tables = large ? new Tables(kernel, large(plan) ? 1 : Kernel.LANES) : many.get();
    for (int from = 0; from < worlds.length; from += tables.lanes) {
      tables.run(structure, plan, worlds, from, worlds.length);
      for (int lane = 0; lane < tables.lanes && from + lane < worlds.length; lane++) {
        write(tables, lane, worlds[from + lane], into.at(from + lane));
      }
    }
    return into.outcome(0);
  }

  /// Whether the tables of all lanes would take too much memory.
  private static boolean large(Plan plan) {
    return plan.cells() * Kernel.LANES > MOST_CELLS;
  }

  private static boolean isTooCostly(Plan plan) {
    return plan.multiplications() > BOUND || plan.cells() > MOST_CELLS;
  }

  private void check(Evidence evidence) {
    if (evidence.network != network && !evidence.network.isLike(network)) {
      throw new IllegalArgumentException("The evidence belongs to another network");
    }
  }

  private static void write(Tables tables, int lane, Evidence evidence, Posterior into) {
    for (int j = 0; j < into.probabilities.length; j++) {
      double on = tables.weightOn[j * tables.lanes + lane];
      double off = tables.weightOff[j * tables.lanes + lane];
      into.probabilities[j] = on / (on + off);
      into.complements[j] = off / (on + off);
    }
    into.logEvidence = tables.logEvidence[lane];
    into.none =
        into.isPossible() ? Math.min(1, StrictMath.exp(logNone(evidence) - into.logEvidence)) : 0;
  }

  private Plan plan(Structure structure) {
    var shape = new Shape(structure);
    Plan known = plans.get(shape);
    if (known != null) {
      return known;
    }
    if (plans.size() >= PLANS) {
      plans.clear();
    }
    return plans.computeIfAbsent(shape, _ -> new Plan(structure));
  }

  @Override
  public double operations(Evidence evidence) {
    return network.exactlyOne
        ? 0
        : plan(new Structure(new Evidence[] {evidence}, 1)).multiplications();
  }

  /// The natural logarithm of P(E and no condition is true).
  static double logNone(Evidence evidence) {
    Network network = evidence.network;
    double odds = 1;
    double sum = 0;
    for (int j = 0; j < network.conditions(); j++) {
      odds *= 1 + evidence.odds[j];
      if (odds > LARGE) {
        sum -= StrictMath.log(odds);
        odds = 1;
      }
    }
    double chance = 1;
    for (int f = 0; f < network.findings(); f++) {
      if (evidence.isObserved(f)) {
        chance *= evidence.within(f, network.leak[f]);
        if (chance < 1 / LARGE) {
          sum += StrictMath.log(chance);
          chance = 1;
        }
      }
    }
    return sum - StrictMath.log(odds) + StrictMath.log(chance);
  }
}
