package org.brace.evaluation;

import java.util.List;
import org.brace.model.Level;
import org.jspecify.annotations.Nullable;

/// What Brace makes of one case, beside what is known to be right.
///
/// @param age years; null where it is not told as one number
/// @param sex as told; `not told` where it is not
/// @param asthma `yes`, `no` or `not told`
/// @param rules the level of the rules
/// @param shown the level that is shown, the risk of the causes included
/// @param reasons all that were given, most urgent first
/// @param meant whether Brace says that it is made for the case
/// @param causes those that a person is told of as causes, most probable first: not what has no
///   clear cause
/// @param noListed P(none of the listed causes); null where the causes cannot be told
/// @param asked how an interview of this person goes; null where there was none
public record Judged(
    String id,
    Gold gold,
    @Nullable Double age,
    String sex,
    String asthma,
    Level rules,
    Level shown,
    List<Fired> reasons,
    Level couldRiseTo,
    boolean meant,
    List<Likely> causes,
    @Nullable Double noListed,
    @Nullable Asked asked) {

  public Judged {
    reasons = List.copyOf(reasons);
    causes = List.copyOf(causes);
  }

  /// A reason for the level.
  public record Fired(String id, Level level) {}

  public record Likely(String condition, double probability) {}

  /// An interview to its end.
  ///
  /// @param questions answered, the list of places as one
  /// @param unsure how many answers were "not sure"
  /// @param shown the level that is shown in the end
  /// @param reasons all that were then given, most urgent first
  public record Asked(
      int screens, int lines, int questions, int unsure, Level shown, List<Fired> reasons) {

    public Asked {
      reasons = List.copyOf(reasons);
    }
  }

  /// By how many levels the shown one is above what is right; below 0 where it is under it.
  public int above() {
    return gold.above(shown);
  }

  /// Where the true cause stands, from 1; 0 where it is not among those listed.
  public int rank() {
    for (int i = 0; i < causes.size(); i++) {
      if (causes.get(i).condition().equals(gold.condition())) {
        return i + 1;
      }
    }
    return 0;
  }

  /// The probability of the true cause: of a listed one its own, else that of none of them.
  public double ofTruth() {
    if (!gold.isListed()) {
      return noListed == null ? 0 : noListed;
    }
    int rank = rank();
    return rank == 0 ? 0 : causes.get(rank - 1).probability();
  }

  boolean levelKnown() {
    return gold.hasLevel();
  }

  /// Whether there is one true cause.
  boolean causeKnown() {
    return gold.condition() != null;
  }

  /// Whether causes could be told: not outside the scope, nor of too many signs at once.
  boolean causesTold() {
    return !causes.isEmpty();
  }
}
