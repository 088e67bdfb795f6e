package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.ZoneId;
import java.util.List;
import org.brace.assessment.Assessment;
import org.brace.assessment.Options;
import org.brace.casefile.CaseOutcome;
import org.brace.casefile.CaseReader;
import org.brace.report.Document;
import org.brace.report.Reports;
import org.brace.report.TextFormat;
import org.junit.jupiter.api.Test;

/// "Within 4 hours" counts from a moment that stands on the leaflet.
class LeafletTimeTest {

  private static String leaflet(String now, String place) {
    return text(new Reports(GoldenCases.KNOWLEDGE).forPerson(assessment(now, place)));
  }

  private static String leaflet(String now, String place, String zone) {
    return text(
        new Reports(GoldenCases.KNOWLEDGE).forPerson(assessment(now, place), ZoneId.of(zone)));
  }

  private static String text(Document leaflet) {
    return TextFormat.write(leaflet).replaceAll("\\s+", " ");
  }

  private static Assessment assessment(String now, String place) {
    CaseOutcome outcome =
        new CaseReader(GoldenCases.KNOWLEDGE, GoldenFiles.NOW)
            .read(
                "case",
                new StringReader(
                    """
                    brace-case: 1
                    now: %s
                    place: %s
                    person: {age: 31, sex: female}
                    medicines: [combined pill]
                    answers: {pain-site: [chest-side], pain-worse-deep-breath: present}
                    denied: all
                    """
                        .formatted(now, place)),
                CaseReader.Format.YAML)
            .next();
    return GoldenCases.ASSESSOR.assess(((CaseOutcome.Read) outcome).subject(), new Options(false));
  }

  @Test
  void when_it_was_made_and_by_when_to_be_seen_stand_on_top() {
    assertThat(leaflet("2026-11-30T04:20Z", "GB"))
        .contains("Made 30 November 2026, 04:20. Be seen by 08:20. ***");
  }

  @Test
  void the_clock_is_that_of_the_country_and_the_next_day_is_named() {
    assertThat(leaflet("2026-07-01T20:30Z", "GB"))
        .contains("Made 1 July 2026, 21:30. Be seen by 01:30 on 2 July.");
  }

  @Test
  void where_the_time_is_not_known_no_clock_says_by_when_to_be_seen() {
    for (String place : List.of("US", "CA", "AU", "EU", "null")) {
      for (String leaflet :
          List.of(
              leaflet("2026-07-01T09:30Z", place), leaflet("2026-07-01T09:30Z", place, "UTC"))) {
        assertThat(leaflet)
            .contains(
                "Made 1 July 2026 (the day in UTC). Be seen within 4 hours of when this was made.")
            .doesNotContain("09:30", "13:30");
      }
    }
  }

  @Test
  void the_clock_of_the_machine_says_how_far_it_is_from_utc() {
    assertThat(leaflet("2026-07-01T09:30Z", "US", "America/New_York"))
        .contains(
            "Made 1 July 2026, 05:30 (UTC-04:00). Be seen within 4 hours of when this was made.");
    assertThat(leaflet("2026-07-01T09:30Z", "GB", "America/New_York"))
        .contains("Made 1 July 2026, 10:30. Be seen by 14:30.");
  }
}
