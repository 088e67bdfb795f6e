package org.brace.inference;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.brace.inference.Outcome.Posterior;

/// Exact inference: plans, refuses what would cost too much, folds the evidence and runs the
/// [Frontier], one world at a time or a batch of them side by side.
final class ExactInference implements Inference {

  private static final int[] NONE = {};

  /// Where a state is less likely than this, or would be if some condition were true, what is left
  /// of a difference has too few digits.
  private static final double DIGITS = 1e-6;

  private final Network network;
  private final Kernel kernel;
  private final Plans plans;

  /// The networks that are known to have the structure of this one.
  private final Set<Network> alike = ConcurrentHashMap.newKeySet();

  private static final int ALIKE = 4096;
  private final ThreadLocal<Session> sessions;

  ExactInference(Network network, Kernel kernel) {
    this.network = network;
    this.kernel = kernel;
    this.plans = new Plans(network);
    this.sessions = ThreadLocal.withInitial(() -> new Session(kernel, network));
    alike.add(network);
  }

  /// What one thread uses again for each question.
  private static final class Session {

    final Workspace space;
    final Frontier frontier;
    final Workspace batch;
    final Frontier batchFrontier;
    final Posterior spare;

    Session(Kernel kernel, Network network) {
      Kernel forBatches = kernel.forBatches();
      space = new Workspace(kernel.lanes());
      frontier = new Frontier(kernel, space);
      batch = new Workspace(forBatches.lanes());
      batchFrontier = new Frontier(forBatches, batch);
      spare = new Posterior(network);
    }
  }

  @Override
  public Outcome posterior(Evidence evidence, Posterior into) {
    return posterior(evidence, NONE, into);
  }

  @Override
  public Outcome posterior(Evidence evidence, int[] none) {
    return posterior(evidence, none, new Posterior(network));
  }

  private Outcome posterior(Evidence evidence, int[] none, Posterior into) {
    check(evidence);
    if (network.exactlyOne) {
      return ExactlyOne.posterior(evidence, none, into);
    }
    Plan plan = plans.quick(evidence.shape);
    return plan.isAllowed() ? run(plan, evidence, none, into) : plan.refusal();
  }

  private Outcome run(Plan plan, Evidence evidence, int[] none, Posterior into) {
    Session session = sessions.get();
    Workspace space = session.space;
    space.open(plan);
    Fold.into(space, 0, plan, evidence, none);
    session.frontier.forward(plan);
    if (space.mantissa[0] == 0) {
      return Outcome.IMPOSSIBLE;
    }
    session.frontier.backward();
    System.arraycopy(space.posterior, 0, into.probabilities, 0, network.conditions());
    System.arraycopy(space.complement, 0, into.complements, 0, network.conditions());
    into.logEvidence = space.logEvidence(0);
    into.none = space.none(0);
    if (network.hasRiskFactors) {
      into.none = noneListed(session, plan, evidence, none);
    }
    space.close();
    return into;
  }

  /// P(no listed condition | E), where risk factors couple the conditions even so.
  private double noneListed(Session session, Plan plan, Evidence evidence, int[] none) {
    Workspace space = session.space;
    double mantissa = space.mantissa[0];
    long exponent = space.exponent[0];
    space.open(plan);
    Fold.into(space, 0, plan, evidence, none);
    for (int j = 0; j < network.conditions(); j++) {
      space.on[j] = network.listed[j] ? 0 : space.on[j];
    }
    session.frontier.forward(plan);
    return Math.min(1, Workspace.share(space.mantissa[0], space.exponent[0], mantissa, exponent));
  }

  private void check(Evidence evidence) {
    if (evidence.network != network) {
      throw new IllegalArgumentException("The evidence belongs to another network");
    }
  }

