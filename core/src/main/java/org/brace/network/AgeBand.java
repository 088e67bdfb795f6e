package org.brace.network;

import java.util.Map;
import org.brace.model.Span;

/// The ages that share an odds multiplier.
enum AgeBand {
  FROM_18("18-29", 0, 30),
  FROM_30("30-44", 30, 45),
  FROM_45("45-59", 45, 60),
  FROM_60("60-74", 60, 75),
  FROM_75("75+", 75, Double.POSITIVE_INFINITY);

  private final String id;
  private final double from;
  private final double to;

  /// @param from years; the first band also holds those who are younger than the people it is named
  ///   for
  /// @param to years, left out
  AgeBand(String id, double from, double to) {
    this.id = id;
    this.from = from;
    this.to = to;
  }

  /// The multiplier for these ages: the mean over them, each year alike; 1 for a band without one.
  static double multiplier(Map<String, Double> byBand, Span years) {
    double sum = 0;
    double length = 0;
    for (AgeBand band : values()) {
      double multiplier = byBand.getOrDefault(band.id, 1.0);
      if (years.isPoint() && band.from <= years.low() && years.low() < band.to) {
        return multiplier;
      }
      double shared = Math.min(years.high(), band.to) - Math.max(years.low(), band.from);
      if (shared > 0) {
        sum += shared * multiplier;
        length += shared;
      }
    }
    return sum / length;
  }
}
