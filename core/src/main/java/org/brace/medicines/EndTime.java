package org.brace.medicines;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.brace.medicines.Typed.Window;
import org.jspecify.annotations.Nullable;

/// When something ends or ended: "until June", "ending in January".
///
/// @param told the times that may be meant: without a year the last that was and the next that
///   comes
/// @param toCome whether it is told as one to come
/// @param past whether it is told in the past tense
record EndTime(List<Window> told, boolean toCome, boolean past) {

  EndTime {
    told = List.copyOf(told);
  }

  /// Whether what stands before it is the beginning of a range that is told by months alone:
  /// "March" before "until June".
  static boolean endsARange(String before) {
    return TimePatterns.BARE_TIME.matcher(before).find()
        && !TimePatterns.BEGUN_BEFORE.matcher(before).find();
  }

  /// Those that go with what else is told: it ended after it began, and has begun.
  ///
  /// @param length how long it was, where that was told by itself
  List<Window> times(
      LocalDate today, @Nullable Window begun, boolean ongoing, @Nullable Integer length) {
    Predicate<Window> isOver = time -> time.to().isBefore(today);
    List<Window> possible =
        told.stream()
            .filter(time -> begun == null || !ongoing || !time.to().isBefore(begun.from()))
            .filter(time ->
                begun != null
                    || length == null
                    || isOver.test(time)
                    || !time.from().minusDays(length).isAfter(today))
            .toList();
    if (past && possible.stream().anyMatch(isOver)) {
      return possible.stream().filter(isOver).toList();
    }
    return toCome && !possible.stream().allMatch(isOver)
        ? possible.stream().filter(isOver.negate()).toList()
        : possible;
  }
}
