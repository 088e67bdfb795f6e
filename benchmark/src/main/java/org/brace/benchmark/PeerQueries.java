package org.brace.benchmark;

import java.util.ArrayList;
import java.util.List;
import org.brace.benchmark.TwoLayerNetwork.Finding;

/// What a peer is asked.
final class PeerQueries {

  private PeerQueries() {}

  static Queries of(Peer peer, Workload workload, Question question) {
    return switch (question) {
      case POSTERIORS -> new Prepared(workload.folded().stream().map(peer::prepare).toList());
      case NEW_PLAN -> new FromScratch(peer, workload.folded());
      case VALUES -> new OneByOne(peer, workload.folded(), workload.open());
      case WEIGHTS, INTERVALS -> throw new UnsupportedOperationException("peers are not asked");
    };
  }

  /// The posteriors of cases, with all that could be kept from one like it.
  private record Prepared(List<Peer.Prepared> ready) implements Queries {

    @Override
    public int cases() {
      return ready.size();
    }

    @Override
    public double ask(int index) {
      return ready.get(index).posteriors()[0];
    }
  }

  private record FromScratch(Peer peer, List<FoldedCase> given) implements Queries {

    @Override
    public int cases() {
      return given.size();
    }

    @Override
    public double ask(int index) {
      return peer.prepare(given.get(index)).posteriors()[0];
    }
  }

  /// The posteriors for each answer to each open finding, as one that knows no better way gets
  /// them: one case after another.
  private record OneByOne(Peer peer, List<FoldedCase> given, List<List<Finding>> open)
      implements Queries {

    @Override
    public int cases() {
      return given.size();
    }

    @Override
    public double ask(int index) {
      FoldedCase now = given.get(index);
      List<double[]> answers = new ArrayList<>();
      for (Finding finding : open.get(index)) {
        answers.add(peer.prepare(now.withAbsent(finding)).posteriors());
        answers.add(peer.prepare(now.withPresent(finding)).posteriors());
      }
      return answers.getLast()[0];
    }
  }
}
