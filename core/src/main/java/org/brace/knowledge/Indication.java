package org.brace.knowledge;

import java.util.List;
import org.brace.rules.Rule;
import org.jspecify.annotations.Nullable;

/// For whom something is: for those who may have one of some conditions, or for whom a rule holds.
///
/// @param conditions one of these must be likely enough
/// @param when or this must be true; null where only the conditions count
public record Indication(List<String> conditions, @Nullable Rule when) {

  public Indication {
    conditions = List.copyOf(conditions);
  }

  /// Whether it is for everybody in scope: it names neither a condition nor a rule.
  public boolean isForEveryone() {
    return conditions.isEmpty() && when == null;
  }
}
