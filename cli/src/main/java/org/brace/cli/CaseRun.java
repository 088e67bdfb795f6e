package org.brace.cli;

import java.io.Reader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
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

    /// Whether what is printed reaches nobody any more, so that there is no use in going on.
    boolean isCutOff();
  }

  /// How many cases are under way at most.
  private static final int TOGETHER = 32;

  private final CaseReader reader;
  private final Function<Case, Assessment> assess;
  private final @Nullable String place;
  private final Consumer<String> notes;
  private final Printer printer;
  private int all;
  private int refused;
  private boolean faulty;

  /// @param assess what makes an assessment of a case
  /// @param place the country of all cases; null where each is where it says
  /// @param notes where it is said that a case names another place
  CaseRun(
      CaseReader reader,
      Function<Case, Assessment> assess,
      @Nullable String place,
      Consumer<String> notes,
      Printer printer) {
    this.reader = reader;
    this.assess = assess;
    this.place = place;
    this.notes = notes;
    this.printer = printer;
  }

  /// Prints a case, or why it is refused.
  private interface Answer {

    /// @return whether the case could be read
    boolean print();
  }

  /// Whether every case could be read, up to where nobody listens on. Where the text cannot be read
  /// on, that is thrown after the cases before it are printed.
  boolean run(String name, Reader text, CaseReader.Format format) {
    boolean allRead = true;
    boolean any = false;
    try (var answers =
        new InOrder<>(() -> reader.read(name, text, format), this::answer, TOGETHER)) {
      while (!printer.isCutOff() && answers.hasNext()) {
        any = true;
        all++;
        if (!answers.next().print()) {
          allRead = false;
          refused++;
        }
      }
    }
    if (!any && !printer.isCutOff()) {
      printer.refuse(
          CaseReader.fileName(name),
          List.of(
              new Problem(
                  "no-case", name, "", "there is no case in it", "Begin with \"brace-case: 1\"")));
    }
    return allRead && any;
  }

  /// How many of all cases so far could not be used, where that is easily overlooked: some of
  /// several.
  Optional<String> refusals() {
    return refused == 0 || all < 2
        ? Optional.empty()
        : Optional.of(
            String.format(Locale.ROOT, "%,d of %,d cases could not be used", refused, all));
  }

  /// Whether a case so far could not be used for a fault of Brace's own.
  boolean faulty() {
    return faulty;
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
        faulty = true;
        printer.refuse(placed.id(), List.of(Assessor.fault(fault)));
        return false;
      };
    }
  }

  /// Works out what to print for a case; the printing itself is left to the caller.
  private Answer answer(CaseOutcome outcome) {
    return switch (outcome) {
      case CaseOutcome.Read(Case given) -> {
        Answer answer = assessed(CaseOptions.placed(given, place));
        Optional<String> note = CaseOptions.moves(given, place);
        yield () -> {
          note.ifPresent(notes);
          return answer.print();
        };
      }
      case CaseOutcome.Refused(String id, List<Problem> problems) ->
          () -> {
            printer.refuse(id, problems);
            return false;
          };
    };
  }
}
