package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Source;
import org.brace.report.Reports;
import org.brace.report.TextFormat;
import org.junit.jupiter.api.Test;

/// Whoever reads a paper sees how old what it rests on is, whether it was read for this, and that
/// no clinician has signed it.
class SourcesOnPaperTest {

  private static final Knowledge KNOWLEDGE = GoldenCases.KNOWLEDGE;
  private static final Reports REPORTS = new Reports(KNOWLEDGE);
  private static final String RECALLED = " (recalled, not re-read)";

  private static final List<String> CASES =
      List.of(
          "cases/cauda-equina/cannot-pass-urine",
          "cases/clot/pleuritic-alone",
          "cases/heart/chest-pain-and-cold-sweat-at-45",
          "cases/infection/fever-mottled-skin",
          "cases/neck/headache-on-straining-and-unsteady",
          "cases/pregnancy/upper-belly-ache-at-30-weeks",
          "cases/seed/minor-pain-at-home");

  @Test
  void the_clinician_reads_of_each_source_its_year_and_whether_it_was_read_again()
      throws IOException {
    var read = new TreeSet<String>();
    var recalled = new TreeSet<String>();
    for (String name : CASES) {
      for (var each : GoldenCases.of(name)) {
        String paper =
            Printed.oneLine(
                TextFormat.write(REPORTS.forClinician(each.given(), each.assessment())));
        var cited = new TreeMap<String, Source>();
        each.assessment().triage().reasons().stream()
            .flatMap(reason -> reason.sources().stream())
            .filter(id -> KNOWLEDGE.sources().containsKey(id))
            .forEach(id -> cited.put(id, KNOWLEDGE.sources().get(id)));
        cited.forEach((id, source) -> {
          String year = source.year().isEmpty() ? "" : " (" + source.year() + ")";
          String told = source.title() + year;
          (source.checked() ? read : recalled).add(id);
          assertThat(paper).as(name).contains(told + (source.checked() ? "." : RECALLED));
        });
      }
    }
    assertThat(read).hasSizeGreaterThan(3);
    assertThat(recalled).isNotEmpty();
  }

  @Test
  void every_paper_says_that_no_clinician_has_signed() throws IOException {
    assertThat(KNOWLEDGE.conditions().values()).anyMatch(cause -> cause.reviewer() == null);
    for (String name : CASES) {
      for (var each : GoldenCases.of(name)) {
        assertThat(
                List.of(
                    TextFormat.write(REPORTS.forClinician(each.given(), each.assessment())),
                    TextFormat.write(REPORTS.forPerson(each.assessment()))))
            .allSatisfy(paper ->
                assertThat(Printed.oneLine(paper)).contains("Not reviewed by a clinician."));
      }
    }
  }
}
