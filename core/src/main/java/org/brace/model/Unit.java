package org.brace.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The units that the knowledge base and people use: UCUM codes, with the aliases that people
/// write.
///
/// Months and years are mean Gregorian ones, as UCUM defines them (`mo_g` = 30.436875 d, `a_g` =
/// 365.2425 d); a pound is 453.59237 g, a stone 14 of them. A closed list on purpose: a unit that
/// is not here is reported, never guessed.
public enum Unit {
  ONE("1", Dimension.NUMBER, 1, 0),
  MINUTE("min", Dimension.TIME, 1, 0, "minute", "minutes", "mins"),
  HOUR("h", Dimension.TIME, 60, 0, "hr", "hrs", "hour", "hours"),
  DAY("d", Dimension.TIME, 1440, 0, "day", "days"),
  WEEK("wk", Dimension.TIME, 10_080, 0, "w", "wks", "week", "weeks"),
  MONTH("mo", Dimension.TIME, 43_829.1, 0, "mth", "mths", "month", "months"),
  YEAR("a", Dimension.TIME, 525_949.2, 0, "y", "yr", "yrs", "year", "years"),
  CELSIUS(
      "Cel",
      Dimension.TEMPERATURE,
      1,
      0,
      "C",
      "°C",
      "℃",
      "celsius",
      "deg C",
      "degrees C",
      "degrees celsius"),
  FAHRENHEIT(
      "[degF]",
      Dimension.TEMPERATURE,
      5.0 / 9,
      -160.0 / 9,
      "F",
      "°F",
      "℉",
      "fahrenheit",
      "deg F",
      "degrees F",
      "degrees fahrenheit"),
  PERCENT("%", Dimension.FRACTION, 1, 0, "percent"),
  PER_MINUTE(
      "/min", Dimension.RATE, 1, 0, "bpm", "per minute", "a minute", "beats/min", "breaths/min"),
  MMHG("mm[Hg]", Dimension.PRESSURE, 1, 0, "mmHg"),
  CENTIMETRE("cm", Dimension.LENGTH, 1, 0),
  METRE("m", Dimension.LENGTH, 100, 0),
  GRAM("g", Dimension.MASS, 1000, 0, "gram", "grams"),
  MILLIGRAM("mg", Dimension.MASS, 1, 0),
  MICROGRAM("ug", Dimension.MASS, 0.001, 0, "mcg", "microgram", "micrograms", "µg"),
  KILOGRAM("kg", Dimension.MASS, 1_000_000, 0, "kgs", "kilo", "kilos", "kilogram", "kilograms"),
  STONE("[stone_av]", Dimension.MASS, 6_350_293.18, 0, "st", "stone", "stones"),
  POUND("[lb_av]", Dimension.MASS, 453_592.37, 0, "lb", "lbs", "pound", "pounds"),
  LITRE_PER_MINUTE("L/min", Dimension.FLOW, 1, 0, "l/min"),
  FILTRATION_RATE("mL/min/{1.73_m2}", Dimension.FILTRATION, 1, 0, "mL/min/1.73m2", "ml/min/1.73m2");

  private final String ucum;
  private final Dimension dimension;
  private final double factor;
  private final double offset;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of, which cannot change
  private final List<String> aliases;

  Unit(String ucum, Dimension dimension, double factor, double offset, String... aliases) {
    this.ucum = ucum;
    this.dimension = dimension;
    this.factor = factor;
    this.offset = offset;
    this.aliases = List.of(aliases);
  }

  public String ucum() {
    return ucum;
  }

  /// The units that people may tell a number in, in order: what someone weighs is told in other
  /// units than what they take.
  ///
  /// @return all of the same dimension, but of a weight those of a body, and of a dose those of a
  ///   dose
  public List<Unit> told() {
    return Arrays.stream(values())
        .filter(each -> each.dimension == dimension && each.ofBody() == ofBody())
        .toList();
  }

  private boolean ofBody() {
    return this == KILOGRAM || this == POUND || this == STONE;
  }

  /// As people write it, and as it is read back: `years`, `°C`; `ucum` where nobody writes another.
  public String written() {
    return switch (this) {
      case MINUTE -> "minutes";
      case HOUR -> "hours";
      case DAY -> "days";
      case WEEK -> "weeks";
      case MONTH -> "months";
      case YEAR -> "years";
      case CELSIUS -> "°C";
      case FAHRENHEIT -> "°F";
      case MMHG -> "mmHg";
      case MICROGRAM -> "micrograms";
      case POUND -> "lb";
      case STONE -> "stone";
      case FILTRATION_RATE -> "mL/min/1.73m2";
      case ONE,
          PERCENT,
          PER_MINUTE,
          CENTIMETRE,
          METRE,
          GRAM,
          MILLIGRAM,
          KILOGRAM,
          LITRE_PER_MINUTE ->
          ucum;
    };
  }

  public Dimension dimension() {
    return dimension;
  }

  /// `value` of this unit, told in `other`.
  ///
  /// @throws IllegalArgumentException if the two do not measure the same thing
  public double convert(double value, Unit other) {
    if (other == this) {
      return value;
    }
    if (other.dimension != dimension) {
      throw new IllegalArgumentException("Cannot turn " + ucum + " into " + other.ucum);
    }
    return (value * factor + offset - other.offset) / other.factor;
  }

  /// The unit with this UCUM code or alias, in whichever letters: no two differ in these alone.
  public static Optional<Unit> of(String text) {
    return Arrays.stream(values()).filter(unit -> unit.isCalled(text)).findFirst();
  }

  private boolean isCalled(String text) {
    return ucum.equalsIgnoreCase(text) || aliases.stream().anyMatch(text::equalsIgnoreCase);
  }
}
