package org.brace.inference;

import java.util.Arrays;
import java.util.BitSet;
import org.brace.inference.Outcome.Posterior;
import org.jspecify.annotations.Nullable;

/// The posteriors of many worlds: the reply to [Inference#worlds]. Given to another question, it is
/// overwritten by that one's reply; belongs to one thread at a time.
public final class Worlds {

  private static final BitSet NONE = new BitSet();

  private Posterior[] posteriors = {};
  private int count;
  private Outcome.@Nullable TooCostly refused;

  /// @param weighed of how many worlds, the first ones, posteriors are asked for
  /// @param asked which conditions are asked for; null for all
  void open(Network network, int worlds, int weighed, @Nullable BitSet asked) {
    refused = null;
    if (posteriors.length < worlds) {
      var more = Arrays.copyOf(posteriors, worlds);
      for (int i = posteriors.length; i < worlds; i++) {
        more[i] = new Posterior(network);
      }
      posteriors = more;
    }
    for (int i = 0; i < worlds; i++) {
      posteriors[i].asked = i < weighed ? asked : NONE;
    }
    count = worlds;
  }

  Outcome refuse(Outcome.TooCostly why) {
    refused = why;
    return why;
  }

  Posterior at(int world) {
    return posteriors[world];
  }

  public int count() {
    return count;
  }

  /// The posterior of a world, or why there is none.
  public Outcome outcome(int world) {
    if (world < 0 || world >= count) {
      throw new IllegalArgumentException("There is no world " + world);
    }
    if (refused != null) {
      return refused;
    }
    Posterior posterior = posteriors[world];
    return posterior.isPossible() ? posterior : Outcome.IMPOSSIBLE;
  }
}
