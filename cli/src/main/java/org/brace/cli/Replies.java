package org.brace.cli;

import java.util.List;
import java.util.Map;
import org.brace.interview.Step;
import org.brace.model.Answer;
import org.brace.model.MedicineEntry;

/// Who answers the pages: someone at the keyboard, or a file.
interface Replies {

  /// What was replied to a page.
  sealed interface Reply {

    /// The answers of the page; what has none is denied.
    ///
    /// @param medicines the list, where the page asks for it; else empty
    record Page(Map<String, Answer> answers, List<MedicineEntry> medicines) implements Reply {}

    /// One page back.
    record Back() implements Reply {}

    /// An earlier answer is put right.
    record Change(String fact, Answer answer) implements Reply {}

    /// No more questions.
    record Enough() implements Reply {}

    /// Show what stands so far, then this page again.
    record Result() implements Reply {}
  }

  /// Shows a page and takes the reply.
  Reply reply(Step.Ask ask, AskSession session);

  /// Whether what a record says is right.
  boolean confirms(List<String> lines);

  /// Whether to go on with a page that is only offered.
  boolean goesOn(Step.Ask ask);
}
