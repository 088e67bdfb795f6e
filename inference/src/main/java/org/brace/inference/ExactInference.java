package org.brace.inference;

import java.util.BitSet;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import org.brace.inference.Outcome.Posterior;
import org.jspecify.annotations.Nullable;

/// Exact inference: finds the structure of a question and its plan, refuses what would cost too
/// much, and runs the [Tables].
final class ExactInference implements Inference {

  private static final double LARGE = 0x1p200;

  /// An answer less likely than this is worked out on its own, as the difference of two others
  /// would leave too few of its digits.
  private static final double RARE = 1e-6;

  private final Network network;
  private final Kernel kernel;
  private final Limit limit;
  private final Plans plans;
  private final SideBySide sideBySide = new SideBySide();

  /// Workspaces that nobody uses now; no more than threads can compute at once. None belongs to a
  /// thread: a virtual one may live for one question only.
  private final Queue<Workspace> workspaces = new ArrayBlockingQueue<>(Workspace.PROCESSORS);

  ExactInference(Network network, Kernel kernel, Limit limit) {
    this.network = network;
    this.kernel = kernel;
    this.limit = limit;
    plans = new Plans(limit);
  }

  @Override
  public Outcome posterior(Evidence evidence, Posterior into) {
    check(evidence);
    into.asked = null;
    if (network.exactlyOne) {
      return ExactlyOne.posterior(evidence, into);
    }
    Workspace workspace = workspace();
    try {
      return posterior(workspace, evidence, into);
    } finally {
      workspaces.offer(workspace);
    }
  }

  private Outcome posterior(Workspace workspace, Evidence evidence, Posterior into) {
    Prepared prepared = prepared(workspace, evidence);
    if (prepared.plan().isTooCostly()) {
      return tooCostly(prepared);
    }
    workspace.one[0] = evidence;
    Tables tables = workspace.single(prepared.plan());
    int taken = Memory.take(workspace.more(tables, prepared.plan()));
    try {
      tables.run(prepared, workspace.one, 0, 1, true);
      write(prepared, tables, 0, evidence, into);
    } finally {
      Memory.give(taken);
    }
    return into.isPossible() ? into : Outcome.IMPOSSIBLE;
  }

  @Override
  public Outcome worlds(Evidence[] worlds, int weighed, @Nullable BitSet asked, Worlds into) {
    for (Evidence world : worlds) {
      check(world);
    }
    into.open(network, worlds.length, weighed, asked);
    if (network.exactlyOne) {
      for (int i = 0; i < worlds.length; i++) {
        ExactlyOne.posterior(worlds[i], into.at(i));
      }
      return into.outcome(0);
    }
    Workspace workspace = workspace();
    try {
      return worlds(workspace, worlds, weighed, asked, into);
    } finally {
      workspaces.offer(workspace);
    }
  }

  private Outcome worlds(
      Workspace workspace, Evidence[] worlds, int weighed, @Nullable BitSet asked, Worlds into) {
    Prepared all = prepared(workspace, worlds, worlds.length);
    if (all.plan().isTooCostly()) {
      return into.refuse(tooCostly(all));
    }
    Prepared prepared = asked == null ? all : all.asking(asked);
    if (!sideBySide.run(prepared, workspace.worlds.open(prepared, worlds, weighed, into))) {
      few(workspace, prepared, worlds, weighed, into);
    }
    return into.outcome(0);
  }

  /// The worlds, a few at a time.
  private void few(
      Workspace workspace, Prepared prepared, Evidence[] worlds, int weighed, Worlds into) {
    Tables tables = workspace.many(prepared.plan());
    int taken = Memory.take(workspace.more(tables, prepared.plan()));
    try {
      for (int from = 0; from < worlds.length; from += tables.lanes) {
        tables.run(prepared, worlds, from, worlds.length, from < weighed);
        for (int lane = 0; lane < tables.lanes && from + lane < worlds.length; lane++) {
          write(prepared, tables, lane, worlds[from + lane], into.at(from + lane));
        }
      }
    } finally {
      Memory.give(taken);
    }
  }

