package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.brace.assessment.Assessment;
import org.brace.assessment.Options;
import org.brace.casefile.Case;
import org.brace.casefile.CaseOutcome;
import org.brace.casefile.CaseReader;
import org.brace.knowledge.Knowledge;
import org.brace.report.Document;
import org.brace.report.Reports;
import org.brace.report.TextFormat;
import org.junit.jupiter.api.Test;

/// Someone in an emergency reads the number of where they are, and no other.
class NumbersToCallTest {

  private static final Knowledge KNOWLEDGE = GoldenCases.KNOWLEDGE;
  private static final Reports REPORTS = new Reports(KNOWLEDGE);
  private static final String ANYWHERE = "your local emergency number";

  /// Written down by hand.
  private static final Map<String, List<String>> NUMBERS =
      Map.of(
          "GB", List.of("999"),
          "IE", List.of("112", "999"),
          "US", List.of("911"),
          "CA", List.of("911"),
          "AU", List.of("000"),
          "NZ", List.of("111"),
          "EU", List.of("112"),
          "IN", List.of("112"),
          "ZA", List.of("112", "10177"));

  /// The European Union but for Ireland, and Iceland, Liechtenstein, Norway and Switzerland.
  private static final List<String> MEMBERS =
      List.of(
          ("AT BE BG HR CY CZ DK EE FI FR DE GR HU IT LV LT LU MT NL PL PT RO SK SI ES SE"
                  + " IS LI NO CH")
              .split(" "));

  private static final List<String> ALL =
      NUMBERS.values().stream().flatMap(List::stream).distinct().toList();

  @Test
  void each_place_has_its_own_number() {
    Map<String, List<String>> all = new TreeMap<>(NUMBERS);
    MEMBERS.forEach(country -> all.put(country, List.of("112")));
    assertThat(KNOWLEDGE.policy().places()).containsExactlyInAnyOrderElementsOf(all.keySet());
    all.forEach((place, numbers) -> {
      Case given = given("place: " + place);
      Assessment assessment = assessed(given);

      assertThat(given.place()).isEqualTo(place);
      assertThat(assessment.triage().contact().place()).isEqualTo(place);
      assertThat(assessment.triage().contact().number())
          .as(place)
          .isEqualTo(String.join(" or ", numbers));
      for (String text : printed(given, assessment)) {
        assertThat(text).as(place).doesNotContain(ANYWHERE);
        for (String number : ALL) {
          assertThat(holds(text, number))
              .as(place + " and " + number + ":\n" + text)
              .isEqualTo(numbers.contains(number));
        }
      }
    });
  }

  @Test
  void a_country_whose_numbers_are_not_known_is_refused_with_those_that_are() {
    CaseOutcome outcome = read("place: JP");

    assertThat(((CaseOutcome.Refused) outcome).problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.code()).isEqualTo("unknown-place");
          assertThat(problem.mend()).contains("AT, AU, BE", "DE", "NO", "unknown, or leave it out");
        });
  }

  @Test
  void where_the_place_is_not_known_no_number_is_guessed() {
    Case given = given("");
    Assessment assessment = assessed(given);

    for (String text : printed(given, assessment)) {
      assertThat(text).contains(ANYWHERE);
      assertThat(ALL).noneMatch(number -> holds(text, number));
    }
  }

  /// As a word: the hash of the knowledge may hold its digits.
  private static boolean holds(String text, String number) {
    return Pattern.compile("(?<![\\w.])" + number + "(?![\\w])").matcher(text).find();
  }

  private static Case given(String place) {
    return ((CaseOutcome.Read) read(place)).subject();
  }

  private static CaseOutcome read(String place) {
    String text =
        """
        brace-case: 1
        now: 2026-11-22T10:00Z
        person: {age: 40, sex: female}
        medicines: []
        answers: {cyanosis: present, cough: present}
        """
            + place;
    return new CaseReader(KNOWLEDGE, GoldenFiles.NOW)
        .read("someone", new StringReader(text), CaseReader.Format.YAML)
        .next();
  }

  private static Assessment assessed(Case given) {
    return GoldenCases.ASSESSOR.assess(given, new Options(false));
  }

  /// On the screen, and on both papers, without how the text is broken into lines.
  private static List<String> printed(Case given, Assessment assessment) {
    var screen = new StringWriter();
    new TextReport(KNOWLEDGE, assessment, new Screen(new PrintWriter(screen, true), 100, false))
        .print(given);
    Document leaflet = REPORTS.forPerson(assessment);
    assertThat(TextFormat.write(leaflet))
        .contains(Objects.requireNonNull(assessment.triage().contact().label()));
    return List.of(Printed.oneLine(screen.toString()), Printed.oneLine(TextFormat.write(leaflet)));
  }
}
