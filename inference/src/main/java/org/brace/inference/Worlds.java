package org.brace.inference;

import java.util.Arrays;
import org.brace.inference.Outcome.Posterior;

/// The posteriors of many worlds: the reply to [Inference#worlds]. Given to another question, it is
/// overwritten by that one's reply; belongs to one thread at a time.
public final class Worlds {

  final Posterior first;
  private final int conditions;
  private int count;
  private double[] probabilities = {};
  private double[] complements = {};
  private double[] logEvidence = {};
  private double[] none = {};

  public Worlds(Network network) {
    first = new Posterior(network);
    conditions = network.conditions();
  }

  void open(int worlds) {
    count = worlds;
    if (logEvidence.length < worlds) {
      probabilities = new double[worlds * conditions];
      complements = new double[worlds * conditions];
      logEvidence = new double[worlds];
      none = new double[worlds];
    }
  }

  void put(int world, Posterior posterior) {
    System.arraycopy(posterior.probabilities, 0, probabilities, world * conditions, conditions);
    System.arraycopy(posterior.complements, 0, complements, world * conditions, conditions);
    logEvidence[world] = posterior.logEvidence;
    none[world] = posterior.none;
  }

  void putImpossible(int world) {
    int from = world * conditions;
    Arrays.fill(probabilities, from, from + conditions, 0);
    Arrays.fill(complements, from, from + conditions, 0);
    logEvidence[world] = Double.NEGATIVE_INFINITY;
    none[world] = 0;
  }

  void put(int world, Workspace space, int lane) {
    if (space.mantissa[lane] == 0) {
      putImpossible(world);
      return;
    }
    int at = lane;
    for (int j = world * conditions; j < (world + 1) * conditions; j++, at += space.lanes) {
      probabilities[j] = space.posterior[at];
      complements[j] = space.complement[at];
    }
    logEvidence[world] = space.logEvidence(lane);
    none[world] = space.none(lane);
  }

  public int count() {
    return count;
  }

  /// Whether this world can be at all.
  public boolean isPossible(int world) {
    return logEvidence(world) > Double.NEGATIVE_INFINITY;
  }

  /// P(condition | E) in this world; 0 where the world cannot be.
  public double probability(int world, int condition) {
    return probabilities[checked(world) * conditions + condition];
  }

  /// P(not condition | E) in this world; 0 where the world cannot be.
  public double complement(int world, int condition) {
    return complements[checked(world) * conditions + condition];
  }

  /// The natural logarithm of P(E) in this world; minus infinity where it cannot be.
  public double logEvidence(int world) {
    return logEvidence[checked(world)];
  }

  /// P(no listed condition is true | E) in this world.
  public double none(int world) {
    return none[checked(world)];
  }

  /// Copies this world's posterior.
  public Outcome posterior(int world, Posterior into) {
    if (!isPossible(world)) {
      return Outcome.IMPOSSIBLE;
    }
    System.arraycopy(probabilities, world * conditions, into.probabilities, 0, conditions);
    System.arraycopy(complements, world * conditions, into.complements, 0, conditions);
    into.logEvidence = logEvidence[world];
    into.none = none[world];
    return into;
  }

  private int checked(int world) {
    if (world < 0 || world >= count) {
      throw new IllegalArgumentException("There is no world " + world);
    }
    return world;
  }
}
