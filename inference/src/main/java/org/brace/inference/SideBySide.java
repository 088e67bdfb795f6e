package org.brace.inference;

import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import org.brace.inference.Outcome.Posterior;

/// Dozens of worlds at once: how many go side by side, and in which rooms. A room that is not too
/// large is kept for the next question.
final class SideBySide {

  /// Numbers in a room that is kept: 6 MiB.
  private static final long KEPT = 3L << 18;

  /// Where the tables have more entries, a room for them would be too large: 23 MiB.
  private static final long MOST_CELLS = 60_000;

  /// Fewer worlds do not fill the rows.
  private static final int MANY = 12;

  /// Wide rows waste the least, but tables of many entries have room for narrow ones only.
  private final Kind[] kinds = {new Kind(Wide.MOST_LANES), new Kind(52), new Kind(24)};

  /// Rooms of one width.
  ///
  /// @param free those that nobody uses now; no more than threads can compute at once
  private record Kind(int width, Queue<Wide> free) {

    Kind(int width) {
      this(width, new ArrayBlockingQueue<>(Runtime.getRuntime().availableProcessors()));
    }

    /// Whether tables with so many entries, and what those are worth, have room in one that is
    /// kept.
    boolean holds(long cells) {
      return 2 * cells * width <= KEPT;
    }
  }

  /// The posteriors of worlds.
  ///
  /// @return whether all digits are sure; if not, there is no answer
  boolean worlds(SideOfWorlds side, Prepared prepared, Evidence[] worlds, Worlds into) {
    long cells = prepared.plan().cells();
    if (worlds.length < MANY || cells > MOST_CELLS) {
      return false;
    }
    Wide wide = take(cells);
    boolean sure = worlds(wide, side, prepared, worlds, into);
    giveBack(wide, cells);
    return sure;
  }

  private static boolean worlds(
      Wide wide, SideOfWorlds side, Prepared prepared, Evidence[] worlds, Worlds into) {
    int together = wide.lanes(worlds.length);
    for (int from = 0; from < worlds.length; from += together) {
      int lanes = Math.min(together, worlds.length - from);
      side.open(prepared.structure(), worlds, from, lanes);
      if (!wide.run(prepared, side)) {
        return false;
      }
      for (int lane = 0; lane < lanes; lane++) {
        Posterior posterior = into.at(from + lane);
        for (int j = 0; j < posterior.probabilities.length; j++) {
          double on = wide.leaves.weightOn[j][lane];
          double off = wide.leaves.weightOff[j][lane];
          posterior.probabilities[j] = on / (on + off);
          posterior.complements[j] = off / (on + off);
        }
        posterior.logEvidence = side.logEvidence(lane);
        posterior.evidence = worlds[from + lane];
      }
    }
    return true;
  }

  /// The posteriors by all networks of an ensemble.
  ///
  /// @param side opened with the evidence
  /// @param networks how many there are
  /// @param into by condition and network
  /// @return whether all digits are sure; if not, there is no answer
  boolean posteriors(SideOfNetworks side, Prepared prepared, int networks, double[][] into) {
    long cells = prepared.plan().cells();
    if (cells > MOST_CELLS) {
      return false;
    }
    Wide wide = take(cells);
    boolean sure = posteriors(wide, side, prepared, networks, into);
    giveBack(wide, cells);
    return sure;
  }

  private static boolean posteriors(
      Wide wide, SideOfNetworks side, Prepared prepared, int networks, double[][] into) {
    int together = wide.lanes(networks);
    for (int from = 0; from < networks; from += together) {
      int lanes = Math.min(together, networks - from);
      side.turn(from, lanes);
      if (!wide.run(prepared, side)) {
        return false;
      }
      for (int j = 0; j < into.length; j++) {
        for (int lane = 0; lane < lanes; lane++) {
          double on = wide.leaves.weightOn[j][lane];
          double sum = on + wide.leaves.weightOff[j][lane];
          if (sum == 0) {
            return false;
          }
          into[j][from + lane] = on / sum;
        }
      }
    }
    return true;
  }

  private Kind kind(long cells) {
    int i = 0;
    while (i < kinds.length - 1 && !kinds[i].holds(cells)) {
      i++;
    }
    return kinds[i];
  }

  private Wide take(long cells) {
    Kind kind = kind(cells);
    Wide known = kind.holds(cells) ? kind.free.poll() : null;
    return known != null ? known : new Wide(kind.width);
  }

  private void giveBack(Wide used, long cells) {
    Kind kind = kind(cells);
    if (kind.holds(cells)) {
      kind.free.offer(used);
    }
  }
}
