package org.brace.web.storage;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;
import org.brace.model.Problem;

/// A stored case uses what this knowledge base does not have: it was written with another one.
public final class UnreadableCaseException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  /// The message names the kinds of problem only: what was answered belongs in no log.
  UnreadableCaseException(List<Problem> problems) {
    super(
        "A stored case does not fit this knowledge base: "
            + problems.stream().map(Problem::code).distinct().collect(Collectors.joining(", ")));
  }
}
