package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.brace.assessment.Assessment;
import org.brace.knowledge.Knowledge;
import org.brace.report.Document;
import org.brace.report.Reports;
import org.brace.report.TextFormat;
import org.junit.jupiter.api.Test;

/// What no leaflet of a golden case may do: begin a list that has nothing in it, say a thing twice,
/// or tell how to take well what must not be taken.
class LeafletWordsTest {

  private static final Knowledge KNOWLEDGE = GoldenCases.KNOWLEDGE;
  private static final Reports REPORTS = new Reports(KNOWLEDGE);
  private static final Pattern TOLD = Pattern.compile("\\[You told: ([^\\]]*)\\]");
  private static final Pattern TAKES = Pattern.compile("takes ([^;.\\]]*)");
  private static final Pattern HEADING = Pattern.compile("[A-Z][A-Z0-9 ,:'()-]{2,}");

  private static String leaflet(Assessment assessment) {
    return TextFormat.write(REPORTS.forPerson(assessment));
  }

  private static String leaflet(String golden) throws IOException {
    return leaflet(GoldenCases.of("cases/" + golden).getFirst().assessment())
        .replaceAll("\\s+", " ");
  }

  @Test
  void every_heading_has_something_under_it() throws IOException {
    for (var each : GoldenCases.all()) {
      List<String> lines =
          leaflet(each.assessment()).lines().filter(line -> !line.isBlank()).toList();
      for (int i = 0; i + 1 < lines.size(); i++) {
        assertThat(isHeading(lines.get(i)) && isHeading(lines.get(i + 1)))
            .as("%s: %s", each.given().id(), lines.get(i))
            .isFalse();
      }
    }
  }

  private static boolean isHeading(String line) {
    return HEADING.matcher(line).matches();
  }

  @Test
  void where_no_cause_is_likely_that_is_said_in_place_of_an_empty_list() throws IOException {
    List<String> without = new ArrayList<>();
    for (var each : GoldenCases.all()) {
      String leaflet = leaflet(each.assessment()).replaceAll("\\s+", " ");
      assertThat(leaflet)
          .as(each.given().id())
          .doesNotContain("This is not a diagnosis, and more than one can be true at once. WHAT");
      if (leaflet.contains("No cause that is known here stands out from what you told.")) {
        without.add(each.given().id());
      }
    }
    assertThat(without).isNotEmpty();
  }

  @Test
  void no_medicine_is_named_twice_in_one_reason() throws IOException {
    for (var each : GoldenCases.all()) {
      var told = TOLD.matcher(leaflet(each.assessment()).replaceAll("\\s+", " "));
      while (told.find()) {
        List<String> takes = new ArrayList<>();
        var taken = TAKES.matcher(told.group(1));
        while (taken.find()) {
          takes.addAll(Arrays.asList(taken.group(1).split(", ", -1)));
        }
        assertThat(takes).as(each.given().id()).doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void the_clinician_reads_that_an_unlikely_cause_is_to_be_ruled_out() throws IOException {
    GoldenCases.Assessed golden =
        GoldenCases.of("cases/cauda-equina/bowel-control-lost").getFirst();

    assertThat(
            TextFormat.write(REPORTS.forClinician(golden.given(), golden.assessment()))
                .replaceAll("\\s+", " "))
        .contains("Cauda equina syndrome (to be ruled out: a rule points to it)");
  }

  @Test
  void in_pregnancy_the_maternity_unit_is_named_beside_the_surgery() throws IOException {
    assertThat(leaflet("pregnancy/low-belly-ache-at-30-weeks"))
        .contains("you can ring your maternity unit too");
    assertThat(leaflet("tb/back-pain-sweats-contact")).doesNotContain("maternity");
  }

  @Test
  void with_dark_thoughts_company_comes_first_and_what_grows_worse_is_told() throws IOException {
    String told = leaflet("special/dark-thoughts");

    assertThat(told)
        .contains("WHAT YOU CAN DO - Do not stay alone with such thoughts.", "116 123")
        .contains(
            "If the thoughts grow stronger, or you cannot keep yourself safe, call an ambulance.")
        .contains(
            "Give tablets that you do not need",
            "Of painkillers too have only a few within reach.");
  }

  @Test
  void on_the_way_to_help_nobody_is_asked_to_date_their_steroids() throws IOException {
    assertThat(leaflet("care/addison-stomach-bug")).doesNotContain("COULD NOT BE UNDERSTOOD");
    assertThat(leaflet("care/addison-stomach-bug")).contains("Too little cortisol, or long");
  }

  @Test
  void who_has_no_working_reliever_is_told_first_to_get_one() throws IOException {
    assertThat(leaflet("asthma/reliever-empty-calm"))
        .contains("WHAT YOU CAN DO - Get a reliever that works today.");
  }

  @Test
  void how_to_take_well_what_must_not_be_begun_is_not_told() throws IOException {
    assertThat(leaflet("care/phenelzine-wants-tramadol-and-cold-remedies"))
        .contains("Avoid, tramadol")
        .doesNotContain("Good to know, tramadol");
    assertThat(leaflet("care/tramadol-taken-healthy")).contains("Good to know, tramadol");
  }

  @Test
  void what_speaks_for_another_cause_does_not_stand_in_for_of_the_clinician() throws IOException {
    for (var each : GoldenCases.all()) {
      REPORTS.forClinician(each.given(), each.assessment()).blocks().stream()
          .filter(Document.Block.Table.class::isInstance)
          .map(Document.Block.Table.class::cast)
          .flatMap(table -> table.rows().stream())
          .forEach(row ->
              assertThat(row.get(3)).as(each.given().id()).doesNotContain("through another cause"));
    }
  }
}
