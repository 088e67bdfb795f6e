package org.brace.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import org.brace.casefile.Case;
import org.brace.casefile.CaseOutcome;
import org.brace.casefile.CaseReader;
import org.brace.model.Problem;

/// Cases told in facts, and all that is wrong with their files.
///
/// @param refused how many cases could not be used
public record Encoded(List<Case> cases, List<Problem> problems, int refused) {

  public static final Encoded NONE = new Encoded(List.of(), List.of(), 0);

  public Encoded {
    cases = List.copyOf(cases);
    problems = List.copyOf(problems);
  }

  /// The cases of one file.
  ///
  /// @param name what to call the file in places
  /// @throws UncheckedIOException if the text cannot be read
  public static Encoded read(CaseReader reader, String name, Reader text) {
    var buffered = new BufferedReader(text);
    var cases = new ArrayList<Case>();
    var problems = new ArrayList<Problem>();
    int refused = 0;
    Iterator<CaseOutcome> outcomes = reader.read(name, buffered, format(name, buffered));
    if (!outcomes.hasNext()) {
      problems.add(
          new Problem(
              "no-case", name, "", "there is no case in it", "Begin with \"brace-case: 1\""));
    }
    while (outcomes.hasNext()) {
      switch (outcomes.next()) {
        case CaseOutcome.Read(Case subject) -> cases.add(subject);
        case CaseOutcome.Refused(String _, List<Problem> found) -> {
          problems.addAll(found);
          refused++;
        }
      }
    }
    return new Encoded(cases, problems, refused);
  }

  private static CaseReader.Format format(String name, BufferedReader text) {
    try {
      return CaseReader.Format.of(name, text);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// These and those, each id once: of a second one, a problem.
  public Encoded and(Encoded more) {
    var all = new ArrayList<>(cases);
    var found = new ArrayList<>(problems);
    found.addAll(more.problems);
    int unused = refused + more.refused;
    var ids = new TreeSet<String>();
    cases.forEach(each -> ids.add(each.id()));
    for (Case each : more.cases) {
      if (ids.add(each.id())) {
        all.add(each);
      } else {
        unused++;
        found.add(
            new Problem(
                "duplicate-case",
                each.id(),
                each.id(),
                "there are two cases with the id \"" + each.id() + "\"",
                "Give each case an id of its own"));
      }
    }
    return new Encoded(all, found, unused);
  }

  /// What the encoding guide asks for beyond what makes a case readable: age, sex and at least one
  /// more answer.
  public List<Problem> incomplete() {
    var found = new ArrayList<Problem>();
    for (Case each : cases) {
      for (String fact : List.of("age", "sex")) {
        if (each.evidence().of(fact).isEmpty()) {
          found.add(
              new Problem(
                  "not-told",
                  each.id(),
                  fact,
                  each.id() + " does not tell the " + fact,
                  "Leave it out only where the text does not say"));
        }
      }
      if (each.evidence().answers().size() <= 2) {
        found.add(
            new Problem(
                "no-answers",
                each.id(),
                "",
                each.id() + " tells no symptom at all",
                "Add under answers what the text tells, or leave the case out"));
      }
    }
    return found;
  }
}
