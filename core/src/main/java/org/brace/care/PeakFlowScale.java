package org.brace.care;

import java.util.Locale;
import java.util.Optional;

/// The scale of a peak-flow meter: the old Wright scale, or that of EN ISO 23747.
///
/// The same blow reads differently on the two: up to 80 L/min apart in the middle. The cubic is the
/// correction of Miller 1992, monotone from 60 to 800 L/min and used only there: `EU = 50.356 + 0.4
/// W + 0.0008814 W² - 0.0000001116 W³`.
public enum PeakFlowScale {
  EU,
  WRIGHT;

  private static final double LOWEST = 60;
  private static final double HIGHEST = 800;
  private static final double TOLERANCE = 1e-9;

  /// The name in files and replies.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// What the other scale reads, in L/min; empty outside the range of the correction.
  Optional<Double> onOther(double reading) {
    return switch (this) {
      case WRIGHT ->
          reading >= LOWEST && reading <= HIGHEST ? Optional.of(toEu(reading)) : Optional.empty();
      case EU -> toWright(reading);
    };
  }

  private static double toEu(double wright) {
    return 50.356 + wright * (0.4 + wright * (0.0008814 - wright * 0.0000001116));
  }

  private static Optional<Double> toWright(double eu) {
    double low = LOWEST;
    double high = HIGHEST;
    if (eu < toEu(low) || eu > toEu(high)) {
      return Optional.empty();
    }
    while (high - low > TOLERANCE) {
      double middle = (low + high) / 2;
      if (toEu(middle) < eu) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return Optional.of((low + high) / 2);
  }
}