  @Override
  public Optional<Outcome> posteriors(
      Ensemble networks, Evidence evidence, double[][] odds, double[][] into) {
    if (!networks.mean.isLike(network)) {
      throw new IllegalArgumentException("The ensemble is of another network");
    }
    check(evidence);
    var all = new Evidence.Builder(evidence, networks.mean);
    for (int j = 0; j < odds.length; j++) {
      all.priorOdds(j, most(odds[j], networks.size()));
    }
    Evidence any = all.build();
    if (network.exactlyOne) {
      var found = new Worlds();
      worlds(worlds(networks, evidence, odds), found);
      return read(found, into);
    }
    Workspace workspace = workspace();
    try {
      Prepared prepared = prepared(workspace, any);
      if (prepared.plan().isTooCostly()) {
        return Optional.of(tooCostly(prepared));
      }
      SideOfNetworks side = workspace.networks;
      if (side.open(prepared.structure(), networks, any, odds, into)
          && sideBySide.run(prepared, side)) {
        return Optional.empty();
      }
      var found = new Worlds();
      found.open(network, networks.size(), networks.size(), null);
      few(
          workspace,
          prepared.withoutNumbers(),
          worlds(networks, evidence, odds),
          networks.size(),
          found);
      return read(found, into);
    } finally {
      workspaces.offer(workspace);
    }
  }

  private static double most(double[] odds, int count) {
    double most = 0;
    for (int i = 0; i < count; i++) {
      most = Math.max(most, odds[i]);
    }
    return most;
  }

  private static Evidence[] worlds(Ensemble networks, Evidence evidence, double[][] odds) {
    var worlds = new Evidence[networks.size()];
    for (int i = 0; i < worlds.length; i++) {
      var world = new Evidence.Builder(evidence, networks.network(i));
      for (int j = 0; j < odds.length; j++) {
        world.priorOdds(j, odds[j][i]);
      }
      worlds[i] = world.build();
    }
    return worlds;
  }

  private static Optional<Outcome> read(Worlds found, double[][] into) {
    for (int i = 0; i < found.count(); i++) {
      if (!(found.outcome(i) instanceof Posterior posterior)) {
        return Optional.of(found.outcome(i));
      }
      for (int j = 0; j < into.length; j++) {
        into[j][i] = posterior.probability(j);
      }
    }
    return Optional.empty();
  }

  /// For an open finding that nothing can block, that it is in some state or a lower one couples
  /// nothing: these are worlds with the plan of what is known. The states themselves follow by
  /// differences. Other findings, and rare states, are asked about one by one.
  @Override
  public Outcome answers(Evidence evidence, int[] open, Answers into) {
    Outcome known = posterior(evidence, into.now());
    into.open(network, open);
    if (!(known instanceof Posterior now)) {
      return known;
    }
    if (!network.exactlyOne) {
      Workspace workspace = workspace();
      try {
        cut(workspace, evidence, open, now, into);
      } finally {
        workspaces.offer(workspace);
      }
    }
    for (int i = 0; i < open.length; i++) {
      int f = open[i];
      boolean simple = isSimple(evidence, f);
      for (int k = evidence.low[f]; k <= evidence.high[f]; k++) {
        if (!simple || into.chance(i, k) < RARE) {
          Outcome answered = answered(evidence.with(f, k, k), now, i, k, into);
          if (answered instanceof Outcome.TooCostly) {
            return answered;
          }
        }
      }
    }
    return now;
  }

  private boolean isSimple(Evidence evidence, int f) {
    return !network.exactlyOne
        && !evidence.isObserved(f)
        && network.inhibitors[network.blockedWith[f]].length == 0;
  }

