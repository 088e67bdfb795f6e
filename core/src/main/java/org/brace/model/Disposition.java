package org.brace.model;

import java.util.Comparator;

/// Where to be seen and how soon. The greater of two is the more urgent: first by level, then by
/// time.
public record Disposition(Level level, Within within) implements Comparable<Disposition> {

  public static final Disposition SELF_CARE = new Disposition(Level.SELF_CARE, Within.WHENEVER);

  private static final Comparator<Disposition> BY_URGENCY =
      Comparator.comparing(Disposition::level).thenComparing(Disposition::within);

  /// The level with the time it allows where none is named.
  public static Disposition usual(Level level) {
    return new Disposition(level, level.usualWithin());
  }

  @Override
  public int compareTo(Disposition other) {
    return BY_URGENCY.compare(this, other);
  }
}
