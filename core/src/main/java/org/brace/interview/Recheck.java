package org.brace.interview;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.model.Answer.Word;
import org.brace.model.Evidence;
import org.brace.model.Level;
import org.brace.model.Told;

/// What stands of an earlier visit when someone checks again since something may have changed.
public final class Recheck {

  /// What is asked again after a day at most can be otherwise at any moment.
  private static final Duration DAY = Duration.ofHours(24);

  private Recheck() {}

  /// The answers that stand: all but those that can be otherwise by now. A sign that was there
  /// stays until it has grown old, so that nothing looks less urgent before it is asked again. That
  /// a sign was not there, that something reassures, and every number and choice, is asked again
  /// however short the time.
  public static Evidence standing(Knowledge knowledge, Evidence earlier) {
    return standing(
        knowledge, earlier, (fact, told) -> told.answer() == Word.PRESENT && !fact.reassuring());
  }

  /// The same, but that an emergency stands at once: as long as it is fresh, numbers, choices and
  /// what somebody was unsure of stay as well, unless they deny or reassure.
  ///
  /// @param planner of that knowledge base
  public static Evidence standing(
      Knowledge knowledge, Planner planner, Known earlier, Instant now) {
    Evidence found =
        standing(
            knowledge,
            earlier.evidence(),
            (fact, told) ->
                !fact.reassuring()
                    && told.answer() != Word.ABSENT
                    && told.answer() != Word.DECLINED
                    && !Denial.of(fact).equals(Optional.of(told.answer())));
    boolean stands =
        planner.atLeast(earlier).atLeast(Level.EMERGENCY_DEPARTMENT)
            && planner
                .atLeast(new Known(found, earlier.medicines(), now))
                .atLeast(Level.EMERGENCY_DEPARTMENT);
    return stands ? found : standing(knowledge, earlier.evidence());
  }

  private static Evidence standing(
      Knowledge knowledge, Evidence earlier, BiPredicate<Fact, Told> stays) {
    SortedMap<String, Told> standing = new TreeMap<>();
    earlier
        .answers()
        .forEach((id, told) -> {
          Fact fact = knowledge.fact(id);
          Duration validFor = fact.validFor();
          boolean lasts = validFor == null || validFor.compareTo(DAY) > 0;
          if (lasts || stays.test(fact, told)) {
            standing.put(id, told);
          }
        });
    return new Evidence(standing);
  }
}
