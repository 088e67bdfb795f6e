package org.brace.care;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The time in a country, for the days on which to look again. Of one with several it is that of
/// its west, without islands far out: a day may be named that comes a little early, none late.
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

  private PlaceZone() {}

  /// The time of a place; UTC where none is named that is known here.
  ///
  /// @param place as a case names it
  public static ZoneId of(@Nullable String place) {
    String zone = place == null ? null : ZONES.get(place);
    return zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
  }
}