  @Override
  public Outcome worlds(Evidence[] worlds, Worlds into) {
    into.open(worlds.length);
    if (worlds.length == 0) {
      throw new IllegalArgumentException("There is no world");
    }
    for (Evidence evidence : worlds) {
      admit(evidence.network);
    }
    if (network.exactlyOne || network.hasRiskFactors) {
      return oneByOne(worlds, into);
    }
    Shape shape = worlds[0].shape;
    for (Evidence evidence : worlds) {
      shape = shape.and(evidence.shape);
    }
    Plan plan = plans.thorough(shape, worlds.length);
    if (!plan.isAllowed()) {
      return plan.refusal();
    }
    Session session = sessions.get();
    Workspace space = session.batch;
    int lanes = space.lanes;
    for (int from = 0; from < worlds.length; from += lanes) {
      space.open(plan);
      for (int l = 0; l < lanes; l++) {
        Fold.into(space, l, plan, worlds[Math.min(from + l, worlds.length - 1)], NONE);
      }
      session.batchFrontier.forward(plan);
      session.batchFrontier.backward();
      for (int l = 0; l < lanes && from + l < worlds.length; l++) {
        into.put(from + l, space, l);
      }
    }
    space.close();
    return into.posterior(0, into.first);
  }

  private Outcome oneByOne(Evidence[] worlds, Worlds into) {
    for (int i = 0; i < worlds.length; i++) {
      Outcome outcome;
      if (network.exactlyOne) {
        outcome = ExactlyOne.posterior(worlds[i], NONE, into.first);
      } else {
        Plan plan = plans.thorough(worlds[i].shape, worlds.length);
        outcome = plan.isAllowed() ? run(plan, worlds[i], NONE, into.first) : plan.refusal();
      }
      switch (outcome) {
        case Posterior posterior -> into.put(i, posterior);
        case Outcome.Impossible _ -> into.putImpossible(i);
        case Outcome.TooCostly refused -> {
          return refused;
        }
      }
    }
    return into.posterior(0, into.first);
  }

  /// Checks that a network has the structure of this one.
  private void admit(Network other) {
    if (!alike.contains(other)) {
      if (!network.isLike(other)) {
        throw new IllegalArgumentException("The worlds' networks differ in structure");
      }
      plans.reach(other);
      if (alike.size() >= ALIKE) {
        alike.clear();
        alike.add(network);
      }
      alike.add(other);
    }
  }

  @Override
  public Outcome none(Evidence evidence, int[][] classes, double[] into) {
    check(evidence);
    if (network.exactlyOne) {
      return noneByOne(evidence, classes, into);
    }
    Plan plan = plans.thorough(evidence.shape, classes.length);
    if (!plan.isAllowed()) {
      return plan.refusal();
    }
    Session session = sessions.get();
    Outcome now = run(plan, evidence, NONE, session.spare);
    if (!(now instanceof Posterior)) {
      return now;
    }
    double mantissa = session.space.mantissa[0];
    long exponent = session.space.exponent[0];
    if (network.hasRiskFactors) {
      session.space.open(plan);
      Fold.into(session.space, 0, plan, evidence, NONE);
      session.frontier.forward(plan);
      mantissa = session.space.mantissa[0];
      exponent = session.space.exponent[0];
    }
    Workspace space = session.batch;
    int lanes = space.lanes;
    for (int from = 0; from < classes.length; from += lanes) {
      space.open(plan);
      for (int l = 0; l < lanes; l++) {
        Fold.into(space, l, plan, evidence, classes[Math.min(from + l, classes.length - 1)]);
      }
      session.batchFrontier.forward(plan);
      for (int l = 0; l < lanes && from + l < classes.length; l++) {
        into[from + l] =
            Math.min(1, Workspace.share(space.mantissa[l], space.exponent[l], mantissa, exponent));
      }
    }
    space.close();
    return now;
  }

  private Outcome noneByOne(Evidence evidence, int[][] classes, double[] into) {
    Session session = sessions.get();
    Outcome now = ExactlyOne.posterior(evidence, NONE, session.spare);
    if (now instanceof Posterior posterior) {
      for (int i = 0; i < classes.length; i++) {
        boolean[] out = new boolean[network.conditions()];
        for (int j : classes[i]) {
          out[j] = true;
        }
        double sum = 0;
        for (int j = 0; j < out.length; j++) {
          sum += out[j] ? 0 : posterior.probabilities[j];
        }
        into[i] = Math.min(1, sum);
      }
    }
    return now;
  }

