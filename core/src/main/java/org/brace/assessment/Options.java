package org.brace.assessment;

/// What an assessment should hold beyond what it always does.
///
/// @param ranges whether each probability comes with its interval, which costs 200 times the work
public record Options(boolean ranges) {}
