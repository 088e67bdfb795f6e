package org.brace.triage;

import java.util.List;
import org.brace.model.Disposition;

/// A rule that is true but for what reassures.
///
/// @param rule the id of the rule that is silenced
/// @param disposition what it would have asked for
/// @param because the asked facts behind what reassures
public record Eased(String rule, Disposition disposition, List<String> because) {
  public Eased {
    because = List.copyOf(because);
  }
}
