package org.brace.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.Optional;
import org.brace.assessment.Assessor;
import org.brace.casefile.Case;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Policy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `--now` and `--place`: when it is for cases that do not say, and where for all.
final class CaseOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Mixin private NowOption now;

  @Option(
      names = "--place",
      paramLabel = "COUNTRY",
      description =
          "The country, such as GB: it decides whom to call, also where a case names another.")
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
    Policy policy = knowledge.policy();
    String named = place;
    return named == null
        ? null
        : policy.place(named).orElseThrow(() -> unknown(policy.noNumbersFor(named)));
  }

  private ParameterException unknown(String why) {
    return new ParameterException(spec.commandLine(), "--place: " + why);
  }

  /// The case where it is told to be, else where it is. That it names another place is said.
  Case placed(Knowledge knowledge, Case given) {
    String here = place(knowledge);
    moves(given, here).ifPresent(this::say);
    return placed(given, here);
  }

  /// Says something beside the reply.
  void say(String text) {
    PrintWriter beside = spec.commandLine().getErr();
    beside.println("brace: " + text);
    beside.flush();
  }

  /// The case at a place; where it is, if that is null.
  ///
  /// What was typed now is newer than what was kept: whoever is abroad would call a number that
  /// nobody answers.
  static Case placed(Case given, @Nullable String here) {
    return here == null || here.equals(given.place()) ? given : Assessor.moved(given, here);
  }

  /// What to say where a case that names another place is taken to be at this one.
  static Optional<String> moves(Case given, @Nullable String here) {
    String named = given.place();
    return here == null || named == null || named.equals(here)
        ? Optional.empty()
        : Optional.of(
            "%s names %s; whom to call is said for %s, as --place says"
                .formatted(given.id(), named, here));
  }
}
