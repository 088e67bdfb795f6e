package org.brace.benchmark;

/// One question about each of some cases, ready to be asked again and again.
interface Queries {

  int cases();

  /// Asks about a case; gives some number of the answer, so that the work cannot be left out.
  double ask(int index);

  /// Floating-point operations that the answers take, on average over the cases; NaN where they are
  /// not counted.
  default double operations() {
    return Double.NaN;
  }

  /// The questions of a line of the table.
  static Queries of(Row row) {
    var workload = Workload.named(row.workload());
    Peer peer = row.peer();
    return peer == null
        ? BraceQueries.of(workload, row.question())
        : PeerQueries.of(peer, workload, row.question());
  }
}
