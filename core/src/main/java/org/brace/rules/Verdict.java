package org.brace.rules;

import java.util.List;

/// What a rule comes to, and why.
///
/// @param truth true, false, or unknown until more is answered
/// @param because for true: the facts that made it so; for unknown: what is there of it already,
///   where that was looked for; else empty
/// @param open for unknown: the facts that could decide it; else empty
public record Verdict(Truth truth, List<String> because, List<String> open) {
  public Verdict {
    because = List.copyOf(because);
    open = List.copyOf(open);
  }
}
