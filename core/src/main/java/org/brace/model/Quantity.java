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

  /// As people write it: `37 °C`, `60 years`, `1 week`.
  public String written() {
    String word = unit.written();
    boolean one = value == 1 && word.endsWith("s");
    return with(one ? word.substring(0, word.length() - 1) : word);
  }

  @Override
  public String toString() {
    return with(unit.ucum());
  }

  /// Its number alone, so written that nobody reads a decimal dot as one of thousands.
  public String number() {
    String plain = BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    return NumberText.isParted(plain) ? plain + "0" : plain;
  }

  private String with(String unitText) {
    return unit == Unit.ONE ? number() : number() + " " + unitText;
  }
}
