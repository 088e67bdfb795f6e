package org.brace.inference;

import org.brace.inference.Outcome.Posterior;

/// Worlds, each with evidence of its own, and perhaps its own numbers.
final class SideOfWorlds extends SideOfEvidence {

  private Prepared prepared;
  private Evidence[] all = {};
  private int weighed;
  private Worlds replies;

  /// What is not set here is set by [#open], before anything reads it.
  @SuppressWarnings("NullAway.Init")
  SideOfWorlds() {}

  /// @param weighed of how many worlds, the first ones, posteriors are asked for
  /// @param into where the posteriors of all go
  SideOfWorlds open(Prepared prepared, Evidence[] all, int weighed, Worlds into) {
    this.prepared = prepared;
    this.all = all;
    this.weighed = weighed;
    this.replies = into;
    return this;
  }

  @Override
  public int count() {
    return all.length;
  }

  /// The rows are short, some two dozen worlds: with more entries a few worlds at a time were
  /// measured to take a fifth less.
  @Override
  public long mostCells() {
    return 6_000;
  }

  @Override
  public int weighed() {
    return Math.clamp(weighed - from, 0, lanes);
  }

  @Override
  public void turn(int from, int lanes) {
    this.from = from;
    this.lanes = lanes;
    Structure structure = prepared.structure();
    folded.open(structure.network.conditions());
    for (int lane = 0; lane < lanes; lane++) {
      worlds[lane] = all[from + lane];
      folded.fold(structure, worlds[lane], lane);
    }
  }

  @Override
  public boolean take(double[][] on, double[][] off) {
    for (int lane = 0; lane < lanes; lane++) {
      Posterior posterior = replies.at(from + lane);
      for (int j = 0; j < posterior.probabilities.length && lane < weighed(); j++) {
        if (prepared.weighs(j)) {
          double sum = on[j][lane] + off[j][lane];
          posterior.probabilities[j] = on[j][lane] / sum;
          posterior.complements[j] = off[j][lane] / sum;
        }
      }
      posterior.logEvidence = folded.logConstant(lane);
      posterior.evidence = worlds[lane];
    }
    return true;
  }
}
