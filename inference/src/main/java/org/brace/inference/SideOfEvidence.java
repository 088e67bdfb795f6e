package org.brace.inference;

/// Worlds of which each has its evidence: where the numbers of a turn come from.
abstract class SideOfEvidence implements Side {

  final Folded folded = new Folded(Wide.MOST_LANES);

  /// Those of the turn.
  final Evidence[] worlds;

  int from;
  int lanes;

  /// The evidence of a turn is set by [#turn], before anything reads it.
  SideOfEvidence() {
    worlds = new Evidence[Wide.MOST_LANES];
  }

  @Override
  public int lanes() {
    return lanes;
  }

  @Override
  public void odds(int condition, double[] into) {
    for (int lane = 0; lane < lanes; lane++) {
      into[lane] = worlds[lane].odds[condition];
    }
  }

  @Override
  public void parentRatio(int condition, int place, double[] into) {
    for (int lane = 0; lane < lanes; lane++) {
      into[lane] = worlds[lane].network.parentRatios[condition][place];
    }
  }

  @Override
  public void folded(int condition, double[] on, double[] off) {
    System.arraycopy(folded.on, condition * Wide.MOST_LANES, on, 0, lanes);
    System.arraycopy(folded.off, condition * Wide.MOST_LANES, off, 0, lanes);
  }

  @Override
  public void leak(int f, double[] below, double[] within) {
    for (int lane = 0; lane < lanes; lane++) {
      Evidence world = worlds[lane];
      boolean present = world.isPresent(f);
      double[] leak = world.network.leak[f];
      below[lane] = present ? world.pushedBelow(f, leak) : 0;
      within[lane] = present ? world.pushedWithin(f, leak) : 1;
    }
  }

  @Override
  public void absent(Leaf.Absent leaf, double[] notPushed, double[] blocked) {
    for (int lane = 0; lane < lanes; lane++) {
      Evidence world = worlds[lane];
      notPushed[lane] = world.notPushed(leaf.findings());
      blocked[lane] = world.mayBeBlocked[leaf.with()] ? 1 : 0;
    }
  }

  @Override
  public void push(int f, int place, double[] below, double[] within) {
    for (int lane = 0; lane < lanes; lane++) {
      Evidence world = worlds[lane];
      boolean present = world.isPresent(f);
      double[] push = world.network.pushes[f][place];
      below[lane] = present ? world.pushedBelow(f, push) : 1;
      within[lane] = present ? world.pushedWithin(f, push) : 0;
    }
  }

  @Override
  public void multiplyByNotPushed(int f, int place, double[] product) {
    for (int lane = 0; lane < lanes; lane++) {
      Evidence world = worlds[lane];
      product[lane] *= world.isAbsent(f) ? world.upToHigh(f, world.network.pushes[f][place]) : 1;
    }
  }

  @Override
  public void inhibition(int f, int place, double[] into) {
    for (int lane = 0; lane < lanes; lane++) {
      Evidence world = worlds[lane];
      into[lane] = world.mayBeBlocked[f] ? world.network.inhibitions[f][place] : 1;
    }
  }

  @Override
  public void multiply(double[] factors) {
    for (int lane = 0; lane < lanes; lane++) {
      folded.multiply(lane, factors[lane]);
    }
  }
}
