package org.brace.cli;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// `--now`: the time of cases that do not say.
final class NowOption {

  @Option(
      names = "--now",
      paramLabel = "TIME",
      converter = Time.class,
      description = "The time of cases that name none, such as 2026-11-22T03:10Z.")
  private @Nullable Instant now;

  /// The time that was given, else that of the clock.
  Instant value() {
    return now != null ? now : Instant.now();
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
