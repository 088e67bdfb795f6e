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
abstract class BraceQueries implements Queries {

  /// A pass forward and two of its size back, with an addition to each multiplication.
  private static final double OPERATIONS_OF_A_MULTIPLICATION = 6;

  /// For how many cases the evidence about all sets of numbers is kept.
  private static final int CASES_IN_SETS = 50;

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

  /// So that no answer waits for a plan.
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

    private final Posterior room;

    Posteriors(Workload workload) {
      super(workload);
      room = new Posterior(network);
      prepare();
    }

    Posterior posterior(int index) {
      return exact(inference.posterior(cases.get(index)));
    }

    @Override
    public double ask(int index) {
      return exact(inference.posterior(cases.get(index), room)).logEvidence();
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

  /// Questions whose worlds are answered side by side.
  private abstract static class SideBySide extends BraceQueries {

    private final Worlds worlds = new Worlds();

    private SideBySide(Workload workload) {
      super(workload);
    }

    abstract Evidence[] worlds(int index);

    @Override
    public double ask(int index) {
      Evidence[] asked = worlds(index);
      exact(inference.worlds(asked, worlds));
      double sum = 0;
      for (int i = 0; i < asked.length; i++) {
        sum += worlds.outcome(i) instanceof Posterior posterior ? posterior.logEvidence() : 0;
      }
      return sum;
    }
  }

  /// The posteriors of everything under each answer to each open finding.
  private static final class ValuesOfAsking extends BraceQueries {

    private final List<int[]> open;
    private final Answers answers;

    ValuesOfAsking(Workload workload) {
      super(workload);
      open =
          cases.stream()
              .map(each ->
                  IntStream.range(0, network.findings()).filter(f -> !each.isObserved(f)).toArray())
              .toList();
      answers = new Answers(network);
    }

    @Override
    public double ask(int index) {
      int[] asked = open.get(index);
      exact(inference.answers(cases.get(index), asked, answers));
      double sum = 0;
      for (int i = 0; i < asked.length; i++) {
        sum += answers.chance(i, 1);
      }
      return sum;
    }
  }

  /// The posteriors of everything without each finding that was observed.
  private static final class LeaveOneOut extends SideBySide {

    private final List<Evidence[]> without;

    LeaveOneOut(Workload workload) {
      super(workload);
      without =
          cases.stream()
              .map(each ->
                  IntStream.range(-1, network.findings())
                      .filter(f -> f < 0 || each.isObserved(f))
                      .mapToObj(f -> f < 0 ? each : each.without(f))
                      .toArray(Evidence[]::new))
              .toList();
    }

    @Override
    Evidence[] worlds(int index) {
      return without.get(index);
    }
  }

  /// The posteriors of everything with each set of numbers.
  private static final class Intervals extends SideBySide {

    private final List<Evidence[]> inSets;

    Intervals(Workload workload) {
      super(workload);
      inSets = workload.inSets(CASES_IN_SETS);
    }

    @Override
    public int cases() {
      return inSets.size();
    }

    @Override
    Evidence[] worlds(int index) {
      return inSets.get(index);
    }
  }
}
