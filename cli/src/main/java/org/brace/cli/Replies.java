package org.brace.cli;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
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
    ///
    /// @param answers what was told of the page until then; what has none is left open
    record Enough(Map<String, Answer> answers) implements Reply {}

    /// Show what stands so far, then this page again.
    record Result() implements Reply {}
  }

  /// Shows a page and takes the reply.
  Reply reply(Step.Ask ask, AskSession session);

  /// Which of what is known from before is not so any more.
  ///
  /// @param known what is said of each fact, in the order shown
  /// @throws PageKeys.Left where that is not answered, so that nothing of it is confirmed
  Set<String> changed(SequencedMap<String, String> known, AskSession session);

  /// Whether to go on with a page that is only offered.
  ///
  /// @throws PageKeys.Left where that is not answered
  boolean goesOn(Step.Ask ask);
}
