package org.brace.web.pages;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.brace.report.Clock;
import org.brace.wording.PlaceZone;
import org.jspecify.annotations.Nullable;

/// Moments as people read them: in the time of the country where they are; where that has several,
/// or is not known, in the time of this machine, which is theirs.
final class Moments {

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

  private Moments() {}

  /// As the leaflet says it: where it is the time of this machine, with how far that is from UTC.
  ///
  /// @param place as a case names it
  static String onPaper(Instant moment, @Nullable String place) {
    return Clock.moment(moment, place, ZoneId.systemDefault());
  }

  /// @param place as a case names it
  static String text(Instant moment, @Nullable String place) {
    return FORMAT.format(moment.atZone(PlaceZone.theOnly(place).orElseGet(ZoneId::systemDefault)));
  }
}
