package org.brace.interview;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.brace.casefile.Denial;
import org.brace.chart.Chart;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.model.Answer.Word;
import org.brace.model.Evidence;
import org.brace.model.Level;
import org.brace.model.Origin;
import org.brace.model.Told;

/// What stands of an earlier visit when someone checks again since something may have changed.
///
/// What stands and can be otherwise by now is [Origin#PREFILLED]: it counts until it is shown, and
/// asked again where it is not so any more.
public final class Recheck {

  private Recheck() {}

  /// What stands of answers that were told with another version of the knowledge: all but the "no"
  /// of a line that stands for several signs. It may stand for others by now, which were not shown.
  public static Evidence withOtherKnowledge(Knowledge knowledge, Evidence told) {
    Evidence stands = told;
    for (var each : told.answers().entrySet()) {
      if (each.getValue().answer() == Word.ABSENT && knowledge.fact(each.getKey()).isCover()) {
        stands = stands.without(each.getKey());
      }
    }
    return stands;
  }

  /// The answers that stand: all but those that can be otherwise by now. A sign that was there
  /// stays until it has grown old, so that nothing looks less urgent before it is asked again. That
  /// a sign was not there, that something reassures, and every number and choice, is asked again
  /// however short the time.
  ///
  /// But an emergency stands at once: as long as they are fresh, the numbers, the choices and what
  /// somebody was unsure of that it takes for it stay as well, unless they deny or reassure. The
  /// others are asked again, as they may be worse by now; so are these where being worse would make
  /// it more urgent still ([Chart#isOpen]).
  ///
  /// @param planner of that knowledge base
  /// @param now the moment of checking again
  public static Evidence standing(
      Knowledge knowledge, Planner planner, Known earlier, Instant now) {
    Evidence signs =
        standing(
            knowledge,
            earlier.evidence(),
            now,
            (fact, told) -> told.answer() == Word.PRESENT && !fact.reassuring());
    Evidence found =
        standing(
            knowledge,
            earlier.evidence(),
            now,
            (fact, told) ->
                !fact.reassuring()
                    && told.answer() != Word.ABSENT
                    && told.answer() != Word.DECLINED
                    && !Denial.of(fact).equals(Optional.of(told.answer())));
    Function<Evidence, Level> level =
        evidence -> planner.atLeast(new Known(evidence, earlier.medicines(), now));
    Level stands = level.apply(found);
    if (!stands.atLeast(Level.EMERGENCY_DEPARTMENT)
        || !planner.atLeast(earlier).atLeast(Level.EMERGENCY_DEPARTMENT)) {
      return signs;
    }
    for (String id : found.answers().keySet()) {
      Evidence fewer = found.without(id);
      if (!signs.answers().containsKey(id) && level.apply(fewer) == stands) {
        found = fewer;
      }
    }
    return found;
  }

  private static Evidence standing(
      Knowledge knowledge, Evidence earlier, Instant now, BiPredicate<Fact, Told> stays) {
    Chart chart = Chart.of(knowledge, earlier, Map.of(), now);
    SortedMap<String, Told> standing = new TreeMap<>();
    earlier
        .answers()
        .forEach((id, told) -> {
          Fact fact = knowledge.fact(id);
          if (chart.isOutdated(id)) {
            return; // counts no more, and is asked anew where it matters
          }
          // What a cover line denied is good for no longer than the signs under it.
          if (fact.lasts() && fact.covers().stream().map(knowledge::fact).allMatch(Fact::lasts)) {
            standing.put(id, told);
          } else if (stays.test(fact, told)) {
            standing.put(id, new Told(told.answer(), Origin.PREFILLED, told.by(), told.at()));
          }
        });
    return new Evidence(standing);
  }
}
