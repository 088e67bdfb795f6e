package org.brace.chart;

import org.brace.knowledge.Fact;
import org.brace.model.Span;
import org.brace.model.Values;

/// Peak flow as a share of the person's own best, in per cent.
final class PeakFlow {

  private PeakFlow() {}

  /// The shares that are possible; the whole scale while the reading or the best is not known.
  ///
  /// A reading above the best counts as the top of the scale.
  static Span percent(Fact fact, Values values) {
    Span reading = values.possible(Chart.PEAK_FLOW);
    Span best = values.possible(Chart.BEST_PEAK_FLOW);
    Span scale = fact.scale();
    if (!(best.low() > 0)) {
      return scale;
    }
    double low = clip(100 * reading.low() / best.high(), scale);
    double high = clip(100 * reading.high() / best.low(), scale);
    boolean point = reading.isPoint() && best.isPoint();
    return point ? Span.point(low) : Span.closed(low, high);
  }

  private static double clip(double value, Span scale) {
    return Math.clamp(value, scale.low(), scale.high());
  }
}