  private void cut(
      Workspace workspace, Evidence evidence, int[] open, Posterior now, Answers into) {
    Prepared prepared = prepared(workspace, evidence);
    SideOfCuts cuts = workspace.cuts.open(prepared.structure(), evidence, states(open), now, into);
    for (int i = 0; i < open.length; i++) {
      if (isSimple(evidence, open[i])) {
        cuts.add(open[i], i);
      }
    }
    if (!sideBySide.run(prepared, cuts)) {
      Tables tables = workspace.many(prepared.plan());
      int taken = Memory.take(workspace.more(tables, prepared.plan()));
      try {
        cuts.few(tables, prepared);
      } finally {
        Memory.give(taken);
      }
    }
    for (int i = 0; i < open.length; i++) {
      if (isSimple(evidence, open[i])) {
        int top = network.states(open[i]) - 1;
        into.chance(i, top, 1);
        for (int j = 0; j < network.conditions(); j++) {
          into.probability(i, top, j, now.probability(j));
        }
        into.difference(i);
      }
    }
  }

  private int states(int[] open) {
    int states = 0;
    for (int f : open) {
      states += network.states(f);
    }
    return states;
  }

  private Outcome answered(Evidence evidence, Posterior now, int i, int k, Answers into) {
    Outcome outcome = posterior(evidence);
    into.chance(i, k, 0);
    for (int j = 0; j < network.conditions(); j++) {
      into.probability(i, k, j, outcome instanceof Posterior then ? then.probability(j) : 0);
    }
    if (outcome instanceof Posterior then) {
      into.chance(i, k, StrictMath.exp(then.logEvidence - now.logEvidence));
    }
    return outcome;
  }

  private Outcome.TooCostly tooCostly(Prepared prepared) {
    return new Outcome.TooCostly(prepared.plan().multiplications(), limit.multiplications());
  }

  private void check(Evidence evidence) {
    if (evidence.network != network && !evidence.network.isLike(network)) {
      throw new IllegalArgumentException("The evidence belongs to another network");
    }
  }

  private static void write(
      Prepared prepared, Tables tables, int lane, Evidence evidence, Posterior into) {
    for (int j = 0; j < into.probabilities.length; j++) {
      if (prepared.weighs(j)) {
        double on = tables.leaves.weightOn[j * tables.lanes + lane];
        double off = tables.leaves.weightOff[j * tables.lanes + lane];
        into.probabilities[j] = on / (on + off);
        into.complements[j] = off / (on + off);
      }
    }
    into.logEvidence = tables.logEvidence(lane);
    into.evidence = evidence;
  }

  private Workspace workspace() {
    Workspace known = workspaces.poll();
    return known != null ? known : new Workspace(kernel);
  }

  private Prepared prepared(Workspace workspace, Evidence evidence) {
    workspace.one[0] = evidence;
    return prepared(workspace, workspace.one, 1);
  }

  private Prepared prepared(Workspace workspace, Evidence[] worlds, int count) {
    workspace.asked.read(worlds, count);
    return plans.of(workspace.asked, worlds, count);
  }

  @Override
  public Bounds bounds(Evidence evidence, double operations) {
    check(evidence);
    if (!network.exactlyOne) {
      return new Relaxed(evidence).within(Math.min(operations, limit.multiplications()), kernel);
    }
    var bounds = new Bounds(network.conditions());
    if (posterior(evidence) instanceof Posterior posterior) {
      bounds.atMost(posterior, 0);
      bounds.atLeast(posterior, 0);
    } else {
      bounds.impossible();
    }
    return bounds;
  }

  @Override
  public double operations(Evidence evidence) {
    if (network.exactlyOne) {
      return 0;
    }
    Workspace workspace = workspace();
    try {
      return prepared(workspace, evidence).plan().multiplications();
    } finally {
      workspaces.offer(workspace);
    }
  }

  /// The natural logarithm of P(E and no condition is true).
  static double logNone(Evidence evidence) {
    Network network = evidence.network;
    double odds = 1;
    double sum = 0;
    for (double ifFalse : evidence.ifFalse) {
      sum += ifFalse == 1 ? 0 : StrictMath.log(ifFalse);
    }
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
