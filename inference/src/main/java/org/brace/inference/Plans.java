package org.brace.inference;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// The plans of earlier questions, kept for the next ones like them.
///
/// A question with many signs has lists of megabytes, so they are kept up to so much memory; then
/// all are dropped and kept anew.
final class Plans {

  private static final int MOST = 512;

  private final Limit limit;
  private final Map<Asked, Prepared> prepared = new ConcurrentHashMap<>();
  private final Map<Shape, Plan> plans = new ConcurrentHashMap<>();
  private final AtomicLong bytes = new AtomicLong();

  Plans(Limit limit) {
    this.limit = limit;
  }

  /// For a question about the first `count` of some worlds.
  Prepared of(Asked asked, Evidence[] worlds, int count) {
    Prepared known = prepared.get(asked);
    return known != null ? known : keep(asked, new Structure(worlds, count), worlds[0]);
  }

  private Prepared keep(Asked asked, Structure structure, Evidence world) {
    var shape = new Shape(structure);
    Plan plan = plans.get(shape);
    boolean isNew = plan == null;
    if (plan == null) {
      plan = Plan.of(structure, limit);
    }
    var made = Prepared.of(structure, plan, world, asked.alike());
    long more = made.bytes() + (isNew ? plan.bytes() : 0);
    if (bytes.addAndGet(more) > Memory.PLANS || prepared.size() >= MOST) {
      prepared.clear();
      plans.clear();
      bytes.set(made.bytes() + plan.bytes());
    }
    plans.put(shape, plan);
    prepared.put(asked.copy(), made);
    return made;
  }
}
