package org.brace.network;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.brace.model.Level;

/// What may cause someone's complaint, or why that cannot be told.
public sealed interface Causes {

  /// Every condition with its probability.
  ///
  /// @param causes most probable first; of equals, by id
  /// @param noListed P(none of those that explain something is true)
  /// @param atLeast by level above self-care: P(a condition that should be seen at that level or
  ///   higher)
  record Weighed(List<Cause> causes, double noListed, Map<Level, Double> atLeast)
      implements Causes {
    public Weighed {
      causes = List.copyOf(causes);
      atLeast = Collections.unmodifiableMap(new EnumMap<>(atLeast));
    }
  }

  /// What was told cannot be true at once, as the knowledge base sees it.
  record Impossible() implements Causes {}

  /// Exact numbers would take too long.
  ///
  /// @param operations how many steps it would take
  record TooCostly(double operations) implements Causes {}
}
