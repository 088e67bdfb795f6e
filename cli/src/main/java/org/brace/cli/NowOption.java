package org.brace.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.brace.casefile.OurTime;
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
        OffsetDateTime time = OffsetDateTime.parse(text);
        OurTime.day(time.toLocalDate());
        return time.toInstant();
      } catch (DateTimeException wrong) {
        throw new TypeConversionException(
            "\"" + text + "\" is no time from 1900 to 2199 such as 2026-11-22T03:10Z");
      }
    }
  }
}
