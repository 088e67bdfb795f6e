package org.brace.evaluation;

import java.util.List;
import java.util.Set;
import org.brace.model.Level;
import org.jspecify.annotations.Nullable;

/// What is known to be right about one case.
///
/// @param inScope whether it meets the entry criterion; what does not is counted and left out
/// @param levels one level, or two that are both right, the higher first; none where it is not
///   known
/// @param condition the true cause: one of ours, or [#NOT_LISTED]; null where there is no one cause
/// @param also which others of ours are there besides the true cause, as a cold beside the strain
///   that it brought
/// @param alsoJudged whether somebody has judged what else is there; only then is the lack of a
///   cause in `also` its absence
public record Gold(
    String id,
    boolean inScope,
    List<Level> levels,
    @Nullable String condition,
    Set<String> also,
    boolean alsoJudged) {

  /// The word for a true cause that the knowledge base does not have.
  public static final String NOT_LISTED = "not-listed";

  private static final List<Level> UPWARDS = List.of(Level.values());

  public Gold {
    levels = List.copyOf(levels);
    also = Set.copyOf(also);
    if (levels.size() > 2 || (levels.size() == 2 && levels.get(0).compareTo(levels.get(1)) <= 0)) {
      throw new IllegalArgumentException(
          "One level, or two with the higher first, but these are " + levels);
    }
  }

  /// A case of which nobody has judged what else is there.
  public Gold(String id, boolean inScope, List<Level> levels, @Nullable String condition) {
    this(id, inScope, levels, condition, Set.of(), false);
  }

  public boolean hasLevel() {
    return !levels.isEmpty();
  }

  /// The level that the case counts under: the higher of two.
  public Level level() {
    return levels.getFirst();
  }

  /// By how many levels another one is above what is right; below 0 where it is under it.
  public int above(Level shown) {
    if (shown.compareTo(levels.getFirst()) > 0) {
      return place(shown) - place(levels.getFirst());
    }
    return Math.min(0, place(shown) - place(levels.getLast()));
  }

  private static int place(Level level) {
    return UPWARDS.indexOf(level);
  }

  /// Whether that one of ours is there: the true cause, or another besides.
  public boolean isThere(String cause) {
    return cause.equals(condition) || also.contains(cause);
  }

  public boolean isListed() {
    return condition != null && !condition.equals(NOT_LISTED);
  }
}