  @Override
  public Outcome vanishing(Evidence evidence, double[] into) {
    check(evidence);
    Arrays.fill(into, 0, network.conditions(), 0);
    Session session = sessions.get();
    if (network.exactlyOne) {
      return ExactlyOne.vanishing(evidence, session.spare, into);
    }
    Plan plan = plans.thorough(evidence.shape, evidence.observed.length);
    if (!plan.isAllowed()) {
      return plan.refusal();
    }
    Outcome now = posterior(evidence, NONE, session.spare);
    if (!(now instanceof Posterior)) {
      return now;
    }
    Graph graph = plan.graph();
    Workspace space = session.batch;
    int lanes = space.lanes;
    for (int from = 0; from < graph.links; from += lanes) {
      space.open(plan);
      for (int l = 0; l < lanes; l++) {
        Fold.into(space, l, plan, evidence, NONE);
        onlyBy(space, l, graph, Math.min(from + l, graph.links - 1));
      }
      session.batchFrontier.forward(plan);
      for (int l = 0; l < lanes && from + l < graph.links; l++) {
        int link = from + l;
        if (!graph.blocked[graph.linkBit[link]] && space.mantissa[l] > 0) {
          into[graph.linkCondition[link]] +=
              Math.exp(space.logEvidence(l) - session.spare.logEvidence);
        }
      }
    }
    space.close();
    return now;
  }

  /// Turns a lane into the world where a bit is set by one of its conditions and by nothing else.
  private static void onlyBy(Workspace space, int lane, Graph graph, int link) {
    int lanes = space.lanes;
    int b = graph.linkBit[link];
    for (int q : graph.ofBit[b]) {
      int at = q * lanes + lane;
      space.on[graph.linkCondition[q] * lanes + lane] *=
          q == link ? space.push[at] : space.keep[at];
      space.keep[at] = 1;
      space.push[at] = 0;
    }
    space.off[graph.linkCondition[link] * lanes + lane] = 0;
    space.multiply(lane, space.clear[b * lanes + lane]);
    space.clear[b * lanes + lane] = 0;
    space.set[b * lanes + lane] = 1;
  }

  @Override
  public Outcome answers(Evidence evidence, int[] findings, Answers into) {
    check(evidence);
    for (int f : findings) {
      if (evidence.isObserved(f)) {
        throw new IllegalArgumentException("Finding " + f + " is known already");
      }
    }
    into.open(network, findings);
    if (network.exactlyOne) {
      return answersOneByOne(evidence, findings, into);
    }
    Plan plan = plans.thorough(evidence.shape, findings.length);
    if (!plan.isAllowed()) {
      return plan.refusal();
    }
    Session session = sessions.get();
    Outcome now = run(plan, evidence, NONE, into.now);
    if (!(now instanceof Posterior)) {
      return now;
    }
    atMost(session, plan, evidence, findings, into);
    for (int i = 0; i < findings.length; i++) {
      differences(session, evidence, findings[i], i, into);
    }
    session.batch.close();
    return now;
  }

  /// Puts at each state but the last what follows from the finding being in that state or a lower
  /// one, and in no way blocked: for every finding only the weights of its causes change.
  private void atMost(Session session, Plan plan, Evidence evidence, int[] findings, Answers into) {
    Workspace space = session.batch;
    int lanes = space.lanes;
    space.open(plan);
    for (int l = 0; l < lanes; l++) {
      Fold.into(space, l, plan, evidence, NONE);
    }
    space.keepBase();
    int filled = 0;
    for (int i = 0; i < findings.length; i++) {
      int f = findings[i];
      for (int k = 0; k < network.states(f) - 1; k++) {
        space.lanePlace[filled] = into.at(i, k);
        space.multiply(filled, network.leakUpTo[f][k]);
        Fold.atMost(space, filled, network.causes[f], network.upTo[f][k]);
        filled++;
        if (filled == lanes) {
          runLanes(session, plan, filled, into);
          filled = 0;
        }
      }
    }
    if (filled > 0) {
      runLanes(session, plan, filled, into);
    }
  }

