package org.brace.cli;

import java.io.Reader;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.brace.assessment.Assessment;
import org.brace.assessment.Assessor;
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
  private final Function<Case, Assessment> assess;
  private final @Nullable String place;
  private final Printer printer;

  /// @param assess what makes an assessment of a case
  /// @param place the country of cases that name none
  CaseRun(
      CaseReader reader,
      Function<Case, Assessment> assess,
      @Nullable String place,
      Printer printer) {
    this.reader = reader;
    this.assess = assess;
    this.place = place;
    this.printer = printer;
  }

  private static final Problem NO_CASE =
      new Problem("no-case", "", "", "there is no case in it", "Begin with \"brace-case: 1\"");

  /// Prints a case, or why it is refused.
  private interface Answer {

    /// @return whether the case could be read
    boolean print();
  }

  /// Whether every case could be read.
  ///
  /// @param together how many cases are under way at most, the first of them printed as soon as it
  ///   is assessed: 1 where someone waits for each answer
  boolean run(String name, Reader text, CaseReader.Format format, int together) {
    Iterable<CaseOutcome> outcomes = () -> reader.read(name, text, format);
    Stream<CaseOutcome> cases = StreamSupport.stream(outcomes.spliterator(), false);
    Stream<Answer> answers =
        together == 1
            ? cases.map(this::answer)
            : cases.gather(Gatherers.mapConcurrent(together, this::answer));
    boolean allRead = true;
    boolean any = false;
    for (Answer answer : (Iterable<Answer>) answers::iterator) {
      any = true;
      allRead &= answer.print();
    }
    if (!any) {
      printer.refuse(name, List.of(NO_CASE));
    }
    return allRead && any;
  }

  /// A fault in one case must not keep back the others, of which one may be an emergency.
  private Answer assessed(Case placed) {
    try {
      Assessment assessment = assess.apply(placed);
      return () -> {
        printer.print(placed, assessment);
        return true;
      };
    } catch (RuntimeException fault) {
      return () -> {
        printer.refuse(placed.id(), List.of(Assessor.fault(fault)));
        return false;
      };
    }
  }

  /// Works out what to print for a case; the printing itself is left to the caller.
  private Answer answer(CaseOutcome outcome) {
    return switch (outcome) {
      case CaseOutcome.Read(Case given) -> {
        Case placed = given.place() == null && place != null ? given.withPlace(place) : given;
        yield assessed(placed);
      }
      case CaseOutcome.Refused(String id, List<Problem> problems) ->
          () -> {
            printer.refuse(id, problems);
            return false;
          };
    };
  }
}
