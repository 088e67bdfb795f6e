package org.brace.medicines;

import java.util.List;
import java.util.Map;
import org.brace.model.Problem;
import org.brace.model.Span;

/// A medicine list made sense of.
///
/// @param problems one for each name that is not known
/// @param computed what the list says of the facts that are computed from it, by fact id
public record Resolved(
    List<Recognised> recognised, List<Problem> problems, Map<String, Span> computed) {
  public Resolved {
    recognised = List.copyOf(recognised);
    problems = List.copyOf(problems);
    computed = Map.copyOf(computed);
  }
}