  private void runLanes(Session session, Plan plan, int filled, Answers into) {
    Workspace space = session.batch;
    session.batchFrontier.forward(plan);
    session.batchFrontier.backward();
    for (int l = 0; l < filled; l++) {
      int place = space.lanePlace[l];
      double chance =
          space.mantissa[l] == 0 ? 0 : Math.exp(space.logEvidence(l) - into.now.logEvidence);
      into.chances[place] = Math.min(1, chance);
      int to = place * into.conditions;
      for (int j = 0, at = l; j < into.conditions; j++, at += space.lanes) {
        into.probabilities[to + j] = space.posterior[at];
      }
    }
    space.backToBase();
  }

  /// Turns what follows from "in this state or a lower one" into what follows from "in this state",
  /// from the worst state down. Where a difference would lose digits, the question is asked as it
  /// stands.
  private void differences(
      Session session, Evidence evidence, int finding, int question, Answers into) {
    int states = network.states(finding);
    boolean blockable = false;
    for (int j : network.inhibitors[finding]) {
      blockable |= evidence.odds[j] > 0;
    }
    for (int k = states - 1; k >= 0; k--) {
      if (blockable || !difference(question, k, states, into)) {
        if (!(k == 0 && !blockable)) {
          asked(session, evidence, finding, question, k, into);
        }
      }
    }
  }

  private boolean difference(int question, int k, int states, Answers into) {
    if (k == 0) {
      return true;
    }
    int n = into.conditions;
    int below = into.at(question, k - 1);
    int at = into.at(question, k);
    boolean top = k == states - 1;
    double upTo = top ? 1 : into.chances[at];
    double upToBelow = into.chances[below];
    double chance = upTo - upToBelow;
    if (!(chance >= DIGITS * upTo)) {
      return false;
    }
    for (int j = 0; j < n; j++) {
      double all = upTo * (top ? into.now.probabilities[j] : into.probabilities[at * n + j]);
      double joint = all - upToBelow * into.probabilities[below * n + j];
      if (!(joint >= DIGITS * all)) {
        return false;
      }
    }
    for (int j = 0; j < n; j++) {
      double all = upTo * (top ? into.now.probabilities[j] : into.probabilities[at * n + j]);
      double joint = all - upToBelow * into.probabilities[below * n + j];
      into.probabilities[at * n + j] = Math.min(1, joint / chance);
    }
    into.chances[at] = chance;
    return true;
  }

  /// Runs the evidence with the finding in a state.
  private void asked(
      Session session, Evidence evidence, int finding, int question, int k, Answers into) {
    int n = into.conditions;
    int at = into.at(question, k);
    switch (posterior(evidence.with(finding, k, k), NONE, session.spare)) {
      case Posterior posterior -> {
        into.chances[at] = Math.min(1, Math.exp(posterior.logEvidence - into.now.logEvidence));
        System.arraycopy(posterior.probabilities, 0, into.probabilities, at * n, n);
      }
      case Outcome.Impossible _ -> {
        into.chances[at] = 0;
        Arrays.fill(into.probabilities, at * n, (at + 1) * n, 0);
      }
      case Outcome.TooCostly _ -> into.refused[at] = true;
    }
  }

  private Outcome answersOneByOne(Evidence evidence, int[] findings, Answers into) {
    Session session = sessions.get();
    Outcome now = ExactlyOne.posterior(evidence, NONE, into.now);
    if (now instanceof Posterior) {
      for (int i = 0; i < findings.length; i++) {
        for (int k = 0; k < network.states(findings[i]); k++) {
          asked(session, evidence, findings[i], i, k, into);
        }
      }
    }
    return now;
  }

  @Override
  public double operations(Evidence evidence) {
    check(evidence);
    return network.exactlyOne ? network.conditions() : plans.quick(evidence.shape).operations();
  }

  @Override
  public double prepare(Evidence evidence) {
    check(evidence);
    if (!network.exactlyOne) {
      plans.prepare(evidence.shape);
    }
    return operations(evidence);
  }

  /// Forgets every plan.
  void forget() {
    plans.forget();
  }

  @Override
  public String toString() {
    return "exact inference, kernel: " + kernel.name();
  }
}
