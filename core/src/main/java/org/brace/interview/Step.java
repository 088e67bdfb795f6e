package org.brace.interview;

import org.brace.model.Level;

/// What comes next.
public sealed interface Step {

  /// A page to ask.
  ///
  /// @param standing the level of the rules as things stand
  /// @param upTo the highest level that what is not yet asked could reach
  /// @param offered whether an emergency has been said already, so that going on is offered, not
  ///   demanded
  record Ask(Screen screen, Level standing, Level upTo, boolean offered) implements Step {

    /// Whether the level and its time are settled, so that the page only tells causes apart.
    public boolean isForCausesAlone() {
      return screen.lines().stream().allMatch(line -> line.reach() == Level.SELF_CARE);
    }
  }

  /// Nothing is left to ask.
  ///
  /// @param level the level of the rules
  record Stop(Why why, Level level) implements Step {}

  /// Why the interview ends.
  enum Why {
    /// For every way of completing what was not asked the level of the rules is the same.
    SETTLED,
    /// Brace is not meant for this person or complaint.
    OUT_OF_SCOPE
  }
}
