package org.brace.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.brace.inference.Outcome.Posterior;

/// How many of the findings that are present would be expected to vanish without a condition: those
/// that it alone pushed to where they are, the other conditions being as they are. It ranks
/// conditions by what they account for, where the posterior alone may rank one that accounts for
/// nothing but is common.
///
/// `P(only j pushed f | E)` is what is left of the noisy-OR of `f` when every other cause and the
/// leak stay below and `j` does not: with `f` taken out of the evidence and each cause's chance of
/// staying below as likelihood, `P(j, the rest of E) · push / (1 - push) / P(E)`.
///
/// See Richens, Lee and Johri 2020 (Nature Communications), "Improving the accuracy of medical
/// diagnosis with causal machine learning": their expected disablement, without what a condition
/// does by way of other conditions.
public final class Vanishing {

  /// A finding that only `cause` could have pushed, as a world; or any one cause, where it is -1.
  private record Alone(int finding, int cause, Evidence world) {}

  private final double[] expected;

  private Vanishing(double[] expected) {
    this.expected = expected;
  }

  /// Of evidence; empty where there is no exact answer.
  public static Optional<Vanishing> of(Inference inference, Evidence evidence) {
    List<Alone> alone = new ArrayList<>();
    for (int f : evidence.present) {
      alone.add(alone(evidence, f, -1));
      for (int place = 0; place < evidence.network.causes[f].length; place++) {
        if (evidence.below(f, evidence.network.pushes[f][place]) == 0) {
          alone.add(alone(evidence, f, place));
        }
      }
    }
    List<Evidence> worlds = new ArrayList<>(List.of(evidence));
    alone.forEach(each -> worlds.add(each.world));
    var found = new Worlds();
    inference.worlds(worlds.toArray(Evidence[]::new), found);
    if (!(found.outcome(0) instanceof Posterior known)) {
      return Optional.empty();
    }
    double[] expected = new double[known.conditions()];
    for (int i = 0; i < alone.size(); i++) {
      if (found.outcome(i + 1) instanceof Posterior posterior) {
        add(alone.get(i), posterior, known, evidence, expected);
      }
    }
    return Optional.of(new Vanishing(expected));
  }

  /// The expected number of present findings that only this condition accounts for.
  public double expected(int condition) {
    return expected[condition];
  }

  /// @param place of the cause that does push, in the network's list; -1 where none does
  private static Alone alone(Evidence evidence, int f, int place) {
    Network network = evidence.network;
    var world = new Evidence.Builder(evidence, network);
    world.observe(f, 0, network.states(f) - 1);
    for (int i = 0; i < network.causes[f].length; i++) {
      double[] push = network.pushes[f][i];
      world.likelihood(
          network.causes[f][i], i == place ? evidence.within(f, push) : evidence.below(f, push), 1);
    }
    world.unblocked(network.blockedWith[f]);
    return new Alone(f, place, world.build());
  }

  private static void add(
      Alone alone, Posterior posterior, Posterior known, Evidence evidence, double[] expected) {
    Network network = evidence.network;
    int f = alone.finding;
    double share =
        StrictMath.exp(posterior.logEvidence - known.logEvidence)
            * evidence.below(f, network.leak[f]);
    for (int i = 0; i < network.causes[f].length; i++) {
      int j = network.causes[f][i];
      double below = evidence.below(f, network.pushes[f][i]);
      double ratio = below == 0 ? 0 : evidence.within(f, network.pushes[f][i]) / below;
      if (alone.cause >= 0) {
        ratio = i == alone.cause ? 1 : 0;
      }
      expected[j] += share * posterior.probability(j) * ratio;
    }
  }
}
