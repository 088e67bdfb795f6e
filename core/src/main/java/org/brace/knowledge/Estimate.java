package org.brace.knowledge;

import org.jspecify.annotations.Nullable;

/// A number with where it comes from and how sure it is.
///
/// @param low the lower end of its 90 % range, on the same scale; null where the class decides
/// @param high the upper end, likewise
/// @param source a source id, or `expert`
/// @param kind how the number came about, which gives a range to a number without one
public record Estimate(
    double value,
    @Nullable Double low,
    @Nullable Double high,
    String source,
    Kind kind,
    @Nullable String note,
    Place place) {

  /// Where a number comes from.
  public enum Kind {
    PUBLISHED,
    DERIVED,
    EXPERT
  }
}
