package org.brace.report;

import java.util.List;
import org.brace.assessment.Assessment.Urgency;
import org.brace.assessment.OpenToName;
import org.brace.knowledge.Knowledge;
import org.brace.report.Document.Text;
import org.brace.wording.Wording;

/// What a document says of a visit that was stopped while an answer could still mean an emergency,
/// in the words of the page of the result.
final class Unfinished {

  private Unfinished() {}

  static String couldMean(Urgency triage) {
    return "Brace cannot say yet how urgent this is. The answers could still mean %s."
        .formatted(Wording.place(triage.couldRiseTo()));
  }

  /// The open signs to look for first.
  static List<Text> signs(Knowledge knowledge, Wording wording, Urgency triage) {
    return OpenToName.signs(knowledge, triage).stream()
        .map(open -> Text.of(wording.open(open.fact(), open.because())))
        .toList();
  }
}
