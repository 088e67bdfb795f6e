package org.brace.interview;

import org.brace.model.Level;
import org.jspecify.annotations.Nullable;

/// What comes next.
public sealed interface Step {

  /// A page to ask.
  ///
  /// @param standing the level of the rules as things stand
  /// @param upTo the highest level that what is not yet asked could reach
  /// @param offered whether going on is offered, not demanded: an emergency has been said already,
  ///   or only care asks
  /// @param purpose what the page is for; of a page for several, the first of them
  record Ask(Screen screen, Level standing, Level upTo, boolean offered, Purpose purpose)
      implements Step {}

  /// What a page is for. Once one is not for the level, how urgent it is is settled.
  enum Purpose {
    /// The level of the rules or its time.
    LEVEL(null),
    /// To tell possible causes apart.
    CAUSES("This only helps to tell what may be behind it"),
    /// What suits this person: medicines, and what they can do on their own.
    CARE("This only tells which medicines and measures suit you");

    private final @Nullable String only;

    Purpose(@Nullable String only) {
      this.only = only;
    }

    /// What the page is for where that is not how urgent it is; null where it is.
    public @Nullable String only() {
      return only;
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
