package org.brace.inference;

import java.util.Arrays;
import org.brace.inference.Ensemble.Range;

/// One person's evidence, on some networks of an [Ensemble].
final class SideOfNetworks implements Side {

  private static final double LEAST_CONSTANT = 0x1p-900;

  private final double[] sum = new double[Wide.MOST_LANES];
  private Ensemble ensemble;
  private Evidence evidence;

  /// By condition and network of the whole ensemble.
  private double[][] odds = {};

  private double[][] on = {};
  private double[][] off = {};
  private double[] constant = {};

  /// Likewise, where the answers go.
  private double[][] posteriors = {};

  private int size;
  private int from;
  private int lanes;

  /// What is not set here is set by [#open], before anything reads it.
  @SuppressWarnings("NullAway.Init")
  SideOfNetworks() {}

  /// Folds what couples nothing into the weights, for all networks at once.
  ///
  /// @param odds by condition and network
  /// @param into likewise, where each P(condition | E) goes
  /// @return whether nothing became so small that digits may have been lost
  boolean open(
      Structure structure, Ensemble ensemble, Evidence evidence, double[][] odds, double[][] into) {
    this.ensemble = ensemble;
    this.evidence = evidence;
    this.odds = odds;
    this.posteriors = into;
    size = ensemble.size();
    int conditions = odds.length;
    if (on.length < conditions || constant.length < size) {
      on = new double[conditions][size];
      off = new double[conditions][size];
      constant = new double[size];
    }
    for (int j = 0; j < conditions; j++) {
      Arrays.fill(on[j], evidence.ruledOut[j] ? 0 : evidence.ifTrue[j]);
      Arrays.fill(off[j], evidence.ifFalse[j]);
    }
    Arrays.fill(constant, 1);
    for (int f : evidence.present) {
      atMost(f);
      foldPresent(structure, f);
    }
    for (int f : evidence.network.inhibited) {
      if (evidence.unblocked[f]) {
        foldUnblocked(f);
      }
    }
    for (int f : evidence.absent) {
      if (!structure.blockable[f]) {
        atMost(f);
      }
    }
    return isLargeEnough(conditions);
  }

  private boolean isLargeEnough(int conditions) {
    for (int i = 0; i < size; i++) {
      if (constant[i] < LEAST_CONSTANT) {
        return false;
      }
    }
    for (int j = 0; j < conditions; j++) {
      double[] ifOn = on[j];
      double[] ifOff = off[j];
      for (int i = 0; i < size; i++) {
        if (Math.max(ifOn[i], ifOff[i]) < Folded.LARGE_ENOUGH) {
          return false;
        }
      }
    }
    return true;
  }

  private Range range(int f) {
    return ensemble.range(f, evidence.low[f], evidence.high[f]);
  }

  private void atMost(int f) {
    if (evidence.high[f] == evidence.network.states(f) - 1) {
      return;
    }
    Range range = range(f);
    multiply(constant, range.leakUpTo(), size);
    int[] causes = evidence.network.causes[f];
    for (int i = 0; i < causes.length; i++) {
      if (evidence.canBeTrue(causes[i])) {
        multiply(on[causes[i]], range.upTo()[i], size);
      }
    }
  }

  private void foldUnblocked(int f) {
    int[] inhibitors = evidence.network.inhibitors[f];
    for (int i = 0; i < inhibitors.length; i++) {
      multiply(on[inhibitors[i]], ensemble.inhibition(f, i), size);
    }
  }

  private void foldPresent(Structure structure, int f) {
    Network network = evidence.network;
    Range range = range(f);
    if (structure.pushing[f] == 0) {
      multiply(constant, range.leakWithin(), size);
    } else if (structure.pushing[f] == 1) {
      int place = structure.only[f];
      double[] ifOn = on[network.causes[f][place]];
      double[] within = range.within()[place];
      for (int i = 0; i < size; i++) {
        ifOn[i] *= range.leakWithin()[i] + range.leakBelow()[i] * within[i];
      }
      multiply(off[network.causes[f][place]], range.leakWithin(), size);
    }
  }

  private static void multiply(double[] into, double[] by, int count) {
    for (int i = 0; i < count; i++) {
      into[i] *= by[i];
    }
  }

  @Override
  public int count() {
    return size;
  }

  @Override
  public void turn(int from, int lanes) {
    this.from = from;
    this.lanes = lanes;
  }

  @Override
  public int lanes() {
    return lanes;
  }

  private void copy(double[] all, double[] into) {
    System.arraycopy(all, from, into, 0, lanes);
  }

  @Override
  public void odds(int condition, double[] into) {
    copy(odds[condition], into);
  }

  @Override
  public void parentRatio(int condition, int place, double[] into) {
    copy(ensemble.parentRatio(condition, place), into);
  }

  @Override
  public void folded(int condition, double[] on, double[] off) {
    copy(this.on[condition], on);
    copy(this.off[condition], off);
  }

  @Override
  public void leak(int finding, double[] below, double[] within) {
    copy(range(finding).leakBelow(), below);
    copy(range(finding).leakWithin(), within);
  }

  @Override
  public void absent(Leaf.Absent leaf, double[] notPushed, double[] blocked) {
    Arrays.fill(notPushed, 0, lanes, 1);
    for (int f : leaf.findings()) {
      copy(range(f).leakUpTo(), sum);
      multiply(notPushed, sum, lanes);
    }
    Arrays.fill(blocked, 0, lanes, 1);
  }

  @Override
  public void push(int finding, int place, double[] below, double[] within) {
    copy(range(finding).below()[place], below);
    copy(range(finding).within()[place], within);
  }

  @Override
  public void multiplyByNotPushed(int finding, int place, double[] product) {
    copy(range(finding).upTo()[place], sum);
    multiply(product, sum, lanes);
  }

  @Override
  public void inhibition(int finding, int place, double[] into) {
    copy(ensemble.inhibition(finding, place), into);
  }

  /// What is the same whichever conditions are true changes no posterior.
  @Override
  public void multiply(double[] factors) {}

  @Override
  public boolean take(double[][] on, double[][] off) {
    for (int j = 0; j < posteriors.length; j++) {
      for (int lane = 0; lane < lanes; lane++) {
        double sum = on[j][lane] + off[j][lane];
        if (sum == 0) {
          return false;
        }
        posteriors[j][from + lane] = on[j][lane] / sum;
      }
    }
    return true;
  }
}
