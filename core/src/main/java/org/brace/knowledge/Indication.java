package org.brace.knowledge;

import java.util.List;
import java.util.Set;
import org.brace.model.Level;
import org.brace.rules.Rule;
import org.jspecify.annotations.Nullable;

/// For whom something is: for those who may have one of some conditions, or for whom a rule holds,
/// and at which urgencies.
///
/// @param conditions one of these must be likely enough
/// @param when or this must be true; null where only the conditions count
/// @param levels at which it is told; at the others it waits until someone was seen
public record Indication(List<String> conditions, @Nullable Rule when, Set<Level> levels) {

  public Indication {
    conditions = List.copyOf(conditions);
    levels = Set.copyOf(levels);
  }

  /// Whether it is for everybody in scope: it names neither a condition nor a rule.
  public boolean isForEveryone() {
    return conditions.isEmpty() && when == null;
  }
}
