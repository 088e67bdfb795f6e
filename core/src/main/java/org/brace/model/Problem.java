package org.brace.model;

import java.util.Comparator;
import java.util.regex.Pattern;

/// One thing that is wrong with what was given, told so that its author can mend it.
///
/// @param code a stable word to search for, such as `unknown-fact`
/// @param at the place: `facts/head.yaml:14` in the knowledge base, `answers.fever` in a case
/// @param value what was found there
/// @param message what is wrong, in one sentence that names the value
/// @param mend how to mend it
public record Problem(String code, String at, String value, String message, String mend) {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  /// The order in which problems are listed: by place (line 9 before line 14), then by code.
  public static final Comparator<Problem> BY_PLACE =
      Comparator.comparing(Problem::padded)
          .thenComparing(Problem::code)
          .thenComparing(Problem::message);

  /// The place with its numbers as wide as they get, so that texts sort as numbers do.
  private String padded() {
    return NUMBER
        .matcher(at)
        .replaceAll(number -> "0".repeat(9 - number.end() + number.start()) + number.group());
  }

  @Override
  public String toString() {
    return at + ": " + message + " [" + code + "]\n  " + mend;
  }
}
