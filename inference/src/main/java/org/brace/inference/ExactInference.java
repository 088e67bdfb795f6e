package org.brace.inference;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Exact inference: folds the evidence, plans an order, refuses what would cost too much, and runs
/// the [Frontier].
final class ExactInference implements Inference {

  /// Multiplications that one question may take: about a second.
  static final double BOUND = 5e8;

  private static final int ORDERS = 4096;

  private final Network network;
  private final Map<Shape, Order> orders = new ConcurrentHashMap<>();

  ExactInference(Network network) {
    this.network = network;
  }

  @Override
  public Outcome posterior(Evidence evidence, int[] none, Order order) {
    if (evidence.network != network) {
      throw new IllegalArgumentException("The evidence belongs to another network");
    }
    if (network.exactlyOne) {
      return ExactlyOne.posterior(evidence, none);
    }
    var folded = new Folded(evidence, none);
    if (folded.logConstant() == Double.NEGATIVE_INFINITY) {
      return new Outcome.Impossible();
    }
    Plan plan = order.plan(folded);
    if (plan.operations() > BOUND) {
      return new Outcome.TooCostly(plan.operations(), BOUND);
    }
    var frontier = new Frontier(folded, plan);
    double logEvidence = frontier.run() + folded.logConstant();
    double[] posterior = new double[network.conditions()];
    double[] complement = new double[posterior.length];
    for (int j : folded.topological) {
      double on = frontier.weightOn[j];
      double off = frontier.weightOff[j];
      int parent = folded.foldedInto[j];
      if (parent >= 0) {
        double odds = folded.odds[j];
        double raised = odds * folded.ratios[j][0];
        double ifNot = folded.weightOff(j, odds) + folded.weightOn(j, odds);
        double ifSo = folded.weightOff(j, raised) + folded.weightOn(j, raised);
        on = part(complement[parent], folded.weightOn(j, odds), ifNot);
        on += part(posterior[parent], folded.weightOn(j, raised), ifSo);
        off = part(complement[parent], folded.weightOff(j, odds), ifNot);
        off += part(posterior[parent], folded.weightOff(j, raised), ifSo);
      } else if (on == 0 && off == 0) {
        on = folded.weightOn(j, folded.odds[j]);
        off = folded.weightOff(j, folded.odds[j]);
        logEvidence += Math.log(on + off);
      }
      posterior[j] = on / (on + off);
      complement[j] = off / (on + off);
    }
    if (logEvidence == Double.NEGATIVE_INFINITY) {
      return new Outcome.Impossible();
    }
    double none0 = Math.exp(logNone(evidence) - logEvidence);
    return new Outcome.Posterior(posterior, logEvidence, Math.min(1, none0));
  }

  private static double part(double chance, double some, double all) {
    return chance == 0 ? 0 : chance * some / all;
  }

  @Override
  public Order order(Evidence evidence) {
    if (network.exactlyOne) {
      return new Order(new int[0]);
    }
    var folded = new Folded(evidence, new int[0]);
    var shape = new Shape(folded);
    Order known = orders.get(shape);
    if (known != null) {
      return known;
    }
    if (orders.size() >= ORDERS) {
      orders.clear();
    }
    return orders.computeIfAbsent(shape, _ -> new Order(Plan.order(folded)));
  }

  @Override
  public double operations(Evidence evidence) {
    if (network.exactlyOne) {
      return 0;
    }
    return order(evidence).plan(new Folded(evidence, new int[0])).operations();
  }

  /// The natural logarithm of P(E and no condition is true).
  static double logNone(Evidence evidence) {
    Network network = evidence.network;
    double sum = 0;
    for (double odds : evidence.odds) {
      sum -= Math.log1p(odds);
    }
    for (int f = 0; f < network.findings(); f++) {
      if (evidence.isObserved(f)) {
        double chance = 0;
        for (int k = evidence.low[f]; k <= evidence.high[f]; k++) {
          chance += network.leak[f][k];
        }
        sum += Math.log(chance);
      }
    }
    return sum;
  }
}
