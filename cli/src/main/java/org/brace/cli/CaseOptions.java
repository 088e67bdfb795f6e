package org.brace.cli;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.brace.casefile.Case;
import org.brace.knowledge.Knowledge;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `--now` and `--place`: what holds for cases that do not say.
final class CaseOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Mixin private NowOption now;

  @Option(
      names = "--place",
      paramLabel = "COUNTRY",
      description = "The country of cases that name none, such as GB: it decides whom to call.")
  private @Nullable String place;

  /// Picocli creates it and sets its fields.
  @SuppressWarnings("NullAway.Init")
  CaseOptions() {}

  /// The time that was given, else that of the clock.
  Instant now() {
    return now.value();
  }

  /// The place that was given.
  ///
  /// @throws ParameterException if nobody knows whom to call there
  @Nullable String place(Knowledge knowledge) {
    Set<String> places = knowledge.policy().places();
    String named = place == null ? null : place.toUpperCase(Locale.ROOT);
    if (named != null && !places.contains(named)) {
      throw new ParameterException(
          spec.commandLine(),
          "--place is \"%s\", whose numbers are not known; use one of %s, or leave it out"
              .formatted(place, String.join(", ", places)));
    }
    return named;
  }

  /// The case where it is, or where it is told to be if it names no place itself.
  Case placed(Knowledge knowledge, Case given) {
    String here = place(knowledge);
    return given.place() == null && here != null ? given.withPlace(here) : given;
  }
}
