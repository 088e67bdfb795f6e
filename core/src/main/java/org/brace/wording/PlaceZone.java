package org.brace.wording;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The clock of a country, for times that are printed and the days on which to look again. Of one
/// with several it is that of its west, without islands far out: a day may be named that comes a
/// little early, none late.
public final class PlaceZone {

  private static final Map<String, String> ZONES =
      Map.ofEntries(
          Map.entry("GB", "Europe/London"),
          Map.entry("IE", "Europe/Dublin"),
          Map.entry("US", "America/Los_Angeles"),
          Map.entry("CA", "America/Vancouver"),
          Map.entry("AU", "Australia/Perth"),
          Map.entry("NZ", "Pacific/Auckland"),
          Map.entry("EU", "Europe/Lisbon"),
          Map.entry("IN", "Asia/Kolkata"),
          Map.entry("ZA", "Africa/Johannesburg"),
          Map.entry("AT", "Europe/Vienna"),
          Map.entry("BE", "Europe/Brussels"),
          Map.entry("BG", "Europe/Sofia"),
          Map.entry("CH", "Europe/Zurich"),
          Map.entry("CY", "Asia/Nicosia"),
          Map.entry("CZ", "Europe/Prague"),
          Map.entry("DE", "Europe/Berlin"),
          Map.entry("DK", "Europe/Copenhagen"),
          Map.entry("EE", "Europe/Tallinn"),
          Map.entry("ES", "Europe/Madrid"),
          Map.entry("FI", "Europe/Helsinki"),
          Map.entry("FR", "Europe/Paris"),
          Map.entry("GR", "Europe/Athens"),
          Map.entry("HR", "Europe/Zagreb"),
          Map.entry("HU", "Europe/Budapest"),
          Map.entry("IS", "Atlantic/Reykjavik"),
          Map.entry("IT", "Europe/Rome"),
          Map.entry("LI", "Europe/Vaduz"),
          Map.entry("LT", "Europe/Vilnius"),
          Map.entry("LU", "Europe/Luxembourg"),
          Map.entry("LV", "Europe/Riga"),
          Map.entry("MT", "Europe/Malta"),
          Map.entry("NL", "Europe/Amsterdam"),
          Map.entry("NO", "Europe/Oslo"),
          Map.entry("PL", "Europe/Warsaw"),
          Map.entry("PT", "Europe/Lisbon"),
          Map.entry("RO", "Europe/Bucharest"),
          Map.entry("SE", "Europe/Stockholm"),
          Map.entry("SI", "Europe/Ljubljana"),
          Map.entry("SK", "Europe/Bratislava"));

  /// Those that have several times, or islands far out on which many live.
  private static final Set<String> OF_SEVERAL = Set.of("US", "CA", "AU", "EU", "ES", "PT");

  private PlaceZone() {}

  /// The time of a place; UTC where none is named that is known here.
  ///
  /// @param place as a case names it
  public static ZoneId of(@Nullable String place) {
    String zone = place == null ? null : ZONES.get(place);
    return zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
  }

  /// The time of a place, for the clock there; empty where that hangs on more than the country.
  ///
  /// @param place as a case names it
  public static Optional<ZoneId> theOnly(@Nullable String place) {
    return place != null && ZONES.containsKey(place) && !OF_SEVERAL.contains(place)
        ? Optional.of(of(place))
        : Optional.empty();
  }
}
