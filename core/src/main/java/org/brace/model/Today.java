package org.brace.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// What day it is. Days are those of UTC; further east one begins up to 14 hours sooner, and who
/// writes that day there means today, not a day to come.
///
/// @param day in UTC
/// @param latest where each day begins first
/// @param written how days are written with strokes where someone is
public record Today(LocalDate day, LocalDate latest, Written written) {

  /// What comes first in "11/02/2026".
  public enum Written {
    DAY_FIRST,
    MONTH_FIRST,
    /// Both are usual, or it is not known where someone is.
    EITHER
  }

  /// The Line Islands.
  private static final ZoneOffset FIRST_TO_BEGIN = ZoneOffset.ofHours(14);

  public static Today of(Instant now) {
    return of(now, null);
  }

  /// What day it is at a moment, and how a day is written in a country.
  ///
  /// @param place the country, such as `GB`; null where it is not known
  public static Today of(Instant now, @Nullable String place) {
    Written written =
        switch (place) {
          case "US" -> Written.MONTH_FIRST;
          // In Canada both are usual.
          case "CA", "unknown" -> Written.EITHER;
          case null -> Written.EITHER;
          default -> Written.DAY_FIRST;
        };
    return new Today(
        LocalDate.ofInstant(now, ZoneOffset.UTC),
        LocalDate.ofInstant(now, FIRST_TO_BEGIN),
        written);
  }

  /// The day that is meant: today by one that has begun somewhere.
  public LocalDate meant(LocalDate written) {
    return written.isAfter(day) && !written.isAfter(latest) ? day : written;
  }

  /// The moment that is meant by a time of day without an offset: now by one that has come
  /// somewhere.
  public static Instant meant(Instant written, Instant now) {
    Instant furthest = now.plusSeconds(FIRST_TO_BEGIN.getTotalSeconds());
    return written.isAfter(now) && !written.isAfter(furthest) ? now : written;
  }
}
