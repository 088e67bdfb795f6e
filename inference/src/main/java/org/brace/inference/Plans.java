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

  /// Subtracting saves a part of what is multiplied; with less of that, a second plan costs more.
  static final double WORTH_SUBTRACTING = 30_000;

  private final Limit limit;
  private final Map<Asked, Prepared> prepared = new ConcurrentHashMap<>();
  private final Map<Asked, Prepared> subtracting = new ConcurrentHashMap<>();
  private final Map<Shape, Plan> plans = new ConcurrentHashMap<>();
  private final AtomicLong bytes = new AtomicLong();

  Plans(Limit limit) {
    this.limit = limit;
  }

  /// For a question about the first `count` of some worlds.
  Prepared of(Asked asked, Evidence[] worlds, int count) {
    Prepared known = prepared.get(asked);
    return known != null
        ? known
        : keep(prepared, asked, new Structure(worlds, count), worlds[0], asked.alike());
  }

  /// For the same question where digits may be lost, up to [Subtracting#LOSS] times as many as
  /// otherwise, if that is cheaper.
  ///
  /// @param exactly what is prepared for it otherwise
  Prepared ofMany(Asked asked, Prepared exactly, Ensemble networks, Evidence evidence) {
    if (exactly.plan().multiplications() < WORTH_SUBTRACTING) {
      return exactly;
    }
    Prepared known = subtracting.get(asked);
    if (known == null) {
      boolean[] findings = Subtracting.findings(exactly.structure(), networks, evidence);
      var structure = new Structure(new Evidence[] {evidence}, 1, findings);
      known = keep(subtracting, asked, structure, evidence, false);
    }
    return known.plan().multiplications() < exactly.plan().multiplications() ? known : exactly;
  }

  private Prepared keep(
      Map<Asked, Prepared> kept, Asked asked, Structure structure, Evidence world, boolean alike) {
    var shape = new Shape(structure);
    Plan plan = plans.get(shape);
    boolean isNew = plan == null;
    if (plan == null) {
      plan = new Plan(structure, limit);
    }
    var made = Prepared.of(structure, plan, world, alike);
    long more = made.bytes() + (isNew ? plan.bytes() : 0);
    if (bytes.addAndGet(more) > Memory.PLANS || kept.size() >= MOST) {
      prepared.clear();
      subtracting.clear();
      plans.clear();
      bytes.set(made.bytes() + plan.bytes());
    }
    plans.put(shape, plan);
    kept.put(asked.copy(), made);
    return made;
  }
}
