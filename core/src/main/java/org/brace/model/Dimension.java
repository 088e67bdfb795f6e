package org.brace.model;

/// What a unit measures. Only units of one dimension can be converted into each other.
public enum Dimension {
  NUMBER,
  TIME,
  TEMPERATURE,
  FRACTION,
  RATE,
  PRESSURE,
  LENGTH,
  MASS,
  FLOW,
  FILTRATION
}
