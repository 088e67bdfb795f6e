package org.brace.model;

import java.util.Arrays;
import java.util.Optional;

/// The time inside which someone should be seen; from longest to shortest.
public enum Within {
  /// Self-care: nobody needs to be seen.
  WHENEVER("none"),
  TWO_WEEKS("2w"),
  WEEK("1w"),
  THREE_DAYS("3d"),
  TWO_DAYS("2d"),
  DAY("24h"),
  SIX_HOURS("6h"),
  FOUR_HOURS("4h"),
  TWO_HOURS("2h"),
  HOUR("1h"),
  NOW("now");

  private final String id;

  Within(String id) {
    this.id = id;
  }

  /// The name in files and replies.
  public String id() {
    return id;
  }

  public static Optional<Within> of(String id) {
    return Arrays.stream(values()).filter(within -> within.id.equals(id)).findFirst();
  }
}
