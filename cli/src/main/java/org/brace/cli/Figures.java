package org.brace.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Map;
import org.brace.knowledge.Estimate;
import org.brace.knowledge.Fact;

/// Numbers with their range, source and class, for a reader.
final class Figures {

  private Figures() {}

  /// `0.9 (0.84 to 0.93), hanak2005, derived: a note`.
  static String of(Estimate estimate) {
    StringBuilder text = new StringBuilder(number(estimate.value()));
    if (estimate.low() != null && estimate.high() != null) {
      text.append(" (")
          .append(number(estimate.low()))
          .append(" to ")
          .append(number(estimate.high()))
          .append(')');
    }
    String kind = estimate.kind().name().toLowerCase(Locale.ROOT);
    text.append(", ").append(estimate.source());
    if (!kind.equals(estimate.source())) {
      text.append(", ").append(kind);
    }
    return estimate.note() == null ? text.toString() : text + ": " + estimate.note();
  }

  /// Shares by state; of a yes-no fact, its only one.
  static String shares(Fact fact, Map<String, Estimate> shares) {
    StringBuilder text = new StringBuilder();
    shares.forEach((state, estimate) -> {
      text.append(text.isEmpty() ? "" : "; ");
      text.append(fact.type() == Fact.Type.YES_NO ? "" : state + " ").append(of(estimate));
    });
    return text.toString();
  }

  static String number(double value) {
    return new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros().toPlainString();
  }
}
