package org.brace.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.brace.model.Level;

/// What may cause someone's complaint, or why that cannot be told.
public sealed interface Causes {

  /// Every condition with its probability.
  ///
  /// @param causes most probable first, in the order of [Ranking]
  /// @param noListed P(none of those that explain something is true)
  /// @param atLeast by level above self-care: P(a condition that should be seen at that level or
  ///   higher)
  /// @param weighs whether what speaks for and against the first ones is told: to leave out each
  ///   fact in turn can take too long where the causes themselves do not
  /// @param near whether only the causes that seem likeliest were looked at, since all of them
  ///   would take too long: then these are near numbers, and each of the others has the one that it
  ///   seems to have and no interval
  record Weighed(
      List<Cause> causes, double noListed, Map<Level, Double> atLeast, boolean weighs, boolean near)
      implements Causes {
    public Weighed {
      causes = List.copyOf(causes);
      atLeast = Collections.unmodifiableMap(new EnumMap<>(atLeast));
    }

    /// With the causes that were not looked at as likely as they seem.
    ///
    /// @param seems how likely each of these seems, by id
    Weighed withLeftOut(Map<String, Double> seems, Ranking ranking) {
      List<Cause> all = new ArrayList<>();
      for (Cause cause : causes) {
        Double seem = seems.get(cause.id());
        all.add(seem == null ? cause : new Cause(cause.id(), seem, null, List.of(), List.of()));
      }
      all.sort((one, other) ->
          ranking.compare(one.id(), one.probability(), other.id(), other.probability()));
      return new Weighed(all, noListed, atLeast, weighs, true);
    }
  }

  /// What was told cannot be true at once, as the knowledge base sees it.
  record Impossible() implements Causes {}

  /// Exact numbers would take too long: between which two each surely is.
  ///
  /// @param operations how many steps exact ones would take
  /// @param between every condition, the one that can be most likely first; of equals, by id
  /// @param atLeast by level above self-care: what P(a condition that should be seen at that level
  ///   or higher) is at the least
  record TooCostly(double operations, List<Between> between, Map<Level, Double> atLeast)
      implements Causes {
    public TooCostly {
      between = List.copyOf(between);
      atLeast = Collections.unmodifiableMap(new EnumMap<>(atLeast));
    }
  }

  /// The probability of a condition lies from `low` to `high`.
  record Between(String id, double low, double high) {}
}
