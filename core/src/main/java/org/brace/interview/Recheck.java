package org.brace.interview;

import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.brace.knowledge.Knowledge;
import org.brace.model.Answer.Word;
import org.brace.model.Evidence;
import org.brace.model.Told;

/// What stands of an earlier visit when someone checks again since something may have changed.
public final class Recheck {

  /// What is asked again after a day at most can be otherwise at any moment.
  private static final Duration DAY = Duration.ofHours(24);

  private Recheck() {}

  /// The answers that stand: all but those that can be otherwise by now. A sign that was there
  /// stays until it has grown old, so that nothing looks less urgent before it is asked again; that
  /// a sign was not there, and every number and choice, is asked again however short the time.
  public static Evidence standing(Knowledge knowledge, Evidence earlier) {
    SortedMap<String, Told> standing = new TreeMap<>();
    for (Map.Entry<String, Told> each : earlier.answers().entrySet()) {
      Duration validFor = knowledge.fact(each.getKey()).validFor();
      boolean lasts = validFor == null || validFor.compareTo(DAY) > 0;
      if (lasts || each.getValue().answer() == Word.PRESENT) {
        standing.put(each.getKey(), each.getValue());
      }
    }
    return new Evidence(standing);
  }
}
