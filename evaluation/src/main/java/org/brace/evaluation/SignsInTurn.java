package org.brace.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.brace.knowledge.Condition;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.model.Span;
import org.brace.model.Values;

/// Asks someone for their signs one after another, in an order of chance, until so many are there.
///
/// Risk factors, age and sex are all told first.
final class SignsInTurn {

  private final Knowledge knowledge;
  private final int most;
  private final List<Fact> signs;

  /// @param most how many signs are enough
  SignsInTurn(Knowledge knowledge, int most) {
    this.knowledge = knowledge;
    this.most = most;
    var ids = new TreeSet<String>();
    for (Condition condition : knowledge.conditions().values()) {
      condition.shows().keySet().forEach(key -> ids.add(key.fact()));
      condition.hides().keySet().forEach(key -> ids.add(key.fact()));
    }
    this.signs = ids.stream().map(knowledge::fact).toList();
  }

  /// What was told.
  ///
  /// @param cutShort whether some signs were not asked for
  record Told(Values values, boolean cutShort) {}

  /// @param all what there is to tell
  Told of(Values all, long seed) {
    var order = new ArrayList<>(signs);
    // The same on every machine for the same seed.
    Collections.shuffle(order, new SplittableRandom(seed));
    var kept = new HashSet<String>();
    int there = 0;
    for (Fact sign : order) {
      if (there >= most) {
        withhold(sign, kept);
      } else if (sign.lowestState(all.possible(sign.id())) > 0) {
        there++;
      }
    }
    return new Told(new Partly(knowledge, all, kept), !kept.isEmpty());
  }

  /// With a grade goes what it grades, which would tell that there is one.
  private static void withhold(Fact sign, Set<String> kept) {
    kept.add(sign.id());
    if (sign.grades() != null) {
      kept.add(sign.grades());
    }
  }

  /// All but what is kept back, which is open.
  private record Partly(Knowledge knowledge, Values all, Set<String> kept) implements Values {
    @Override
    public Span possible(String fact) {
      return kept.contains(fact) ? knowledge.fact(fact).scale() : all.possible(fact);
    }

    @Override
    public boolean unsure(String fact) {
      return !kept.contains(fact) && all.unsure(fact);
    }
  }
}
