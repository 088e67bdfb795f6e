package org.brace.cli;

import java.util.List;
import org.brace.assessment.Assessment.Urgency;
import org.brace.assessment.Assessor;
import org.brace.assessment.Options;
import org.brace.casefile.Case;
import org.brace.cli.Screen.Tone;
import org.brace.interview.Changes;
import org.brace.interview.Planner;
import org.brace.knowledge.Knowledge;
import org.brace.model.Level;
import org.brace.wording.BeforeAndNow;
import org.brace.wording.Wording;

/// What has changed since a case was saved, and what that means.
final class ChangesText {

  private final Knowledge knowledge;
  private final Screen screen;
  private final Assessor assessor;
  private final Planner planner;

  ChangesText(Knowledge knowledge, Screen screen, Assessor assessor) {
    this.knowledge = knowledge;
    this.screen = screen;
    this.assessor = assessor;
    this.planner = new Planner(knowledge);
  }

  void print(Case before, Case now) {
    Urgency earlier = urgency(before);
    Urgency later = urgency(now);
    Changes changes = Changes.between(knowledge, planner.known(before), planner.known(now));
    screen.heading("What has changed since");
    var told = new BeforeAndNow(knowledge, before.evidence(), now.evidence());
    list("Worse or new: ", told.of(changes.worse()));
    list("Better or gone: ", told.of(changes.better()));
    list("Different: ", told.of(changes.changed()));
    list("Still there: ", told.now(changes.goesOn()));
    if (changes.worse().isEmpty() && changes.better().isEmpty() && changes.changed().isEmpty()) {
      screen.paragraph(Tone.PLAIN, "  - ", "Nothing that was asked again.");
    }
    if (earlier.isJudged() && later.isJudged()) {
      screen.paragraph(
          Tone.PLAIN, "  ", change(earlier.disposition().level(), later.disposition().level()));
    }
  }

  private static String change(Level was, Level is) {
    int change = is.compareTo(was);
    return change == 0
        ? "It is as urgent as before: " + Wording.place(is) + "."
        : "It was %s, it is now %s: %s."
            .formatted(
                Wording.place(was),
                Wording.place(is),
                change > 0 ? "more urgent than before" : "less urgent than before");
  }

  private Urgency urgency(Case given) {
    return assessor.assess(given, new Options(false)).triage();
  }

  private void list(String lead, List<String> told) {
    if (!told.isEmpty()) {
      screen.paragraph(Tone.PLAIN, "  - ", lead + String.join("; ", told));
    }
  }
}
