package org.brace.casefile;

import java.util.List;
import org.brace.model.Problem;

/// What came of reading one case.
public sealed interface CaseOutcome {

  /// The case.
  record Read(Case subject) implements CaseOutcome {}

  /// The case is refused: all that is wrong with it.
  ///
  /// @param id its id, or its place where it has none
  record Refused(String id, List<Problem> problems) implements CaseOutcome {
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
