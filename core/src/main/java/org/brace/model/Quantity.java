package org.brace.model;

import java.math.BigDecimal;

/// A measured number with its unit, as it was told.
public record Quantity(double value, Unit unit) {

  public Quantity {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("A quantity is a number, but this is " + value);
    }
  }

  public double in(Unit other) {
    return unit.convert(value, other);
  }

  @Override
  public String toString() {
    String number = BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    return unit == Unit.ONE ? number : number + " " + unit.ucum();
  }
}
