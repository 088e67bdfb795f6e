package org.brace.inference;

import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;

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

  /// Computes the worlds of a side.
  ///
  /// @return whether all digits are sure; if not, there is no answer
  boolean run(Prepared prepared, Side side) {
    long cells = prepared.plan().cells();
    if (side.count() < MANY || cells > MOST_CELLS) {
      return false;
    }
    Kind kind = kind(cells, side.count());
    Wide known = kind.holds(cells) ? kind.free.poll() : null;
    Wide wide = known != null ? known : new Wide(kind.width);
    boolean sure = wide.run(prepared, side);
    if (kind.holds(cells)) {
      kind.free.offer(wide);
    }
    return sure;
  }

  /// No wider than the worlds fill, and narrower where that has no room that is kept.
  private Kind kind(long cells, int count) {
    int i = 0;
    while (i < kinds.length - 1 && (kinds[i + 1].width >= count || !kinds[i].holds(cells))) {
      i++;
    }
    return kinds[i];
  }
}
