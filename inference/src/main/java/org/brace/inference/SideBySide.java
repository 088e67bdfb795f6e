package org.brace.inference;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;

/// Dozens of worlds at once: how many go side by side, and in which rooms. A room that is not too
/// large is kept for the next question.
final class SideBySide {

  /// Numbers in a room that is kept: 4 MiB.
  private static final long KEPT = 1L << 19;

  /// Fewer worlds do not fill the rows.
  private static final int MANY = 12;

  private static final int[] WIDTHS = {Wide.MOST_LANES, 52, 24};

  /// How many rooms of a width are kept: no more than threads can compute at once.
  private static final int MOST =
      Math.clamp(
          Memory.ROOMS / (WIDTHS.length * KEPT * Double.BYTES),
          1,
          Runtime.getRuntime().availableProcessors());

  /// Wide rows waste the least, but tables of many entries have room for narrow ones only. The
  /// rooms are those of all engines.
  private static final Kind[] KINDS =
      Arrays.stream(WIDTHS).mapToObj(Kind::new).toArray(Kind[]::new);

  /// Rooms of one width.
  ///
  /// @param free those that nobody uses now
  private record Kind(int width, Queue<Wide> free) {

    Kind(int width) {
      this(width, new ArrayBlockingQueue<>(MOST));
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
    if (side.count() < MANY || cells > side.mostCells()) {
      return false;
    }
    Kind kind = kind(cells, side.count());
    Wide known = kind.holds(cells) ? kind.free.poll() : null;
    int taken = known != null ? 0 : Memory.take(2 * cells * kind.width * Double.BYTES);
    try {
      Wide wide = known != null ? known : new Wide(kind.width);
      boolean sure = wide.run(prepared, side);
      if (kind.holds(cells)) {
        kind.free.offer(wide);
      }
      return sure;
    } finally {
      Memory.give(taken);
    }
  }

  /// No wider than the worlds fill, and narrower where that has no room that is kept.
  private Kind kind(long cells, int count) {
    int i = 0;
    while (i < KINDS.length - 1 && (KINDS[i + 1].width >= count || !KINDS[i].holds(cells))) {
      i++;
    }
    return KINDS[i];
  }
}
