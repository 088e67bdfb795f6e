package org.brace.rules;

/// Which way a fact gets worse on its scale.
public enum Direction {
  /// More is worse: presence, a later state, a larger number.
  HIGH,
  /// Less is worse: oxygen, peak flow.
  LOW,
  /// No value is worse: sex, stage of pregnancy. While unknown, a rule takes its worst value.
  NEUTRAL
}
