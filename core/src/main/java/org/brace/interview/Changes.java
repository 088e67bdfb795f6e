package org.brace.interview;

import java.util.ArrayList;
import java.util.List;
import org.brace.chart.Chart;
import org.brace.chart.State;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.model.Span;
import org.brace.rules.Direction;

/// What is different between two moments of one person.
///
/// @param worse facts that moved towards worse
/// @param better facts that moved away from it
/// @param changed neutral facts that have another value
/// @param goesOn how long something has lasted, where that only grew as time went by
public record Changes(List<Fact> worse, List<Fact> better, List<Fact> changed, List<Fact> goesOn) {
  public Changes {
    worse = List.copyOf(worse);
    better = List.copyOf(better);
    changed = List.copyOf(changed);
    goesOn = List.copyOf(goesOn);
  }

  /// Compares what was known, fact by fact; what was or is open is left out, and so is what may
  /// still be as it was.
  public static Changes between(Knowledge knowledge, Known earlier, Known later) {
    Chart before = earlier.chart(knowledge);
    Chart now = later.chart(knowledge);
    List<Fact> worse = new ArrayList<>();
    List<Fact> better = new ArrayList<>();
    List<Fact> changed = new ArrayList<>();
    List<Fact> goesOn = new ArrayList<>();
    for (Fact fact : knowledge.facts().values()) {
      if (fact.isDerived() || fact.isCover() || fact.type() == Fact.Type.CHOICES) {
        continue;
      }
      Span old = before.possible(fact.id());
      Span recent = now.possible(fact.id());
      if (recent.holds(old) || old.equals(fact.scale())) {
        continue;
      }
      // That a pain which is gone no longer hurts on pressing reassures nobody less.
      if (fact.reassuring() && (isMoot(before, fact) || isMoot(now, fact))) {
        continue;
      }
      if (fact.worse() == Direction.NEUTRAL) {
        changed.add(fact);
      } else if (WentOn.is(fact, earlier, later, old, recent)) {
        goesOn.add(fact);
      } else {
        boolean up = recent.high() > old.high() || recent.low() > old.low();
        (up == (fact.worse() == Direction.HIGH) ? worse : better).add(fact);
      }
    }
    worse.addAll(0, covers(knowledge, before, now, worse));
    better.addAll(0, covers(knowledge, now, before, better));
    return new Changes(worse, better, changed, goesOn);
  }

  private static boolean isMoot(Chart chart, Fact fact) {
    return chart.state(fact.id()) == State.NOT_RELEVANT;
  }

  /// The lines that ask for several signs at once, denied at one moment and not at the other, of
  /// which no sign is named by itself: who needs help now is not asked one by one.
  private static List<Fact> covers(
      Knowledge knowledge, Chart denied, Chart told, List<Fact> named) {
    return knowledge.facts().values().stream()
        .filter(Fact::isCover)
        .filter(fact -> denied.possible(fact.id()).equals(Span.ABSENT))
        .filter(fact -> told.possible(fact.id()).equals(Span.PRESENT))
        .filter(fact -> named.stream().noneMatch(each -> fact.covers().contains(each.id())))
        .toList();
  }
}
