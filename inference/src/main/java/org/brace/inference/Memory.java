package org.brace.inference;

import java.util.concurrent.Semaphore;

/// What all engines of a process may take of its memory. A question with many signs has tables of
/// up to 64 MiB: where several are asked at once in a small heap, they wait for each other.
final class Memory {

  private static final long MIB = 1L << 20;

  /// The heap at its largest.
  static final long HEAP = Runtime.getRuntime().maxMemory();

  /// What is kept of earlier questions, for each engine.
  static final long PLANS = Math.min(16 * MIB, HEAP / 64);

  /// Room that is kept from one question to the next, for all engines.
  static final long ROOMS = HEAP / 8;

  /// Room for the tables of one question that is kept for the next, for each engine: up to 16 MiB
  /// for each processor.
  static final long TABLES =
      Math.min(16 * MIB * Runtime.getRuntime().availableProcessors(), HEAP / 32);

  /// MiB that all questions under way may have beside that.
  private static final int MOST = (int) Math.max(1, HEAP / 4 / MIB);

  private static final Semaphore FREE = new Semaphore(MOST, true);

  private Memory() {}

  /// Waits until there is so much, and takes it; what needs more than there is runs alone. Nobody
  /// may take twice without giving back in between.
  ///
  /// @return what to give back
  static int take(long bytes) {
    int taken = (int) Math.min(MOST, bytes / MIB);
    if (taken > 0) {
      FREE.acquireUninterruptibly(taken);
    }
    return taken;
  }

  static void give(int taken) {
    FREE.release(taken);
  }
}
