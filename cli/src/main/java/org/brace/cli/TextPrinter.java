package org.brace.cli;

import java.io.PrintWriter;
import java.util.List;
import org.brace.assessment.Assessment;
import org.brace.casefile.Case;
import org.brace.knowledge.Knowledge;
import org.brace.model.Problem;
import org.brace.wording.Printable;

/// Text for people: assessments on the screen with a line between them, refusals where errors go.
final class TextPrinter implements CaseRun.Printer {

  private final Knowledge knowledge;
  private final Screen screen;
  private final PrintWriter errors;
  private boolean first = true;

  TextPrinter(Knowledge knowledge, Screen screen, PrintWriter errors) {
    this.knowledge = knowledge;
    this.screen = screen;
    this.errors = errors;
  }

  @Override
  public boolean isCutOff() {
    return screen.out().checkError();
  }

  @Override
  public void print(Case given, Assessment assessment) {
    if (!first) {
      screen.blank();
      screen.line(Screen.Tone.FAINT, "-".repeat(screen.width()));
    }
    first = false;
    new TextReport(knowledge, assessment, screen).print(given);
    screen.out().flush();
  }

  @Override
  public void refuse(String caseId, List<Problem> problems) {
    errors.println(Printable.text("The case \"" + caseId + "\" cannot be used:"));
    for (Problem problem : problems) {
      errors.println(Printable.text("  " + problem.toString().replace("\n", "\n  ")));
    }
    errors.flush();
  }
}
