package org.brace.network;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.brace.knowledge.Condition;
import org.brace.knowledge.Knowledge;

/// The order in which possible causes are told: the most probable first.
///
/// Causes above [#AS_GOOD_AS_SURE] count as equally probable: all of them are there, and which has
/// the most nines says nothing that the numbers of a knowledge base could bear out. Of equals the
/// one that should be seen sooner comes first, then a cause of pain, which is what people come
/// with, then by id.
public final class Ranking {

  /// A cause that is at least this likely counts as there.
  static final double AS_GOOD_AS_SURE = 0.9;

  /// By condition, which of equals comes first: the lower.
  private final Map<String, Integer> amongEquals = new HashMap<>();

  public Ranking(Knowledge knowledge) {
    List<Condition> sorted =
        knowledge.conditions().values().stream()
            .sorted(
                Comparator.comparing(Condition::ifTrue)
                    .reversed()
                    .thenComparing(condition -> !"pain".equals(condition.oneOf()))
                    .thenComparing(Condition::id))
            .toList();
    for (Condition condition : sorted) {
      amongEquals.put(condition.id(), amongEquals.size());
    }
  }

  /// The first to be told first.
  ///
  /// @param one a condition, and how likely it is
  /// @return below 0 where it comes before the other
  public int compare(String one, double itsChance, String other, double otherChance) {
    int byChance = Double.compare(counted(otherChance), counted(itsChance));
    return byChance != 0 ? byChance : Integer.compare(amongEquals(one), amongEquals(other));
  }

  /// Conditions with their probabilities, the first to be told first.
  public Comparator<Map.Entry<String, Double>> ofEntries() {
    return (one, other) -> compare(one.getKey(), one.getValue(), other.getKey(), other.getValue());
  }

  private static double counted(double chance) {
    return Math.min(chance, AS_GOOD_AS_SURE);
  }

  private int amongEquals(String condition) {
    return Objects.requireNonNull(amongEquals.get(condition), condition);
  }
}
