package org.brace.inference;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The plans of earlier questions, kept for the next ones like them.
final class Plans {

  private static final int MOST = 512;

  /// Subtracting saves a part of what is multiplied; with less of that, a second plan costs more.
  static final double WORTH_SUBTRACTING = 30_000;

  private final Limit limit;
  private final Map<Asked, Prepared> prepared = new ConcurrentHashMap<>();
  private final Map<Asked, Prepared> subtracting = new ConcurrentHashMap<>();
  private final Map<Shape, Plan> plans = new ConcurrentHashMap<>();

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
    if (plans.size() >= MOST) {
      plans.clear();
    }
    if (kept.size() >= MOST) {
      kept.clear();
    }
    Plan plan = plans.computeIfAbsent(new Shape(structure), _ -> new Plan(structure, limit));
    var made = Prepared.of(structure, plan, world, alike);
    kept.put(asked.copy(), made);
    return made;
  }
}
