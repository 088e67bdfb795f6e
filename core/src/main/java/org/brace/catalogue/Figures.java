package org.brace.catalogue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.brace.knowledge.Estimate;
import org.brace.knowledge.Fact;

/// Numbers with their range, source and class, for a reader.
public final class Figures {

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
  static Prose shares(Fact fact, Map<String, Estimate> shares) {
    List<Prose> texts = new ArrayList<>();
    shares.forEach((state, estimate) -> {
      String lead = fact.type() == Fact.Type.YES_NO ? "" : state + " ";
      texts.add(Prose.of(lead).and(Prose.of(estimate)));
    });
    return Prose.joined("; ", texts);
  }

  /// `18-29 x 0.5, 75+ x 3`.
  static String multipliers(Map<String, Double> multipliers) {
    List<String> texts = new ArrayList<>();
    multipliers.forEach((band, odds) -> texts.add(band + " x " + number(odds)));
    return String.join(", ", texts);
  }

  /// To four places that count.
  public static String number(double value) {
    return new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros().toPlainString();
  }
}
