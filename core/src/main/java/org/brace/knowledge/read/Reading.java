package org.brace.knowledge.read;

import java.util.List;
import org.brace.knowledge.Knowledge;
import org.brace.model.Problem;

/// What came of reading a knowledge base.
public sealed interface Reading {

  /// It could be read, and every name in it leads somewhere.
  record Sound(Knowledge knowledge) implements Reading {}

  /// It cannot be used.
  ///
  /// @param problems all of them, by place
  record Unsound(List<Problem> problems) implements Reading {
    public Unsound {
      problems = List.copyOf(problems);
    }
  }
}
