package org.brace.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brace.assessment.Assessment;
import org.brace.assessment.Assessment.Because;
import org.brace.assessment.Assessment.PossibleCause;
import org.brace.casefile.Case;
import org.brace.model.Problem;

/// One row of CSV for each case, read or refused, under a row of names: for tables and statistics.
/// What the columns hold stands in `docs/api.md`.
///
/// As RFC 4180 says: rows end with CR LF; a value with a comma, a quote or a line end stands in
/// quotes, and its quotes are doubled. What is not there is empty. A text that a spreadsheet would
/// run as a formula has an apostrophe before it, as OWASP advises.
final class CsvPrinter implements CaseRun.Printer {

  /// So many causes have columns.
  private static final int CAUSES = 3;

  private static final List<String> BEFORE_CAUSES =
      List.of("case", "status", "level", "within", "could_rise_to", "reasons", "why");

  private static final List<String> AFTER_CAUSES =
      List.of("no_listed_cause", "open", "problems", "problem_text", "knowledge");

  /// What a formula begins with, also in full width; a tab or line end may be passed over to it.
  private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  /// What stands before the name of the file in `folder/cases.yaml:12`.
  private static final Pattern FOLDERS = Pattern.compile("^[^:]*[/\\\\](?=[^/\\\\:]+:\\d)");

  private final PrintWriter out;

  CsvPrinter(PrintWriter out) {
    this.out = out;
    var names = new ArrayList<>(BEFORE_CAUSES);
    for (int i = 1; i <= CAUSES; i++) {
      String cause = "cause_" + i;
      names.addAll(List.of(cause, cause + "_probability", cause + "_low", cause + "_high"));
    }
    names.addAll(AFTER_CAUSES);
    row(names);
  }

  @Override
  public boolean isCutOff() {
    return out.checkError();
  }

  @Override
  public void print(Case given, Assessment assessment) {
    var triage = assessment.triage();
    var row = new ArrayList<String>();
    row.add(assessment.caseId());
    row.add(assessment.status());
    row.add(triage.disposition().level().id());
    row.add(triage.disposition().within().id());
    row.add(triage.couldRiseTo().id());
    row.add(joined(triage.reasons().stream().map(Because::id)));
    row.add(triage.reasons().isEmpty() ? "" : triage.reasons().getFirst().text());
    for (int i = 0; i < CAUSES; i++) {
      row.addAll(
          i < assessment.causes().size()
              ? cause(assessment.causes().get(i))
              : List.of("", "", "", ""));
    }
    Double none = assessment.noListedCause();
    row.add(none == null ? "" : none.toString());
    row.add(joined(triage.open().stream().map(Assessment.StillOpen::fact)));
    problems(row, assessment.problems());
    row.add(assessment.knowledge().sha256());
    row(row);
  }

  private static List<String> cause(PossibleCause cause) {
    Assessment.Interval interval = cause.interval();
    return List.of(
        cause.id(),
        Double.toString(cause.probability()),
        interval == null ? "" : Double.toString(interval.low()),
        interval == null ? "" : Double.toString(interval.high()));
  }

  @Override
  public void refuse(String caseId, List<Problem> problems) {
    var row = new ArrayList<>(List.of(caseId, "refused"));
    for (int i = row.size(); i < BEFORE_CAUSES.size() + 4 * CAUSES + 2; i++) {
      row.add("");
    }
    problems(row, problems);
    row.add("");
    row(row);
  }

  private static void problems(List<String> row, List<Problem> problems) {
    row.add(joined(problems.stream().map(Problem::code).distinct()));
    row.add(problems.stream().map(CsvPrinter::inOneLine).collect(Collectors.joining("; ")));
  }

  /// So that a case is a line also for what knows no quotes: `cases.yaml:12: what is wrong [code];
  /// how to mend it`.
  private static String inOneLine(Problem problem) {
    String place = FOLDERS.matcher(problem.at()).replaceFirst("");
    return "%s: %s [%s]; %s"
        .formatted(place, problem.message(), problem.code(), problem.mend())
        .replaceAll("\\s*\\R\\s*", " ");
  }

  /// Ids hold no semicolon.
  private static String joined(Stream<String> ids) {
    return ids.collect(Collectors.joining(";"));
  }

  private void row(List<String> values) {
    out.print(values.stream().map(CsvPrinter::quoted).collect(Collectors.joining(",")));
    out.print("\r\n");
    out.flush();
  }

  private static String quoted(String value) {
    boolean formula = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0;
    String text = formula ? "'" + value : value;
    boolean plain = text.chars().noneMatch(each -> ",\"\r\n".indexOf(each) >= 0);
    return plain && !formula ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
