package org.brace.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.brace.model.Within;
import org.brace.wording.PlaceZone;
import org.jspecify.annotations.Nullable;

/// Moments by the clock of the country; in UTC where that has several, since a page is the same
/// wherever it is made.
final class Clock {

  private static final DateTimeFormatter WITH_ZONE =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm z", Locale.ENGLISH);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

  private Clock() {}

  /// `2 July 2026, 00:30 BST`.
  static String withZone(Instant moment, @Nullable String place) {
    return WITH_ZONE.format(moment.atZone(zone(place)));
  }

  /// When something was made, and where someone should be seen within hours, by when: `Made 2 July
  /// 2026, 20:30. Be seen by 00:30 on 3 July.`
  static String made(Instant moment, Within within, @Nullable String place) {
    boolean local = PlaceZone.theOnly(place).isPresent();
    var made = moment.atZone(zone(place));
    String says = "Made %s%s.".formatted(MOMENT.format(made), local ? "" : " UTC");
    return hours(within)
        .map(made::plus)
        .map(by ->
            by.toLocalDate().equals(made.toLocalDate())
                ? TIME.format(by)
                : TIME.format(by)
                    + DateTimeFormatter.ofPattern(" 'on' d MMMM", Locale.ENGLISH).format(by))
        .map(by -> "%s Be seen by %s%s.".formatted(says, by, local ? "" : " UTC"))
        .orElse(says);
  }

  private static Optional<Duration> hours(Within within) {
    return switch (within) {
      case HOUR -> Optional.of(Duration.ofHours(1));
      case TWO_HOURS -> Optional.of(Duration.ofHours(2));
      case FOUR_HOURS -> Optional.of(Duration.ofHours(4));
      case SIX_HOURS -> Optional.of(Duration.ofHours(6));
      case DAY -> Optional.of(Duration.ofHours(24));
      case NOW, TWO_DAYS, THREE_DAYS, WEEK, TWO_WEEKS, WHENEVER -> Optional.empty();
    };
  }

  private static ZoneId zone(@Nullable String place) {
    return PlaceZone.theOnly(place).orElse(ZoneId.of("UTC"));
  }
}
