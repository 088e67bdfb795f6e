package org.brace.web.pages;

import org.brace.model.Unit;

/// Which units a person is offered.
final class Units {

  private Units() {}

  /// Whether people give numbers in it.
  static boolean asked(Unit unit) {
    return switch (unit) {
      case MINUTE, HOUR, DAY, WEEK, MONTH, YEAR, CELSIUS, FAHRENHEIT -> true;
      case ONE, PERCENT, PER_MINUTE, MMHG, LITRE_PER_MINUTE, FILTRATION_RATE -> false;
      case CENTIMETRE, METRE, KILOGRAM -> true;
      case GRAM, MILLIGRAM, MICROGRAM -> false;
    };
  }
}
