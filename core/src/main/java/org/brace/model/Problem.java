package org.brace.model;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// One thing that is wrong with what was given, told so that its author can mend it.
///
/// @param code a stable word to search for, such as `unknown-fact`
/// @param at the place: `facts/head.yaml:14` in the knowledge base, `answers.fever` in a case
/// @param value what was found there
/// @param message what is wrong, in one sentence that names the value
/// @param mend how to mend it, where that can be told
public record Problem(String code, String at, String value, String message, @Nullable String mend) {

  /// The order in which problems are listed: by place, then by code.
  public static final Comparator<Problem> BY_PLACE =
      Comparator.comparing(Problem::at)
          .thenComparing(Problem::code)
          .thenComparing(Problem::message);

  @Override
  public String toString() {
    String line = at + ": " + message + " [" + code + "]";
    return mend == null ? line : line + "\n  " + mend;
  }
}
