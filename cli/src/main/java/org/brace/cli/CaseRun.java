package org.brace.cli;

import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
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
  private int all;
  private int refused;

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

  /// The cases up to where a text cannot be read on. What stands there is kept, as the cases before
  /// it are still under way.
  private static final class UpToFault implements Iterator<CaseOutcome> {

    private final Supplier<Iterator<CaseOutcome>> begin;
    private @Nullable Iterator<CaseOutcome> cases;
    private @Nullable RuntimeException unread;

    UpToFault(Supplier<Iterator<CaseOutcome>> begin) {
      this.begin = begin;
    }

    @Override
    public boolean hasNext() {
      try {
        if (cases == null) {
          cases = begin.get();
        }
        return unread == null && cases.hasNext();
      } catch (UncheckedIOException | Failure failed) {
        unread = failed;
        return false;
      }
    }

    @Override
    public CaseOutcome next() {
      if (cases == null) {
        throw new NoSuchElementException();
      }
      return cases.next();
    }

    /// @throws RuntimeException if the text could not be read to its end
    void rethrow() {
      if (unread != null) {
        throw unread;
      }
    }
  }

  /// Prints a case, or why it is refused.
  private interface Answer {

    /// @return whether the case could be read
    boolean print();
  }

  /// Whether every case could be read. Where the text cannot be read on, that is thrown after the
  /// cases before it are printed.
  ///
  /// @param together how many cases are under way at most, the first of them printed as soon as it
  ///   is assessed: 1 where someone waits for each answer
  boolean run(String name, Reader text, CaseReader.Format format, int together) {
    var readable = new UpToFault(() -> reader.read(name, text, format));
    Stream<CaseOutcome> cases =
        StreamSupport.stream(((Iterable<CaseOutcome>) () -> readable).spliterator(), false);
    Stream<Answer> answers =
        together == 1
            ? cases.map(this::answer)
            : cases.gather(Gatherers.mapConcurrent(together, this::answer));
    boolean allRead = true;
    boolean any = false;
    for (Answer answer : (Iterable<Answer>) answers::iterator) {
      any = true;
      all++;
      if (!answer.print()) {
        allRead = false;
        refused++;
      }
    }
    readable.rethrow();
    if (!any) {
      printer.refuse(
          name,
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
