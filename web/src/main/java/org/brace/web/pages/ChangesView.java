package org.brace.web.pages;

import java.util.List;
import org.brace.assessment.Assessment.Urgency;
import org.brace.casefile.Case;
import org.brace.interview.Changes;
import org.brace.knowledge.Knowledge;
import org.brace.model.Level;
import org.brace.wording.BeforeAndNow;
import org.brace.wording.Wording;

/// What is different between two visits, and what that means.
///
/// @param since when the earlier one was
/// @param direction more, less or same: how urgent it is beside then; unknown where Brace is not to
///   judge one of the two
public record ChangesView(
    String since,
    String until,
    List<String> worse,
    List<String> better,
    List<String> different,
    List<String> goesOn,
    String was,
    String is,
    String direction) {

  static ChangesView of(Knowledge knowledge, Interviews interviews, Case earlier, Case later) {
    var told = new BeforeAndNow(knowledge, earlier.evidence(), later.evidence());
    Changes changes = interviews.changes(earlier, later);
    Urgency before = interviews.urgency(earlier);
    Urgency after = interviews.urgency(later);
    Level was = before.disposition().level();
    Level is = after.disposition().level();
    int change = is.compareTo(was);
    return new ChangesView(
        Moments.text(earlier.now(), earlier.place()),
        Moments.text(later.now(), later.place()),
        told.of(changes.worse()),
        told.of(changes.better()),
        told.of(changes.changed()),
        told.now(changes.goesOn()),
        Wording.place(was),
        Wording.place(is),
        !before.isJudged() || !after.isJudged()
            ? "unknown"
            : change == 0 ? "same" : change > 0 ? "more" : "less");
  }
}
