package org.brace.triage;

import java.util.List;
import org.brace.model.Disposition;

/// Why a level stands.
///
/// @param kind `red-flag`, `combination`, `policy` or, from the possible causes, `risk`
/// @param because the facts that made the rule true
/// @param eased the more urgent rules that would stand in its place, had nothing reassured
public record Reason(
    String id,
    String kind,
    Disposition disposition,
    String text,
    List<String> because,
    List<Eased> eased,
    List<String> sources,
    List<String> suspects) {
  public Reason {
    because = List.copyOf(because);
    eased = List.copyOf(eased);
    sources = List.copyOf(sources);
    suspects = List.copyOf(suspects);
  }
}
