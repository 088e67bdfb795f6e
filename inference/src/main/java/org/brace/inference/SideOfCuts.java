package org.brace.inference;

import java.util.Arrays;
import org.brace.inference.Outcome.Posterior;

/// Worlds that differ from one in a single open finding each, which is known to be in a state or a
/// lower one: it couples nothing, so that they have the plan of that world.
final class SideOfCuts extends SideOfEvidence {

  /// The world itself.
  private final Folded itself = new Folded(1);

  private Evidence evidence;
  private Posterior now;
  private Answers replies;

  /// By world, the finding, its place in the list of those that are open, and the state.
  private int[] findings = {};

  private int[] places = {};
  private int[] highs = {};
  private int count;

  /// What is not set here is set by [#open], before anything reads it.
  @SuppressWarnings("NullAway.Init")
  SideOfCuts() {}

  /// @param most how many worlds there can be
  /// @param now the posterior of the world itself
  /// @param into where the posteriors of all go
  SideOfCuts open(Structure structure, Evidence evidence, int most, Posterior now, Answers into) {
    this.evidence = evidence;
    this.now = now;
    replies = into;
    itself.open(evidence.odds.length);
    itself.fold(structure, evidence, 0);
    count = 0;
    if (findings.length < most) {
      findings = new int[most];
      places = new int[most];
      highs = new int[most];
    }
    return this;
  }

  /// Adds a world for each state of a finding but the highest.
  void add(int finding, int place) {
    for (int k = 0; k < evidence.network.states(finding) - 1; k++) {
      findings[count] = finding;
      places[count] = place;
      highs[count++] = k;
    }
  }

  @Override
  public int count() {
    return count;
  }

  /// Larger tables, with a row for each entry, leave the second cache: there a few worlds at a time
  /// are faster.
  @Override
  public long mostCells() {
    return 2000;
  }

  @Override
  public void turn(int from, int lanes) {
    this.from = from;
    this.lanes = lanes;
    folded.open(evidence.odds.length);
    fold(folded, lanes);
    Arrays.fill(worlds, 0, lanes, evidence);
  }

  private void fold(Folded into, int lanes) {
    into.spread(itself, evidence.odds.length, lanes);
    for (int lane = 0; lane < lanes; lane++) {
      int i = Math.min(from + lane, count - 1);
      into.atMost(evidence.network, findings[i], highs[i], lane);
    }
  }

  @Override
  public void leak(int finding, double[] below, double[] within) {
    part(finding, evidence.network.leak[finding], below, within);
  }

  @Override
  public void push(int finding, int place, double[] below, double[] within) {
    part(finding, evidence.network.pushes[finding][place], below, within);
  }

  /// The same in all worlds, as none of the findings is known to be present.
  private void part(int finding, double[] masses, double[] below, double[] within) {
    Arrays.fill(below, 0, lanes, evidence.pushedBelow(finding, masses));
    Arrays.fill(within, 0, lanes, evidence.pushedWithin(finding, masses));
  }

  @Override
  public boolean take(double[][] on, double[][] off) {
    for (int lane = 0; lane < lanes; lane++) {
      take(lane, folded.logConstant(lane));
    }
    for (int j = 0; j < on.length && j < evidence.odds.length; j++) {
      for (int lane = 0; lane < lanes; lane++) {
        take(lane, j, on[j][lane], off[j][lane]);
      }
    }
    return true;
  }

  private void take(int lane, double logEvidence) {
    double chance = StrictMath.exp(logEvidence - now.logEvidence);
    replies.chance(places[from + lane], highs[from + lane], chance);
  }

  private void take(int lane, int condition, double on, double off) {
    double probability = on == 0 ? 0 : on / (on + off);
    replies.probability(places[from + lane], highs[from + lane], condition, probability);
  }

  /// Computes all of them with some tables, a few at a time.
  void few(Tables tables, Prepared prepared) {
    for (from = 0; from < count; from += tables.lanes) {
      tables.open(prepared);
      fold(tables.folded, tables.lanes);
      tables.run(prepared, evidence);
      for (int lane = 0; lane < tables.lanes && from + lane < count; lane++) {
        take(lane, tables.logEvidence(lane));
        for (int j = 0; j < evidence.odds.length; j++) {
          int at = j * tables.lanes + lane;
          take(lane, j, tables.leaves.weightOn[at], tables.leaves.weightOff[at]);
        }
      }
    }
  }
}
