package org.brace.cli;

import java.io.Reader;
import java.util.ArrayList;
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
  ///
  /// @param together how many cases are assessed side by side before they are printed, in order: 1
  ///   where someone waits for each answer
  boolean run(String name, Reader text, CaseReader.Format format, int together) {
    boolean allRead = true;
    Iterator<CaseOutcome> outcomes = reader.read(name, text, format);
    List<CaseOutcome> batch = new ArrayList<>();
    while (outcomes.hasNext()) {
      batch.add(outcomes.next());
      if (batch.size() == together || !outcomes.hasNext()) {
        allRead &= batch.stream().allMatch(CaseOutcome.Read.class::isInstance);
        batch.parallelStream().map(this::answer).toList().forEach(Runnable::run);
        batch.clear();
      }
    }
    return allRead;
  }

  /// Works out what to print for a case; the printing itself is left to the caller.
  private Runnable answer(CaseOutcome outcome) {
    return switch (outcome) {
      case CaseOutcome.Read(Case given) -> {
        Case placed = given.place() == null && place != null ? given.withPlace(place) : given;
        Assessment assessment = assessor.assess(placed, options);
        yield () -> printer.print(placed, assessment);
      }
      case CaseOutcome.Refused(String id, List<Problem> problems) ->
          () -> printer.refuse(id, problems);
    };
  }
}
