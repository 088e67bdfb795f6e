package org.brace.interview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.brace.chart.Chart;
import org.brace.chart.State;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.model.Answer;
import org.brace.model.Answer.Word;
import org.brace.model.Evidence;
import org.brace.model.Level;
import org.brace.model.Origin;
import org.brace.model.Teller;
import org.brace.model.Told;
import org.brace.triage.Triage;
import org.brace.triage.UnnamedSigns;
import org.jspecify.annotations.Nullable;

/// A single answer that would change the level, all others staying as they are.
///
/// @param level the level of the rules with the other answer
public record Decisive(String fact, Answer other, Level level) {

  /// The single answers that would raise the level ("if any of these is true"), the most urgent
  /// first: what was denied, and what is open. What a ticked line stands for counts as there
  /// already and is none of them.
  public static List<Decisive> upwards(Knowledge knowledge, Known known) {
    return all(knowledge, known, true, null);
  }

  /// The same for those that would raise it to `least` at least, which takes a fraction of the time
  /// where that is an emergency.
  public static List<Decisive> upwards(Knowledge knowledge, Known known, Level least) {
    return all(knowledge, known, true, least);
  }

  /// The single answers on which the level rests: without one of them it would be lower.
  public static List<Decisive> downwards(Knowledge knowledge, Known known) {
    return all(knowledge, known, false, null);
  }

  private static List<Decisive> all(
      Knowledge knowledge, Known known, boolean up, @Nullable Level least) {
    Chart chart = known.chart(knowledge);
    Level now = Triage.disposition(knowledge, chart).level();
    Set<String> ticked =
        UnnamedSigns.lines(knowledge, chart).stream()
            .flatMap(line -> line.covers().stream())
            .collect(Collectors.toSet());
    List<Decisive> found = new ArrayList<>();
    for (Fact fact : knowledge.facts().values()) {
      boolean plain =
          fact.type() == Fact.Type.YES_NO
              && !fact.isDerived()
              && !fact.isCover()
              && !fact.reassuring()
              && chart.state(fact.id()) != State.NOT_RELEVANT;
      boolean there = plain && chart.possible(fact.id()).low() > 0;
      if (!plain || there == up || ticked.contains(fact.id())) {
        continue;
      }
      Word other = up ? Word.PRESENT : Word.ABSENT;
      Chart changed = known.with(told(known, fact, other)).chart(knowledge);
      if (least != null && !Triage.mayReach(knowledge, changed, least)) {
        continue;
      }
      Level level = Triage.disposition(knowledge, changed).level();
      int change = level.compareTo(now);
      if ((up ? change > 0 : change < 0) && (least == null || level.atLeast(least))) {
        found.add(new Decisive(fact.id(), other, level));
      }
    }
    found.sort(
        Comparator.comparing((Decisive each) -> each.level())
            .reversed()
            .thenComparing(Decisive::fact));
    return found;
  }

  private static Evidence told(Known known, Fact fact, Word word) {
    return known
        .evidence()
        .with(fact.id(), new Told(word, Origin.ASKED, Teller.PERSON, known.now()));
  }
}
