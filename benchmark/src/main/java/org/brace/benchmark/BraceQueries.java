package org.brace.benchmark;

import java.util.List;
import java.util.stream.IntStream;
import org.brace.inference.Answers;
import org.brace.inference.Evidence;
import org.brace.inference.Inference;
import org.brace.inference.Network;
import org.brace.inference.Outcome;
import org.brace.inference.Outcome.Posterior;
import org.brace.inference.Worlds;

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

    private final Answers answers;

    ValuesOfAsking(Workload workload) {
      super(workload);
      answers = new Answers(network);
    }

    @Override
    public double ask(int index) {
      Evidence evidence = cases.get(index);
      int[] open =
          IntStream.range(0, network.findings()).filter(f -> !evidence.isObserved(f)).toArray();
      exact(inference.answers(evidence, open, answers));
      double sum = 0;
      for (int i = 0; i < open.length; i++) {
        sum += answers.chance(i, 0);
      }
      return sum;
    }
  }

  /// The posteriors without each finding that was observed.
  private static final class LeaveOneOut extends OfCases {

    private final Worlds worlds;

    LeaveOneOut(Workload workload) {
      super(workload);
      worlds = new Worlds(network);
    }

    @Override
    public double ask(int index) {
      Evidence evidence = cases.get(index);
      Evidence[] without =
          IntStream.range(0, network.findings())
              .filter(evidence::isObserved)
              .mapToObj(evidence::without)
              .toArray(Evidence[]::new);
      return exact(inference.worlds(without, worlds)).logEvidence();
    }
  }

  /// The posteriors under each set of numbers.
  private static final class Intervals extends OfCases {

    private final Worlds worlds;
    private final List<List<Evidence>> inSets;

    Intervals(Workload workload) {
      super(workload);
      List<Network> networks = workload.sets();
      worlds = new Worlds(network);
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
      Evidence[] evidence = inSets.get(index).toArray(Evidence[]::new);
      return exact(inference.worlds(evidence, worlds)).logEvidence();
    }
  }
}
