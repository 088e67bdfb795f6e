package org.brace.cli;

import java.io.PrintWriter;
import java.util.List;
import org.brace.assessment.Assessment;
import org.brace.assessment.AssessmentJson;
import org.brace.casefile.Case;
import org.brace.model.Problem;

/// One line of JSON for each case, read or refused.
///
/// @param evidence whether what was told is given back
record JsonPrinter(PrintWriter out, boolean evidence) implements CaseRun.Printer {

  @Override
  public boolean isCutOff() {
    return out.checkError();
  }

  @Override
  public void print(Case given, Assessment assessment) {
    line(AssessmentJson.line(assessment, evidence));
  }

  @Override
  public void refuse(String caseId, List<Problem> problems) {
    line(AssessmentJson.refusal(caseId, problems));
  }

  private void line(String json) {
    out.print(json);
    out.print('\n');
    out.flush();
  }
}
