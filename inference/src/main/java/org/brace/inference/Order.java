package org.brace.inference;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// An order in which to take the conditions: see [Inference#order]. Remembers what follows from it.
public final class Order {

  private static final int PLANS = 1024;

  private final int[] conditions;
  private final Map<Shape, Plan> plans = new ConcurrentHashMap<>();

  Order(int[] conditions) {
    this.conditions = conditions;
  }

  Plan plan(Folded folded) {
    var shape = new Shape(folded);
    Plan known = plans.get(shape);
    if (known != null) {
      return known;
    }
    if (plans.size() >= PLANS) {
      plans.clear();
    }
    return plans.computeIfAbsent(shape, _ -> Plan.of(folded, conditions));
  }
}
