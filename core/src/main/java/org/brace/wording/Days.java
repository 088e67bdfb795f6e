package org.brace.wording;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Days as people read them.
public final class Days {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private Days() {}

  /// `2 December 2026`.
  public static String text(LocalDate day) {
    return DAY.format(day);
  }
}
