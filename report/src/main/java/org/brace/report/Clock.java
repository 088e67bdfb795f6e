package org.brace.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.brace.model.Within;
import org.brace.wording.Days;
import org.brace.wording.PlaceZone;
import org.brace.wording.Wording;
import org.jspecify.annotations.Nullable;

/// Moments by the clock of the country. Where that has several, or is not known, by the clock of
/// the machine, with how far it is from UTC; in UTC where that is not known either.
public final class Clock {

  private static final DateTimeFormatter WITH_ZONE =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm z", Locale.ENGLISH);
  private static final DateTimeFormatter WITH_OFFSET =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm '(UTC'xxx')'", Locale.ENGLISH);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

  private Clock() {}

  /// `2 July 2026, 00:30 BST`.
  static String withZone(Instant moment, @Nullable String place) {
    return WITH_ZONE.format(moment.atZone(zone(place)));
  }

  /// `2 July 2026, 00:30` by the clock of the country; `1 July 2026, 19:30 (UTC-04:00)` by that of
  /// the machine.
  ///
  /// @param machine null where it is not known
  public static String moment(Instant moment, @Nullable String place, @Nullable ZoneId machine) {
    if (PlaceZone.theOnly(place).isPresent()) {
      return MOMENT.format(moment.atZone(zone(place)));
    }
    return isLocal(machine)
        ? WITH_OFFSET.format(moment.atZone(machine))
        : MOMENT.format(moment.atZone(ZoneOffset.UTC)) + " UTC";
  }

  /// When something was made, and where someone should be seen within hours, by when: `Made 2 July
  /// 2026, 20:30. Be seen by 00:30 on 3 July.` Only the clock of the country says by when: who took
  /// a time in UTC for theirs would come hours late. Nor does one stand there then to count from.
  ///
  /// @param machine null where it is not known
  static String made(
      Instant moment, Within within, @Nullable String place, @Nullable ZoneId machine) {
    String says = "Made %s.".formatted(moment(moment, place, machine));
    Optional<Duration> hours = hours(within);
    if (hours.isEmpty()) {
      return says;
    }
    if (PlaceZone.theOnly(place).isPresent()) {
      ZonedDateTime made = moment.atZone(zone(place));
      return "%s Be seen by %s.".formatted(says, by(made, made.plus(hours.get())));
    }
    return "%s Be seen %s of when this was made."
        .formatted(
            isLocal(machine)
                ? says
                : "Made %s (the day in UTC)."
                    .formatted(Days.text(moment.atZone(ZoneOffset.UTC).toLocalDate())),
            Wording.soon(within));
  }

  private static String by(ZonedDateTime made, ZonedDateTime by) {
    return by.toLocalDate().equals(made.toLocalDate())
        ? TIME.format(by)
        : TIME.format(by) + DateTimeFormatter.ofPattern(" 'on' d MMMM", Locale.ENGLISH).format(by);
  }

  /// Whether a machine tells a time of its own: one that runs on UTC may stand anywhere.
  private static boolean isLocal(@Nullable ZoneId machine) {
    return machine != null && !machine.normalized().equals(ZoneOffset.UTC);
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
