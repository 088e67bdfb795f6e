package org.brace.benchmark;

import java.util.List;

/// Posteriors by a peer: from what it has prepared, or from the folded case.
final class PeerQueries implements Queries {

  private final Peer peer;
  private final List<FoldedCase> cases;
  private final List<Peer.Prepared> prepared;

  PeerQueries(Peer peer, Workload workload, Question question) {
    this.peer = peer;
    this.cases = workload.folded();
    this.prepared =
        question == Question.NEW_PLAN ? List.of() : cases.stream().map(peer::prepare).toList();
  }

  @Override
  public int cases() {
    return cases.size();
  }

  @Override
  public double ask(int index) {
    return posteriors(index)[0];
  }

  double[] posteriors(int index) {
    var ready = prepared.isEmpty() ? peer.prepare(cases.get(index)) : prepared.get(index);
    return ready.posteriors();
  }
}
