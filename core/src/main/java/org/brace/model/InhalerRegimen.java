package org.brace.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How someone's asthma inhalers work together. In the order of the scale of the fact that is
/// computed from the medicine list, so that what a list leaves open lies side by side.
public enum InhalerRegimen {
  NONE,
  /// A long-acting opener with no inhaled steroid.
  LABA_ONLY,
  SABA_ONLY,
  /// An inhaled steroid, and no reliever was named.
  ICS_ONLY,
  /// An inhaled steroid, and a short-acting reliever.
  ICS_SABA,
  /// A steroid and a long-acting opener in fixed doses.
  ICS_LABA,
  /// Steroid and formoterol in one inhaler, only when needed.
  AIR,
  /// The same inhaler every day and when needed.
  MART;

  /// The name in files and replies.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// All names, in order.
  public static List<String> ids() {
    return Arrays.stream(values()).map(InhalerRegimen::id).toList();
  }
}
