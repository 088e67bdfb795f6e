package org.brace.medicines;

import java.util.List;
import org.brace.knowledge.Remedy;
import org.brace.model.Problem;

/// What someone plans or asks about, made sense of.
///
/// @param unrecognised names that are neither a medicine nor a measure, and so were not checked
/// @param problems one for each such name
public record Wants(
    List<Recognised> medicines,
    List<Remedy> measures,
    List<String> unrecognised,
    List<Problem> problems) {

  /// Nothing is planned or asked about.
  public static final Wants NONE = new Wants(List.of(), List.of(), List.of(), List.of());

  public Wants {
    medicines = List.copyOf(medicines);
    measures = List.copyOf(measures);
    unrecognised = List.copyOf(unrecognised);
    problems = List.copyOf(problems);
  }
}
