package org.brace.web.pages;

import org.brace.model.Unit;

/// Which units a person is offered.
final class Units {

  private Units() {}

  /// Whether people give numbers in it.
  ///
  /// @param usual the unit of the fact: what someone weighs is in other units than what they take
  static boolean asked(Unit unit, Unit usual) {
    return switch (unit) {
      case MINUTE, HOUR, DAY, WEEK, MONTH, YEAR, CELSIUS, FAHRENHEIT -> true;
      case ONE, PERCENT, PER_MINUTE, MMHG, LITRE_PER_MINUTE, FILTRATION_RATE -> false;
      case CENTIMETRE, METRE -> true;
      case KILOGRAM, POUND, STONE -> usual == Unit.KILOGRAM;
      case GRAM, MILLIGRAM, MICROGRAM -> false;
    };
  }
}
