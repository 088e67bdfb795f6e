package org.brace.cli;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.brace.casefile.Case;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// `--now` and `--place`: what holds for cases that do not say.
final class CaseOptions {

  @Option(
      names = "--now",
      paramLabel = "TIME",
      converter = Time.class,
      description = "The time of cases that name none, such as 2026-11-22T03:10Z.")
  private @Nullable Instant now;

  @Option(
      names = "--place",
      paramLabel = "COUNTRY",
      description = "The country of cases that name none, such as GB: it decides whom to call.")
  private @Nullable String place;

  /// The time that was given, else that of the clock.
  Instant now() {
    return now != null ? now : Instant.now();
  }

  @Nullable String place() {
    return place;
  }

  /// The case where it is, or where it is told to be if it names no place itself.
  Case placed(Case given) {
    return given.place() == null && place != null ? given.withPlace(place) : given;
  }

  /// A time with its offset from UTC.
  static final class Time implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String text) {
      try {
        return OffsetDateTime.parse(text).toInstant();
      } catch (DateTimeParseException malformed) {
        throw new TypeConversionException(
            "\"" + text + "\" is not a time such as 2026-11-22T03:10Z");
      }
    }
  }
}
