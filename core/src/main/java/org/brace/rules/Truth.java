package org.brace.rules;

/// Kleene's three values, from false to true.
public enum Truth {
  FALSE,
  UNKNOWN,
  TRUE
}
