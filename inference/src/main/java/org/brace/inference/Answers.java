package org.brace.inference;

import java.util.Arrays;
import org.brace.inference.Outcome.Posterior;

/// What each answer to each of some open findings would change: the reply to [Inference#answers].
/// Given to another question, it is overwritten by that one's reply; belongs to one thread at a
/// time.
public final class Answers {

  private final Posterior now;
  private int count;
  private int conditions;

  /// By open finding, where its first state is; one more at the end.
  private int[] starts = {0};

  /// By state of an open finding, its chance, and by that and condition the posterior.
  private double[] chances = {};

  private double[] posteriors = {};

  /// Room for answers about a network.
  public Answers(Network network) {
    now = new Posterior(network);
  }

  void open(Network network, int[] findings) {
    count = findings.length;
    conditions = network.conditions();
    if (starts.length <= count) {
      starts = new int[count + 1];
    }
    for (int i = 0; i < count; i++) {
      starts[i + 1] = starts[i] + network.states(findings[i]);
    }
    if (chances.length < starts[count]) {
      chances = new double[starts[count]];
      posteriors = new double[starts[count] * conditions];
    }
    Arrays.fill(chances, 0, starts[count], 0);
    Arrays.fill(posteriors, 0, starts[count] * conditions, 0);
  }

  /// The posterior as things stand.
  public Posterior now() {
    return now;
  }

  /// How many findings are open.
  public int findings() {
    return count;
  }

  /// P(the open finding is in a state | E).
  ///
  /// @param finding its place in the list that was asked about
  public double chance(int finding, int state) {
    return chances[at(finding, state)];
  }

  /// P(condition | E and the open finding is in a state); 0 where it cannot be in that state.
  public double probability(int finding, int state, int condition) {
    return posteriors[at(finding, state) * conditions + condition];
  }

  private int at(int finding, int state) {
    if (finding < 0
        || finding >= count
        || state < 0
        || starts[finding] + state >= starts[finding + 1]) {
      throw new IllegalArgumentException("There is no state %d of %d".formatted(state, finding));
    }
    return starts[finding] + state;
  }

  void chance(int finding, int state, double chance) {
    chances[starts[finding] + state] = chance;
  }

  void probability(int finding, int state, int condition, double probability) {
    posteriors[(starts[finding] + state) * conditions + condition] = probability;
  }

  /// Turns what was set for "in this state or a lower one" into what holds for each state.
  void difference(int finding) {
    int first = starts[finding];
    int last = starts[finding + 1] - 1;
    for (int at = last; at > first; at--) {
      double chance = Math.max(0, chances[at] - chances[at - 1]);
      for (int j = 0; j < conditions; j++) {
        double joint =
            chances[at] * posteriors[at * conditions + j]
                - chances[at - 1] * posteriors[(at - 1) * conditions + j];
        posteriors[at * conditions + j] = chance > 0 ? Math.clamp(joint / chance, 0, 1) : 0;
      }
      chances[at] = chance;
    }
  }
}
