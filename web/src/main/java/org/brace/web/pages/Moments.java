package org.brace.web.pages;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Moments as people read them, in the time of this machine.
final class Moments {

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

  private Moments() {}

  static String text(Instant moment) {
    return FORMAT.format(moment.atZone(ZoneId.systemDefault()));
  }
}
