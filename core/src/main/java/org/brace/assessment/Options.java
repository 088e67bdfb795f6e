package org.brace.assessment;

/// What an assessment should hold beyond what it always does.
///
/// @param ranges whether each probability comes with its interval, which costs 200 times the work
/// @param care whether it says what may help and what to avoid, which is most of its text
public record Options(boolean ranges, boolean care) {

  /// With care.
  public Options(boolean ranges) {
    this(ranges, true);
  }
}
