package org.brace.medicines;

import java.util.List;
import org.brace.knowledge.Remedy;
import org.brace.model.Problem;

/// What someone plans or asks about, made sense of.
///
/// @param options what is among the things that may help, by the name that was typed
/// @param unrecognised names that are none of these, and so were not checked
/// @param problems one for each such name
public record Wants(
    List<Recognised> medicines,
    List<Remedy> measures,
    List<Asked> options,
    List<String> unrecognised,
    List<Problem> problems) {

  /// Nothing is planned or asked about.
  public static final Wants NONE = new Wants(List.of(), List.of(), List.of(), List.of(), List.of());

  /// An option that someone asks about.
  ///
  /// @param name as the person calls it
  /// @param option its id
  public record Asked(String name, String option) {}

  public Wants {
    medicines = List.copyOf(medicines);
    measures = List.copyOf(measures);
    options = List.copyOf(options);
    unrecognised = List.copyOf(unrecognised);
    problems = List.copyOf(problems);
  }
}
