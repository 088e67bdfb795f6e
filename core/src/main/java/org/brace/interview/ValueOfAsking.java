package org.brace.interview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.brace.chart.Chart;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.network.OneCause;

/// Which fact to ask next, by what its answer is worth for the causes in the exact posterior. For
/// knowledge in which exactly one cause is true, where that posterior costs next to nothing.
///
/// The worth of a question is what its answer is expected to tell (the mutual information of answer
/// and cause, in nats), and then what the best question after that answer is. An answer after which
/// the interview would end counts as much as [#ENDING] instead: else a question that may end it is
/// no better than one that only prepares another.
final class ValueOfAsking {

  /// A cause so probable ends the interview.
  private static final double SURE = 0.98;

  /// So does it that no answer is expected to tell as much as this, in nats.
  private static final double WORTH = 0.02;

  /// What it is worth to need no further question, in nats.
  private static final double ENDING = 0.6;

  /// For how many questions, the most telling ones, the next one is looked at as well.
  private static final int AHEAD = 8;

  private final OneCause causes;
  private final List<Fact> facts;

  /// By finding and condition, how unsure the answer is once the condition is known, in nats.
  private final double[][] unsure;

  ValueOfAsking(Knowledge knowledge) {
    this.causes = OneCause.of(knowledge);
    this.facts = causes.facts();
    this.unsure = new double[facts.size()][knowledge.conditions().size()];
    for (int f = 0; f < unsure.length; f++) {
      for (int j = 0; j < unsure[f].length; j++) {
        for (int k = 0; k < states(f); k++) {
          unsure[f][j] += entropy(causes.chance(f, k, j));
        }
      }
    }
  }

  private int states(int finding) {
    return facts.get(finding).states().size();
  }

  private static double entropy(double chance) {
    return chance <= 0 ? 0 : -chance * Math.log(chance);
  }

  /// The fact that is worth most; none where nothing is worth asking.
  List<String> best(Chart chart) {
    double[] now = causes.now(chart.observed());
    List<Integer> open = open(chart);
    if (now.length == 0 || open.isEmpty() || isSure(now)) {
      return List.of();
    }
    record Candidate(int finding, double gain) {}
    List<Candidate> candidates =
        open.stream()
            .map(f -> new Candidate(f, gain(now, f)))
            .sorted(Comparator.comparingDouble(each -> -each.gain()))
            .limit(AHEAD)
            .toList();
    if (candidates.getFirst().gain() < WORTH) {
      return List.of();
    }
    int best = candidates.getFirst().finding();
    double most = Double.NEGATIVE_INFINITY;
    for (Candidate candidate : candidates) {
      double value = candidate.gain() + after(now, candidate.finding(), open);
      if (value > most) {
        most = value;
        best = candidate.finding();
      }
    }
    return List.of(facts.get(best).id());
  }

  private List<Integer> open(Chart chart) {
    var open = new ArrayList<Integer>();
    for (int f = 0; f < facts.size(); f++) {
      Fact fact = facts.get(f);
      if (!fact.isDerived() && chart.isOpen(fact.id())) {
        open.add(f);
      }
    }
    return open;
  }

  private static boolean isSure(double[] causes) {
    for (double each : causes) {
      if (each >= SURE) {
        return true;
      }
    }
    return false;
  }

  /// What the answer is expected to tell of the cause.
  private double gain(double[] now, int finding) {
    double gain = 0;
    for (int k = 0; k < states(finding); k++) {
      double chance = 0;
      for (int j = 0; j < now.length; j++) {
        chance += now[j] * causes.chance(finding, k, j);
      }
      gain += entropy(chance);
    }
    for (int j = 0; j < now.length; j++) {
      gain -= now[j] * unsure[finding][j];
    }
    return gain;
  }

  /// What is expected of the best question after this one.
  private double after(double[] now, int finding, List<Integer> open) {
    double expected = 0;
    for (int k = 0; k < states(finding); k++) {
      var then = new double[now.length];
      double chance = 0;
      for (int j = 0; j < now.length; j++) {
        then[j] = now[j] * causes.chance(finding, k, j);
        chance += then[j];
      }
      if (chance > 0) {
        for (int j = 0; j < then.length; j++) {
          then[j] /= chance;
        }
        expected += chance * (isSure(then) ? ENDING : mostOf(then, finding, open));
      }
    }
    return expected;
  }

  private double mostOf(double[] then, int asked, List<Integer> open) {
    double most = 0;
    for (int f : open) {
      if (f != asked) {
        most = Math.max(most, gain(then, f));
      }
    }
    return most;
  }
}
