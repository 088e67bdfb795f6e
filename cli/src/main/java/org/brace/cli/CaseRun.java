package org.brace.cli;

import java.io.Reader;
import java.util.Iterator;
import java.util.List;
import org.brace.assessment.Assessment;
import org.brace.assessment.Assessor;
import org.brace.assessment.Options;
import org.brace.casefile.Case;
import org.brace.casefile.CaseOutcome;
import org.brace.casefile.CaseReader;
import org.brace.model.Problem;
import org.jspecify.annotations.Nullable;

/// Takes cases one after another from a text to an assessment that is printed.
final class CaseRun {

  /// Where assessments and refusals go.
  interface Printer {

    void print(Case given, Assessment assessment);

    void refuse(String caseId, List<Problem> problems);
  }

  private final CaseReader reader;
  private final Assessor assessor;
  private final Options options;
  private final @Nullable String place;
  private final Printer printer;

  /// @param place the country of cases that name none
  CaseRun(
      CaseReader reader,
      Assessor assessor,
      Options options,
      @Nullable String place,
      Printer printer) {
    this.reader = reader;
    this.assessor = assessor;
    this.options = options;
    this.place = place;
    this.printer = printer;
  }

  /// Whether every case could be read.
  boolean run(String name, Reader text, CaseReader.Format format) {
    boolean allRead = true;
    Iterator<CaseOutcome> outcomes = reader.read(name, text, format);
    while (outcomes.hasNext()) {
      switch (outcomes.next()) {
        case CaseOutcome.Read(Case given) -> {
          Case placed = given.place() == null && place != null ? given.withPlace(place) : given;
          printer.print(placed, assessor.assess(placed, options));
        }
        case CaseOutcome.Refused(String id, List<Problem> problems) -> {
          printer.refuse(id, problems);
          allRead = false;
        }
      }
    }
    return allRead;
  }
}
