package org.brace.model;

import java.util.Arrays;
import java.util.Optional;

/// How urgent, and with it which place of care; from least to most urgent.
public enum Level {
  SELF_CARE("self-care", Within.WHENEVER),
  ROUTINE("routine", Within.TWO_WEEKS),
  SAME_DAY("same-day", Within.DAY),
  EMERGENCY_DEPARTMENT("emergency-department", Within.FOUR_HOURS),
  EMERGENCY_AMBULANCE("emergency-ambulance", Within.NOW);

  private final String id;
  private final Within usualWithin;

  Level(String id, Within usualWithin) {
    this.id = id;
    this.usualWithin = usualWithin;
  }

  /// The name in files and replies.
  public String id() {
    return id;
  }

  /// The time allowed where a rule names none.
  public Within usualWithin() {
    return usualWithin;
  }

  public boolean atLeast(Level other) {
    return compareTo(other) >= 0;
  }

  public static Optional<Level> of(String id) {
    return Arrays.stream(values()).filter(level -> level.id.equals(id)).findFirst();
  }
}
