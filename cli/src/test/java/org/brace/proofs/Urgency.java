package org.brace.proofs;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// A level and a time, as text. The greater is the more urgent.
record Urgency(String level, String within) implements Comparable<Urgency> {

  static final List<String> LEVELS =
      List.of("self-care", "routine", "same-day", "emergency-department", "emergency-ambulance");

  private static final List<String> TIMES =
      List.of("none", "2w", "1w", "3d", "2d", "24h", "6h", "4h", "2h", "1h", "now");

  private static final Map<String, String> USUAL =
      Map.of(
          "self-care", "none",
          "routine", "2w",
          "same-day", "24h",
          "emergency-department", "4h",
          "emergency-ambulance", "now");

  private static final Comparator<Urgency> ORDER =
      Comparator.comparingInt((Urgency each) -> LEVELS.indexOf(each.level))
          .thenComparingInt(each -> TIMES.indexOf(each.within));

  Urgency {
    if (!LEVELS.contains(level) || !TIMES.contains(within)) {
      throw new IllegalArgumentException("Not a level within a time: " + level + ", " + within);
    }
  }

  static Urgency of(Map<String, Object> written) {
    String level = String.valueOf(written.get("level"));
    Object within = written.get("within");
    return new Urgency(level, within == null ? USUAL.get(level) : String.valueOf(within));
  }

  boolean atLeast(String other) {
    return LEVELS.indexOf(level) >= LEVELS.indexOf(other);
  }

  @Override
  public int compareTo(Urgency other) {
    return ORDER.compare(this, other);
  }
}
