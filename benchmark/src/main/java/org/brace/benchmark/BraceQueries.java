package org.brace.benchmark;

import java.util.List;
import java.util.stream.IntStream;
import org.brace.inference.Evidence;
import org.brace.inference.Inference;
import org.brace.inference.Network;
import org.brace.inference.Order;
import org.brace.inference.Outcome;
import org.brace.inference.Outcome.Posterior;

/// What our own engine is asked: the only place that knows how.
final class BraceQueries {

  /// For how many cases the evidence about all sets of numbers is kept.
  private static final int CASES_IN_SETS = 50;

  private BraceQueries() {}

  static Queries of(Workload workload, Question question) {
    return switch (question) {
      case POSTERIORS -> new Posteriors(workload);
      case NEW_PLAN -> new NewPlan(workload);
      case VALUES -> new ValuesOfAsking(workload);
      case WEIGHTS -> new LeaveOneOut(workload);
      case INTERVALS -> new Intervals(workload);
    };
  }

  abstract static class OfCases implements Queries {

    final Network network;
    final Inference inference;
    final List<Evidence> cases;

    OfCases(Workload workload) {
      network = workload.network();
      inference = Inference.of(network);
      cases = workload.cases();
    }

    @Override
    public int cases() {
      return cases.size();
    }

    static Posterior exact(Outcome outcome) {
      return switch (outcome) {
        case Posterior posterior -> posterior;
        case Outcome.Impossible _ -> throw new IllegalStateException("an impossible case");
        case Outcome.TooCostly(double operations, double bound) ->
            throw new IllegalStateException("refused: %g over %g".formatted(operations, bound));
      };
    }
  }

  static final class Posteriors extends OfCases {

    Posteriors(Workload workload) {
      super(workload);
    }

    Posterior posterior(int index) {
      return exact(inference.posterior(cases.get(index)));
    }

    @Override
    public double ask(int index) {
      return posterior(index).logEvidence();
    }
  }

  private static final class NewPlan extends OfCases {

    NewPlan(Workload workload) {
      super(workload);
    }

    @Override
    public double ask(int index) {
      return exact(Inference.of(network).posterior(cases.get(index))).logEvidence();
    }
  }

  /// The posteriors of everything under each answer to each open finding.
  private static final class ValuesOfAsking extends OfCases {

    ValuesOfAsking(Workload workload) {
      super(workload);
    }

    @Override
    public double ask(int index) {
      Evidence evidence = cases.get(index);
      Order order = inference.order(evidence);
      double sum = 0;
      for (int f = 0; f < network.findings(); f++) {
        for (int state = 0; state < network.states(f); state++) {
          Outcome outcome = inference.posterior(evidence.with(f, state, state), new int[0], order);
          sum += outcome instanceof Posterior posterior ? posterior.logEvidence() : 0;
        }
      }
      return sum;
    }
  }

  /// The posteriors without each finding that was observed.
  private static final class LeaveOneOut extends OfCases {

    LeaveOneOut(Workload workload) {
      super(workload);
    }

    @Override
    public double ask(int index) {
      Evidence evidence = cases.get(index);
      Order order = inference.order(evidence);
      double sum = 0;
      for (int f = 0; f < network.findings(); f++) {
        sum += exact(inference.posterior(evidence.without(f), new int[0], order)).logEvidence();
      }
      return sum;
    }
  }

  /// The posteriors under each set of numbers.
  private static final class Intervals extends OfCases {

    private final List<Inference> sets;
    private final List<List<Evidence>> inSets;

    Intervals(Workload workload) {
      super(workload);
      List<Network> networks = workload.sets();
      sets = networks.stream().map(Inference::of).toList();
      int some = Math.min(CASES_IN_SETS, cases.size());
      inSets =
          IntStream.range(0, some)
              .mapToObj(i -> workload.inSets(networks, i * cases.size() / some))
              .toList();
    }

    @Override
    public int cases() {
      return inSets.size();
    }

    @Override
    public double ask(int index) {
      List<Evidence> evidence = inSets.get(index);
      Order order = sets.getFirst().order(evidence.getFirst());
      double sum = 0;
      for (int i = 0; i < sets.size(); i++) {
        sum += exact(sets.get(i).posterior(evidence.get(i), new int[0], order)).logEvidence();
      }
      return sum;
    }
  }
}
