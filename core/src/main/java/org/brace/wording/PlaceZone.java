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
      Map.of(
          "GB", "Europe/London",
          "IE", "Europe/Dublin",
          "US", "America/Los_Angeles",
          "CA", "America/Vancouver",
          "AU", "Australia/Perth",
          "NZ", "Pacific/Auckland",
          "EU", "Europe/Lisbon",
          "IN", "Asia/Kolkata",
          "ZA", "Africa/Johannesburg");

  /// Those that have one time, but for islands far out.
  private static final Set<String> OF_ONE_TIME = Set.of("GB", "IE", "NZ", "IN", "ZA");

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
    return place != null && OF_ONE_TIME.contains(place) ? Optional.of(of(place)) : Optional.empty();
  }
}
