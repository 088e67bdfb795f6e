package org.brace.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.brace.inference.Evidence;
import org.brace.inference.Inference;
import org.brace.inference.Network;
import org.brace.inference.Order;
import org.brace.inference.Outcome;
import org.brace.inference.Outcome.Posterior;

/// What our own engine is asked: the only place that knows how.
abstract class BraceQueries implements Queries {

  /// Two passes; and two multiplications come with one addition.
  private static final double OPERATIONS_OF_A_MULTIPLICATION = 3;

  /// For how many cases the evidence about all sets of numbers is kept.
  private static final int CASES_IN_SETS = 50;

  private static final int[] NONE = {};

  final Network network;
  final Inference inference;
  final List<Evidence> cases;

  private BraceQueries(Workload workload) {
    network = workload.network();
    inference = Inference.of(network);
    cases = workload.cases();
  }

  static BraceQueries of(Workload workload, Question question) {
    return switch (question) {
      case POSTERIORS -> new Posteriors(workload);
      case NEW_PLAN -> new NewPlan(workload);
      case VALUES -> new ValuesOfAsking(workload);
      case WEIGHTS -> new LeaveOneOut(workload);
      case INTERVALS -> new Intervals(workload);
    };
  }

  @Override
  public int cases() {
    return cases.size();
  }

  /// So that no answer waits for an order.
  final void prepare() {
    cases.forEach(inference::posterior);
  }

  static Posterior exact(Outcome outcome) {
    return switch (outcome) {
      case Posterior posterior -> posterior;
      case Outcome.Impossible _ -> throw new IllegalStateException("an impossible case");
      case Outcome.TooCostly(double operations, double bound) ->
          throw new IllegalStateException("refused: %g over %g".formatted(operations, bound));
    };
  }

  static final class Posteriors extends BraceQueries {

    Posteriors(Workload workload) {
      super(workload);
      prepare();
    }

    Posterior posterior(int index) {
      return exact(inference.posterior(cases.get(index)));
    }

    @Override
    public double ask(int index) {
      return posterior(index).logEvidence();
    }

    @Override
    public double operations() {
      return OPERATIONS_OF_A_MULTIPLICATION
          * cases.stream().mapToDouble(inference::operations).average().orElseThrow();
    }
  }

  /// The posteriors from an engine that has met no case yet.
  private static final class NewPlan extends BraceQueries {

    NewPlan(Workload workload) {
      super(workload);
    }

    @Override
    public double ask(int index) {
      return exact(Inference.of(network).posterior(cases.get(index))).logEvidence();
    }
  }

  /// The posteriors of everything under each answer to each open finding, one after the other; one
  /// that would cost too much is left out.
  private static final class ValuesOfAsking extends BraceQueries {

    private final List<int[]> open;

    ValuesOfAsking(Workload workload) {
      super(workload);
      prepare();
      open =
          cases.stream()
              .map(each ->
                  IntStream.range(0, network.findings()).filter(f -> !each.isObserved(f)).toArray())
              .toList();
    }

    @Override
    public double ask(int index) {
      Evidence evidence = cases.get(index);
      Order order = inference.order(evidence);
      double sum = 0;
      for (int f : open.get(index)) {
        for (int state = 0; state < network.states(f); state++) {
          Outcome outcome = inference.posterior(evidence.with(f, state, state), NONE, order);
          sum += outcome instanceof Posterior posterior ? posterior.logEvidence() : 0;
        }
      }
      return sum;
    }
  }

  /// The posteriors of everything without each finding that was observed.
  private static final class LeaveOneOut extends BraceQueries {

    private final List<int[]> observed;

    LeaveOneOut(Workload workload) {
      super(workload);
      prepare();
      observed =
          cases.stream()
              .map(
                  each -> IntStream.range(0, network.findings()).filter(each::isObserved).toArray())
              .toList();
    }

    @Override
    public double ask(int index) {
      Evidence evidence = cases.get(index);
      Order order = inference.order(evidence);
      double sum = exact(inference.posterior(evidence, NONE, order)).logEvidence();
      for (int f : observed.get(index)) {
        sum += exact(inference.posterior(evidence.without(f), NONE, order)).logEvidence();
      }
      return sum;
    }
  }

  /// The posteriors of everything with each set of numbers.
  private static final class Intervals extends BraceQueries {

    private final List<Evidence[]> worlds;
    private final Inference[] sets;

    Intervals(Workload workload) {
      super(workload);
      worlds = workload.inSets(CASES_IN_SETS);
      sets =
          Arrays.stream(worlds.getFirst())
              .map(evidence -> Inference.of(evidence.network()))
              .toArray(Inference[]::new);
    }

    @Override
    public int cases() {
      return worlds.size();
    }

    @Override
    public double ask(int index) {
      Evidence[] evidence = worlds.get(index);
      Order order = sets[0].order(evidence[0]);
      double sum = 0;
      for (int i = 0; i < sets.length; i++) {
        sum += exact(sets[i].posterior(evidence[i], NONE, order)).logEvidence();
      }
      return sum;
    }
  }
}
